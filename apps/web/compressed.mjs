// Answers for the scripts and styles of the build in the smaller form that compress.mjs made, to browsers that read it.
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const TYPES = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' };

/**
 * @param {string} folder of the build, with `static` in it
 * @returns a function that answers a request and says true, or leaves it alone and says false
 */
export function compressedFiles(folder) {
  const root = path.join(folder, 'static');
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  // only what stood there at the start, so that no address leads elsewhere
  const files = new Map(
    names.filter((name) => name.endsWith('.br')).map((name) => [`/_next/static/${name.slice(0, -3).split(path.sep).join('/')}`, path.join(root, name)]),
  );
  return (request, response) => {
    const asked = request.url?.split('?', 1)[0] ?? '';
    const file = files.get(asked);
    if (!file || request.method !== 'GET' || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return false;
    response.writeHead(200, {
      'content-type': TYPES[path.extname(asked)],
      'content-encoding': 'br',
      // the name changes with the content
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
    return true;
  };
}

// The production server: what is kept of the published bulletins (decision 9) and the compressed scripts are answered at once, everything else by the framework.
// `NODE_ENV=production node server.mjs 3000` in this folder, after a build.
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { compressedFiles } from './compressed.mjs';

const port = Number(process.argv[2] ?? 3000);
const app = next({ dev: false, dir: import.meta.dirname, port });
await app.prepare();
const handle = app.getRequestHandler();
const answersCompressed = compressedFiles(path.join(import.meta.dirname, '.next'));

const server = createServer((request, response) => {
  if (answersCompressed(request, response)) return;
  // set by the framework's side once it keeps something: src/server/publication/shelf.ts
  if (globalThis.nhipcauFront?.(request, response)) return;
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port);

let closing = false;
/** Answers what was begun, then ends. */
function close() {
  if (closing) return;
  closing = true;
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
}
process.on('SIGTERM', close);
process.on('SIGINT', close);

import { readPublicImage } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { webImage } from '@nhipcau/documents/bulletin';
import { z } from 'zod';

/** An image that some published issue shows. A file never changes, so neither does what lies under its address. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/images/[file]'>) {
  const file = z.uuid().safeParse((await params).file);
  const image = file.success ? await readPublicImage(getDb(), file.data) : null;
  if (!file.success || !image) return new Response(null, { status: 404 });
  const headers = { etag: `"${file.data}"`, 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const body = new Uint8Array(await webImage(image));
  return new Response(body, { headers: { ...headers, 'content-type': 'image/webp', 'content-security-policy': "default-src 'none'" } });
}

import sharp from 'sharp';

/** Pixels across of an image on the public page: enough for its column on a fine screen. */
const WEB_WIDTH = 1280;
/** Pixels across in a printed column. */
const PRINT_WIDTH = 1000;
/** Above this nothing is decoded, whatever the file says of itself. */
const MOST_PIXELS = 25_000_000;

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, pages: 1 }).autoOrient();

/** An image as a page shows it: WebP, not wider than needed, without what the camera wrote into it. @param width pixels; of the public page without it */
export async function webImage({ bytes }: { bytes: Uint8Array }, width = WEB_WIDTH): Promise<Uint8Array> {
  return open(bytes).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
}

/** An image as a PDF can hold it: JPEG on white. */
export async function printImage(bytes: Uint8Array): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await open(bytes)
    .resize({ width: PRINT_WIDTH, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

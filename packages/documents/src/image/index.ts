import sharp from 'sharp';

/** Most pixels of an edge of a kept picture: as wide as a page ever shows it, twice over. */
export const PICTURE_EDGE = 1600;

export interface ScaledPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

// a picture is decoded once in its life: nothing is gained by keeping it
sharp.cache(false);
let before: Promise<unknown> = Promise.resolve();

/**
 * A picture made anew from its pixels: turned upright, no larger than 1600 pixels an edge, on white, without its metadata (place, camera, profile), as JPEG,
 * which mail programs and the PDF read too. One at a time, so that many uploads at once take no more memory than one.
 * @param pixels refused beyond, before anything is decoded
 * @returns null where the picture cannot be decoded
 */
export function scalePicture(bytes: Uint8Array, { pixels }: { pixels: number }): Promise<ScaledPicture | null> {
  const work = before.then(async (): Promise<ScaledPicture | null> => {
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: pixels, failOn: 'error', pages: 1 })
        .rotate()
        .resize({ width: PICTURE_EDGE, height: PICTURE_EDGE, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: 82, progressive: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: new Uint8Array(data), width: info.width, height: info.height };
    } catch {
      return null;
    }
  });
  before = work;
  return work;
}

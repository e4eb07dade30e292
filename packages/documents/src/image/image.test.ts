import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scalePicture } from './index.ts';

const LIMIT = { pixels: 24_500_000 };

test('a picture is made anew: upright, smaller, without what it knew of its maker', async () => {
  const given = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#b0365f' } })
    .withExif({ IFD0: { Copyright: 'somebody', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const made = await scalePicture(given, LIMIT);
  // turned by a quarter: 1500 × 3000, then fitted into 1600 × 1600
  expect(made).toMatchObject({ width: 800, height: 1600 });
  const { exif, orientation, format } = await sharp(made?.bytes).metadata();
  expect({ exif, orientation: orientation ?? 1, format }).toEqual({ exif: undefined, orientation: 1, format: 'jpeg' });
});

test('a small one stays small, and what was clear is white', async () => {
  const clear = await sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
  const made = await scalePicture(clear, LIMIT);
  expect(made).toMatchObject({ width: 20, height: 10 });
  expect((await sharp(made?.bytes).stats()).channels.every(({ min }) => min > 250)).toBe(true);
});

test('too many pixels and a cut file give nothing, and take no memory', async () => {
  // forty megapixels of one colour are a small file
  const huge = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();
  expect(await scalePicture(huge, LIMIT)).toBeNull();
  const cut = (
    await sharp({ create: { width: 300, height: 300, channels: 3, background: '#ffffff' } })
      .jpeg()
      .toBuffer()
  ).subarray(0, 200);
  expect(await scalePicture(cut, LIMIT)).toBeNull();
  const mebibytes = process.memoryUsage().rss / 2 ** 20;
  const ten = await Promise.all(Array.from({ length: 10 }, () => scalePicture(huge, LIMIT)));
  expect(ten.every((made) => made === null)).toBe(true);
  // ten of them decoded would be 1.2 GB
  expect(process.memoryUsage().rss / 2 ** 20 - mebibytes).toBeLessThan(200);
});

import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentXml, docx, pdf, utf8 } from '../import/test-fixtures.ts';
import { detectFile } from './detect.ts';

const picture = sharp({ create: { width: 37, height: 21, channels: 3, background: '#b0365f' } });

describe('detectFile', () => {
  it('knows a kind by its content and reads the pixels of an image', async () => {
    expect(detectFile(pdf(utf8('')))).toEqual({ kind: 'pdf', size: null });
    expect(detectFile(docx(documentXml(['<w:t>a</w:t>'])))).toEqual({ kind: 'docx', size: null });
    const size = { width: 37, height: 21 };
    expect(detectFile(await picture.clone().png().toBuffer())).toEqual({ kind: 'png', size });
    expect(detectFile(await picture.clone().jpeg().toBuffer())).toEqual({ kind: 'jpeg', size });
    expect(detectFile(await picture.clone().webp().toBuffer())).toEqual({ kind: 'webp', size });
    expect(detectFile(await picture.clone().webp({ lossless: true }).toBuffer())).toEqual({ kind: 'webp', size });
    const clear = sharp({ create: { width: 37, height: 21, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.4 } } });
    expect(detectFile(await clear.webp().toBuffer())).toEqual({ kind: 'webp', size });
  });

  it('knows nothing else', () => {
    expect(detectFile(utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBeNull();
    expect(detectFile(utf8('<!doctype html><script>alert(1)</script>'))).toBeNull();
    expect(detectFile(zipSync({ 'a.txt': utf8('a') }))).toBeNull();
    expect(detectFile(zipSync({ '[Content_Types].xml': utf8('<a/>'), 'xl/workbook.xml': utf8('<a/>') }))).toBeNull();
    expect(detectFile(docx(documentXml([]), { 'word/vbaProject.bin': utf8('x') }))).toBeNull();
    expect(detectFile(utf8('%PDF-1.7 that was cut off'))).toBeNull();
    expect(detectFile(utf8('PK\x03\x04 and then nothing'))).toBeNull();
    expect(detectFile(new Uint8Array())).toBeNull();
  });

  it('gives an image with a broken header no size', () => {
    expect(detectFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toEqual({ kind: 'png', size: null });
    expect(detectFile(new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual({ kind: 'jpeg', size: null });
  });
});

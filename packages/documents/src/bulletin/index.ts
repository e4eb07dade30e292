export { drawable, fontFile, type Typeface, typefaceFor } from './fonts.ts';
export { printImage, webImage } from './image.ts';
export { bulletinPdf } from './pdf.ts';
export type { PdfArticle, PdfBlock, PdfIssue, PdfRun } from './types.ts';

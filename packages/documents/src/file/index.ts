export { type DetectedFile, detectFile, FILE_KINDS, type FileKind } from './detect.ts';
export type { ImageSize } from './image-size.ts';

/** Pixels of an edge that the server keeps are fewer; what is left over is for its own scaling. */
const EDGE = 2400;
const SMALL_BYTES = 1_500_000;

/**
 * A photo as it is sent from a phone: scaled down before it goes over the network, which also takes what the camera wrote into it. Whatever the browser
 * cannot read goes as it is, and the server says what is wrong with it.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (file.size <= SMALL_BYTES) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
    return made && made.size < file.size ? made : file;
  } catch {
    return file;
  }
}

export type FileRejection = { name: string; reason: 'type' | 'size' | 'count' };

/** How the name of a file ends: `.pdf`. A kind such as `image/png` would refuse every file. */
export type FileEnding = `.${string}`;

type FileLike = { name: string; size: number };

/** Parts files that may be taken from those that may not. `maxBytes` is inclusive; without `multiple` only the first counts. */
export function sortFiles<F extends FileLike>(
  files: F[],
  rules: { accept?: readonly FileEnding[] | undefined; maxBytes?: number; multiple: boolean },
): { accepted: F[]; rejected: FileRejection[] } {
  const accepted: F[] = [];
  const rejected: FileRejection[] = [];
  for (const file of files) {
    const known = rules.accept === undefined || rules.accept.some((ending) => file.name.toLowerCase().endsWith(ending.toLowerCase()));
    if (!known) rejected.push({ name: file.name, reason: 'type' });
    else if (rules.maxBytes !== undefined && file.size > rules.maxBytes) rejected.push({ name: file.name, reason: 'size' });
    else if (!rules.multiple && accepted.length > 0) rejected.push({ name: file.name, reason: 'count' });
    else accepted.push(file);
  }
  return { accepted, rejected };
}

import { z } from 'zod';

const answer = z.object({ id: z.string(), outcome: z.enum(['created', 'attached']), references: z.number() });
const fault = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  fields: z.record(z.string(), z.string()).default({}),
  current: z.unknown().nullish(),
});
export type UploadAnswer = z.infer<typeof answer>;
export type UploadFault = z.infer<typeof fault>;

/** Sends a form and tells how much of it has gone, 0…1. A broken connection is a fault like any other. */
export function upload(address: string, body: FormData, onProgress: (share: number) => void): Promise<{ done: UploadAnswer } | { fault: UploadFault }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const lost = () => resolve({ fault: { key: 'errors.network', params: {}, fields: {}, current: null } });
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      try {
        const json: unknown = JSON.parse(request.responseText);
        resolve(request.status < 300 ? { done: answer.parse(json) } : { fault: fault.parse(json) });
      } catch {
        resolve({
          fault: { key: request.status === 413 ? 'source.importError.TOO_LARGE' : 'errors.internal', params: { requestId: '' }, fields: {}, current: null },
        });
      }
    };
    request.onerror = lost;
    request.onabort = lost;
    request.open('POST', address);
    request.send(body);
  });
}

import { z } from 'zod';

const answer = z.object({ id: z.string() });
const fault = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
export type SendFault = z.infer<typeof fault>;

/** Sends a file and tells how much of it has gone, 0…1. A broken connection is a fault like any other. */
export function sendFile(address: string, file: File, onProgress: (share: number) => void): Promise<{ id: string } | { fault: SendFault }> {
  return new Promise((resolve) => {
    const body = new FormData();
    body.set('file', file);
    const request = new XMLHttpRequest();
    const lost = () => resolve({ fault: { key: 'errors.network', params: {} } });
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      try {
        const json: unknown = JSON.parse(request.responseText);
        resolve(request.status < 300 ? answer.parse(json) : { fault: fault.parse(json) });
      } catch {
        resolve({ fault: { key: request.status === 413 ? 'partner.import.error.TOO_LARGE' : 'errors.internal', params: { requestId: '' } } });
      }
    };
    request.onerror = lost;
    request.onabort = lost;
    request.open('POST', address);
    request.send(body);
  });
}

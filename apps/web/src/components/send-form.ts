'use client';
import { useTranslations } from 'next-intl';
import { z } from 'zod';

const fault = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
export type SendFault = z.infer<typeof fault>;

/** Sends a form and tells how much of it has gone, 0…1. @returns what was answered, or why it was refused */
export function sendForm(
  address: string,
  body: FormData,
  onProgress: (share: number) => void,
): Promise<{ fault: SendFault } | { fault: null; answer: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const lost = () => resolve({ fault: { key: 'errors.network', params: {} } });
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      try {
        const answer: unknown = JSON.parse(request.responseText);
        resolve(request.status < 300 ? { fault: null, answer } : { fault: fault.parse(answer) });
      } catch {
        // a proxy before us refuses what is too large without our words
        resolve({ fault: { key: request.status === 413 ? 'errors.tooLarge' : 'errors.internal', params: {} } });
      }
    };
    request.onerror = lost;
    request.onabort = lost;
    request.open('POST', address);
    request.send(body);
  });
}

/** Why a form was refused, in words. */
export function useSendFault() {
  const all = useTranslations();
  return ({ key, params }: SendFault): string =>
    all((all.has(key as 'errors.network') ? key : 'errors.internal') as 'errors.internal', { requestId: '', ...params });
}

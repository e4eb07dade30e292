'use client';
import { formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { FileDrop, type FileEnding } from '@nhipcau/ui/file-drop';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { useRouter } from '@/i18n/routing';

const MB = 1024 * 1024;
const fault = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
type Fault = z.infer<typeof fault>;

/** Sends a form and tells how much of it has gone, 0…1. Null: it was taken. */
function send(address: string, body: FormData, onProgress: (share: number) => void): Promise<Fault | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const lost = () => resolve({ key: 'errors.network', params: {} });
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) return resolve(null);
      try {
        resolve(fault.parse(JSON.parse(request.responseText)));
      } catch {
        resolve({ key: 'errors.internal', params: {} });
      }
    };
    request.onerror = lost;
    request.onabort = lost;
    request.open('POST', address);
    request.send(body);
  });
}

type FileUploadProps = {
  /** takes the field `file` of a form by POST */
  address: string;
  /** endings offered; what a file holds is checked by the server */
  accept: readonly FileEnding[];
  label: string;
  /** the same kinds in words */
  kinds: string;
  /** megabytes */
  most?: number;
  onDone?: () => void;
};

/** One file, sent as soon as it is chosen, with progress; what is refused is said in words. Afterwards the page is read anew. */
export function FileUpload({ address, accept, label, kinds, most = 10, onDone }: FileUploadProps) {
  const t = useTranslations('file');
  const all = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const [told, setTold] = useState<Fault | null>(null);
  async function take(file: File) {
    setTold(null);
    setShare(0);
    const body = new FormData();
    body.set('file', file);
    const refused = await send(`${address}?locale=${locale}`, body, setShare);
    setShare(null);
    setTold(refused);
    if (refused) return;
    toast.success(t('added'));
    onDone?.();
    router.refresh();
  }
  const key = told && all.has(told.key as 'errors.network') ? told.key : 'errors.internal';
  return (
    <div className="flex flex-col gap-2">
      {told ? (
        <Banner kind="error" title={t('failed')} live>
          {all(key as 'errors.internal', { requestId: '', ...told.params })}
        </Banner>
      ) : null}
      <FileDrop
        label={label}
        hint={t('hint', { kinds, most })}
        accept={accept}
        maxBytes={most * MB}
        onFiles={([first]) => first && void take(first)}
        onReject={([first]) =>
          setTold(first?.reason === 'size' ? { key: 'file.error.tooLarge', params: { most } } : { key: 'file.error.kind', params: { kinds } })
        }
      />
      {share === null ? null : (
        <div role="status">
          <ProgressBar value={share} tone="jade" label={label} valueText={t('sending', { percent: formatPercent(share, locale) })} />
        </div>
      )}
    </div>
  );
}

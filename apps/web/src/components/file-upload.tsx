'use client';
import { formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { FileDrop, type FileEnding } from '@nhipcau/ui/file-drop';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { type SendFault, sendForm, useSendFault } from './send-form';

const MB = 1024 * 1024;
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
  const say = useSendFault();
  const locale = useLocale();
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const [told, setTold] = useState<SendFault | null>(null);
  async function take(file: File) {
    setTold(null);
    setShare(0);
    const body = new FormData();
    body.set('file', file);
    const { fault: refused } = await sendForm(`${address}?locale=${locale}`, body, setShare);
    setShare(null);
    setTold(refused);
    if (refused) return;
    toast.success(t('added'));
    onDone?.();
    router.refresh();
  }
  return (
    <div className="flex flex-col gap-2">
      {told ? (
        <Banner kind="error" title={t('failed')} live>
          {say(told)}
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

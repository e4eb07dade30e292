'use client';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { type SendFault, sendFile } from './send-file';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 10 * MEGABYTE;

/** Sends a file of partners; what is in it is shown on the page that follows. */
export function UploadForm() {
  const t = useTranslations('partner.import.upload');
  const all = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (share !== null) return;
    setFault(null);
    if (!file) return setFault({ key: 'partner.import.upload.nothing', params: {} });
    setShare(0);
    const sent = await sendFile(`/api/partners/import?locale=${locale}`, file, setShare);
    if ('id' in sent) return router.push(`/partners/import/${sent.id}`);
    setShare(null);
    setFault(sent.fault);
  };
  const words = share === null ? '' : share < 1 ? t('uploading', { percent: formatPercent(share, locale) }) : t('reading');
  const key = fault && all.has(fault.key as 'errors.network') ? fault.key : 'errors.internal';
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {fault ? (
        <Banner kind="error" title={t('failed')} live>
          {all(key as 'errors.internal', { requestId: '', ...fault.params })}
        </Banner>
      ) : null}
      <FileDrop
        label={t('drop')}
        hint={t('hint')}
        accept={['.xlsx', '.csv']}
        maxBytes={MOST_BYTES}
        disabled={share !== null}
        onFiles={([first]) => {
          setFile(first ?? null);
          setFault(null);
        }}
        onReject={([first]) => {
          setFile(null);
          setFault({ key: first?.reason === 'size' ? 'partner.import.error.TOO_LARGE' : 'partner.import.error.UNSUPPORTED', params: {} });
        }}
      />
      {file ? (
        <p role="status" className="text-ink-2 text-sm">
          {t('chosen', { name: file.name, size: `${formatNumber(Math.max(0.01, file.size / MEGABYTE), locale, 2)} MB` })}
        </p>
      ) : null}
      {share === null ? null : (
        <div role="status">
          <ProgressBar value={share} tone="jade" label={t('submit')} valueText={words} />
          <p className="mt-1 text-ink-2 text-sm">{words}</p>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-3 text-sm">{t('first')}</p>
        <Button type="submit" variant="primary" pending={share !== null}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

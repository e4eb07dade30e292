'use client';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { type SendFault, sendForm, useSendFault } from '@/components/send-form';
import { useRouter } from '@/i18n/routing';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 10 * MEGABYTE;
const begun = z.object({ id: z.string() });

/** Sends a file of partners; what is in it is shown on the page that follows. */
export function UploadForm() {
  const t = useTranslations('partner.import.upload');
  const say = useSendFault();
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
    const body = new FormData();
    body.set('file', file);
    const sent = await sendForm(`/api/partners/import?locale=${locale}`, body, setShare);
    const made = sent.fault === null ? begun.safeParse(sent.answer) : null;
    if (made?.success) return router.push(`/partners/import/${made.data.id}`);
    setShare(null);
    setFault(sent.fault ?? { key: 'errors.internal', params: {} });
  };
  const words = share === null ? '' : share < 1 ? t('uploading', { percent: formatPercent(share, locale) }) : t('reading');
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {fault ? (
        <Banner kind="error" title={t('failed')} live>
          {say(fault)}
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

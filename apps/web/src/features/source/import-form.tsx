'use client';
import { type SourceFields, type SourceFieldsInput, sourceFields } from '@nhipcau/domain/source';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { Link, useRouter } from '@/i18n/routing';
import { useIssue } from '@/trpc/use-api-error';
import { NEW_SOURCE, SourceFieldset, useSourceLabels } from './source-fields';
import { type UploadFault, upload } from './upload';

const MOST_BYTES = 10 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Imports a document from a file or from pasted text. What it is, is asked only where the text is new to the record. */
export function ImportForm({ documentId = null, cancel }: { documentId?: string | null; cancel: ReactNode }) {
  const t = useTranslations('source');
  const all = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const issue = useIssue();
  const labels = useSourceLabels();
  const [way, setWay] = useState<'file' | 'paste'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [asksDetails, setAsksDetails] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<Pick<UploadFault, 'key' | 'params' | 'current'> | null>(null);
  const form = useAppForm<SourceFieldsInput, SourceFields>(sourceFields, NEW_SOURCE);
  const has = way === 'file' ? file !== null : text.trim() !== '';
  const problem = (key: string) => setFault({ key, params: {}, current: null });

  async function send(fields: SourceFields | null) {
    setFault(null);
    if (!has) return problem('source.importForm.nothing');
    const body = new FormData();
    if (way === 'file' && file) body.set('file', file);
    else body.set('text', text);
    if (fields) body.set('fields', JSON.stringify(fields));
    if (documentId) body.set('documentId', documentId);
    setShare(0);
    const result = await upload(`/api/sources/import?locale=${locale}`, body, setShare);
    setShare(null);
    if ('done' in result) {
      const { id, outcome, references } = result.done;
      toast.success(outcome === 'attached' ? t('importForm.attached', { count: references }) : t('importForm.created'));
      router.push(`/sources/${id}`);
      return router.refresh();
    }
    const told = result.fault;
    if (told.key === 'source.error.needsDetails') return setAsksDetails(true);
    const words = Object.fromEntries(Object.entries(told.fields).map(([path, message]) => [path, issue(message)]));
    showFault(form, { key: told.key, message: '', fields: words, current: null });
    setFault(told);
  }
  const known = fault && all.has(fault.key as 'errors.network') ? fault.key : 'errors.internal';
  const existing = fault?.key === 'source.error.alreadyImported' && fault.current ? (fault.current as { id: string }).id : null;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        if (asksDetails) return void form.handleSubmit(send)(event);
        event.preventDefault();
        void send(null);
      }}
    >
      {fault ? (
        <Banner
          kind="error"
          title={t('importForm.failed')}
          actions={
            existing ? (
              <Link href={`/sources/${existing}`} className="text-jade underline">
                {t('importForm.openExisting')}
              </Link>
            ) : null
          }
        >
          {all(known as 'errors.internal', { requestId: '', ...fault.params })}
        </Banner>
      ) : null}
      <Field label={t('importForm.way')} group>
        <SegmentedControl
          value={way}
          onValueChange={setWay}
          options={[
            { value: 'file', label: t('importForm.file') },
            { value: 'paste', label: t('importForm.paste') },
          ]}
        />
      </Field>
      {way === 'file' ? (
        <div className="flex flex-col gap-2">
          <FileDrop
            label={t('importForm.drop')}
            hint={t('importForm.dropHint')}
            accept={['.txt', '.docx', '.pdf']}
            maxBytes={MOST_BYTES}
            onFiles={([first]) => {
              setFile(first ?? null);
              setFault(null);
            }}
            onReject={([first]) => {
              setFile(null);
              problem(first?.reason === 'size' ? 'source.importError.TOO_LARGE' : 'source.importError.UNSUPPORTED');
            }}
          />
          {file ? (
            <p role="status" className="text-ink-2 text-sm">
              {t('importForm.chosen', { name: file.name, size: `${formatNumber(Math.max(0.01, file.size / MEGABYTE), locale, 2)} MB` })}
            </p>
          ) : null}
        </div>
      ) : (
        <Field label={t('importForm.text')} help={t('importForm.textHelp')} required>
          <Textarea rows={10} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
      )}
      {asksDetails ? (
        <fieldset className="flex flex-col gap-4 rounded-xl border border-line p-4">
          <legend className="px-1 font-semibold">{t('importForm.details')}</legend>
          <Banner kind="info" live>
            {t('importForm.detailsHelp')}
          </Banner>
          <FormErrors form={form} labels={labels} />
          <SourceFieldset control={form.control} />
        </fieldset>
      ) : null}
      {share === null ? null : (
        <div role="status">
          <ProgressBar
            value={share}
            tone="jade"
            label={t('importForm.submit')}
            valueText={share < 1 ? t('importForm.uploading', { percent: formatPercent(share, locale) }) : t('importForm.reading')}
          />
          <p className="mt-1 text-ink-2 text-sm">
            {share < 1 ? t('importForm.uploading', { percent: formatPercent(share, locale) }) : t('importForm.reading')}
          </p>
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {cancel}
        <Button type="submit" variant="primary" pending={share !== null}>
          {t('importForm.submit')}
        </Button>
      </div>
    </form>
  );
}

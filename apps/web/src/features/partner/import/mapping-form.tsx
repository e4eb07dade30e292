'use client';
import type { ImportState } from '@nhipcau/api/partner/import';
import { PARTNER_IMPORT_COLUMNS, PARTNER_IMPORT_REQUIRED, type PartnerImportColumn } from '@nhipcau/domain/partner';
import { formatInstant } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { ErrorSummary, Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

type Mapping = Partial<Record<PartnerImportColumn, number | null>>;

/** Which column of the file is what; guessed, and looked over by whoever imports. */
export function MappingForm({ state, discard }: { state: ImportState; discard: ReactNode }) {
  const t = useTranslations('partner.import');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const readError = useApiError();
  const [mapping, setMapping] = useState<Mapping>(state.mapping ?? state.guess);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const save = useMutation(
    useTRPC().partnerImport.map.mutationOptions({
      onSuccess: () => {
        router.push(`/partners/import/${state.id}`);
        router.refresh();
      },
      onError: (error) => {
        const told = readError(error);
        setErrors(told.fields);
        setFault(Object.keys(told.fields).length ? null : told.message);
        setAttempt((count) => count + 1);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setErrors({});
    setFault(null);
    save.mutate({ id: state.id, version: state.version, mapping });
  };
  const options = state.headers.map((header, index) => ({ value: String(index), label: header || t('map.unnamed', { number: index + 1 }) }));
  const fieldId = (column: string) => `map-${column}`;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-ink-2">{t('map.text')}</p>
      {state.doneBefore ? <Banner kind="warn">{t('map.doneBefore', { at: formatInstant(state.doneBefore.at, locale) })}</Banner> : null}
      {fault ? (
        <Banner kind="error" live>
          {fault}
        </Banner>
      ) : null}
      {Object.keys(errors).length > 0 ? (
        <ErrorSummary
          title={common('errorSummary', { count: Object.keys(errors).length })}
          attempt={attempt}
          errors={PARTNER_IMPORT_COLUMNS.flatMap((column) => {
            const message = errors[column];
            return message ? [{ fieldId: fieldId(column), message: `${common('label', { label: t(`column.${column}`) })} ${message}` }] : [];
          })}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {PARTNER_IMPORT_COLUMNS.map((column) => {
          const at = mapping[column];
          const sample = typeof at === 'number' ? state.sample.map(({ cells }) => cells[at] ?? '').filter(Boolean) : [];
          const required = PARTNER_IMPORT_REQUIRED.includes(column);
          return (
            <Field
              key={column}
              id={fieldId(column)}
              label={t(`column.${column}`)}
              required={required}
              mark={required ? common('required') : undefined}
              error={errors[column]}
              help={sample.length ? <span className="line-clamp-2 break-words">{sample.map((text) => text.slice(0, 60)).join(' · ')}</span> : undefined}
            >
              <Select
                value={typeof at === 'number' ? String(at) : ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setMapping((before) => ({ ...before, [column]: value === '' ? null : Number(value) }));
                }}
                placeholder={t('map.none')}
                options={options}
              />
            </Field>
          );
        })}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {discard}
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('map.submit', { count: state.rowCount })}
        </Button>
      </div>
    </form>
  );
}

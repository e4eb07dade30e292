'use client';
import { type BulletinDetail, type BulletinOptions, bulletinDetail } from '@nhipcau/api/bulletin';
import { BULLETIN_LANGUAGES, type BulletinFields, type BulletinFormInput, bulletinFields } from '@nhipcau/domain/bulletin';
import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { YearField } from '@/components/form/year-field';
import { Link, useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { formValuesOf } from './form-values';

type BulletinFormProps = {
  options: BulletinOptions;
  values: BulletinFormInput;
  /** null: a new bulletin */
  editing: { id: string; version: number } | null;
  /** what stays as it is: the address and the day of what was published, the languages of what has articles */
  fixed?: { address: boolean; languages: boolean };
  /** of a new bulletin, so that a second click or a retry makes no second one */
  requestKey: string;
};

/** A new bulletin, or what one is called and planned for. What was typed survives every refusal. */
export function BulletinForm({ options, values, editing, fixed = { address: false, languages: false }, requestKey }: BulletinFormProps) {
  const t = useTranslations('bulletin');
  const common = useTranslations('common');
  const languages = useTranslations('enums.bulletinLanguage');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const form = useAppForm<BulletinFormInput, BulletinFields>(bulletinFields, values);
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [key] = useState(requestKey);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<BulletinDetail | null>(null);
  const create = useMutation(trpc.bulletin.create.mutationOptions());
  const update = useMutation(trpc.bulletin.update.mutationOptions());
  const pending = create.isPending || update.isPending;

  async function save(fields: BulletinFields, at = version) {
    setFault(null);
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: at })
        : await create.mutateAsync({ ...fields, idempotencyKey: key });
      toast.success(editing ? t('form.updated') : t('form.created'));
      router.push(`/bulletins/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const current = told.key === 'errors.conflict' ? bulletinDetail.safeParse(told.current) : null;
      setTheirs(current?.success ? current.data : null);
      if (current?.success) return;
      setFault(told);
      showFault(form, told);
    }
  }

  const submit = form.handleSubmit((fields) => save(fields));
  const labels = {
    year: t('form.year'),
    number: t('form.number'),
    'title.vi': t('form.title'),
    languageA: t('form.languageA'),
    languageB: t('form.languageB'),
    plannedOn: t('form.plannedOn'),
    editorId: t('form.editor'),
  };
  const spoken = BULLETIN_LANGUAGES.map((value) => ({ value, label: languages(value) }));
  const people = options.people.map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: unknown) => people.find(({ value }) => value === id)?.label ?? '';
  const mine = form.getValues();
  const { control } = form;
  return (
    <form noValidate onSubmit={submit} className="flex max-w-2xl flex-col gap-4">
      <FormErrors form={form} labels={labels} fault={fault} />
      {fixed.address || fixed.languages ? (
        <Banner kind="info">
          {[fixed.address ? t('error.addressFixed') : null, fixed.languages ? t('error.languagesFixed') : null].filter(Boolean).join(' ')}
        </Banner>
      ) : null}
      <fieldset disabled={fixed.address} className="grid grid-cols-[8rem_8rem] gap-4">
        <YearField control={control} name="year" label={labels.year} required />
        <NumberField control={control} name="number" label={labels.number} required />
      </fieldset>
      <LocalTextField control={control} name="title" label={labels['title.vi']} help={t('form.titleHelp')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <fieldset disabled={fixed.languages} className="contents">
          <SelectField control={control} name="languageA" label={labels.languageA} options={spoken} required />
          <SelectField control={control} name="languageB" label={labels.languageB} options={spoken} required />
        </fieldset>
        <fieldset disabled={fixed.address} className="contents">
          <DateField control={control} name="plannedOn" label={labels.plannedOn} required />
        </fieldset>
        <SelectField control={control} name="editorId" label={labels.editorId} options={people} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {editing ? common('save') : t('form.create')}
        </Button>
        <Link href={editing ? `/bulletins/${editing.id}` : '/bulletins'} className={buttonClass({ variant: 'ghost' })}>
          {common('cancel')}
        </Link>
      </div>
      {theirs && editing ? (
        <ConflictDialog
          open
          pending={pending}
          fields={[
            { label: labels['title.vi'], mine: mine.title.vi, theirs: pickText(theirs.title, locale) },
            { label: labels.number, mine: `${mine.number}/${mine.year}`, theirs: `${theirs.number}/${theirs.year}` },
            { label: labels.plannedOn, mine: mine.plannedOn, theirs: theirs.plannedOn },
            { label: labels.editorId, mine: nameOf(mine.editorId), theirs: theirs.editor?.name ?? '' },
          ]}
          onKeepMine={async () => {
            setVersion(theirs.version);
            setTheirs(null);
            await form.handleSubmit((fields) => save(fields, theirs.version))();
          }}
          onTakeTheirs={() => {
            form.reset(formValuesOf(theirs));
            setVersion(theirs.version);
            setTheirs(null);
          }}
          onClose={() => setTheirs(null)}
        />
      ) : null}
    </form>
  );
}

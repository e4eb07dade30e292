'use client';
import type { SkillOption } from '@nhipcau/api/skill';
import { type AssessmentFields, assessmentFields } from '@nhipcau/domain/skill';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import type { z } from 'zod';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { LevelField } from './level-field';
import { useSendAssessment } from './send-assessment';

const MOST_BYTES = 10 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
type Input = z.input<typeof assessmentFields>;
type Kind = Input['kind'];

/** A level of oneself, or of somebody by an administrator (`staffMemberId`): an estimate, a confirmed level, or a certificate with its scan. */
export function AssessForm({ skills, staffMemberId, today }: { skills: SkillOption[]; staffMemberId: string | null; today: string }) {
  const t = useTranslations('skill.assess');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const send = useSendAssessment();
  const own = staffMemberId === null;
  const kinds: Kind[] = own ? ['SELF', 'CERTIFICATE'] : ['CONFIRMED', 'CERTIFICATE', 'SELF'];
  const first: Input = { skillId: '', level: 3, kind: kinds[0] ?? 'SELF', assessedOn: today, expiresOn: null, note: null };
  const form = useAppForm<Input, AssessmentFields>(assessmentFields, first);
  const mine = useMutation(trpc.skill.assessMyself.mutationOptions());
  const theirs = useMutation(trpc.skill.assess.mutationOptions());
  const [file, setFile] = useState<File | null>(null);
  const [fileFault, setFileFault] = useState<string | undefined>();
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [sending, setSending] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const kind = form.watch('kind');
  const group = skills.find(({ id }) => id === form.watch('skillId'))?.group ?? 'LAW';

  async function save(given: AssessmentFields) {
    // an estimate has no end, whatever was typed before it became one
    const fields = { ...given, expiresOn: given.kind === 'SELF' ? null : given.expiresOn };
    setFault(null);
    setFileFault(undefined);
    const withFile = fields.kind === 'CERTIFICATE' ? file : null;
    if (own && fields.kind === 'CERTIFICATE' && !file) return setFileFault(t('fileNeeded'));
    setSending(true);
    const told = withFile
      ? await send({ ...fields, staffMemberId, idempotencyKey: key }, withFile)
      : await (staffMemberId === null
          ? mine.mutateAsync({ ...fields, kind: 'SELF', idempotencyKey: key })
          : theirs.mutateAsync({ ...fields, staffMemberId, idempotencyKey: key })
        ).then(() => null, explain);
    setSending(false);
    if (told) {
      setFault(told);
      return showFault(form, told);
    }
    toast.success(own ? t('doneOwn') : t('done'));
    form.reset({ ...first, kind: fields.kind });
    setFile(null);
    setKey(crypto.randomUUID());
    router.refresh();
  }

  return (
    <form noValidate aria-label={own ? t('titleOwn') : t('title')} className="flex flex-col gap-4" onSubmit={form.handleSubmit(save)}>
      <FormErrors
        form={form}
        fault={fault}
        labels={{ skillId: t('skill'), level: t('level'), assessedOn: t('assessedOn'), expiresOn: t('expiresOn'), note: t('note') }}
      />
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <Field label={t('kind')} group>
            <SegmentedControl value={field.value} onValueChange={field.onChange} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          </Field>
        )}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          control={form.control}
          name="skillId"
          label={t('skill')}
          required
          placeholder={t('skillPick')}
          options={skills.map((skill) => ({ value: skill.id, label: `${groups(skill.group)}: ${pickText(skill.name, locale)}` }))}
        />
        <LevelField control={form.control} name="level" label={t('level')} group={group} required />
        <DateField control={form.control} name="assessedOn" label={kind === 'CERTIFICATE' ? t('issuedOn') : t('assessedOn')} required max={today} />
        {kind === 'SELF' ? null : <DateField control={form.control} name="expiresOn" label={t('expiresOn')} help={t('expiresHelp')} />}
      </div>
      {kind === 'CERTIFICATE' ? (
        <Field label={t('file')} required={own} error={fileFault}>
          <FileDrop
            label={file ? t('fileChosen', { name: file.name, size: formatNumber(file.size / MEGABYTE, locale, 2) }) : t('fileDrop')}
            hint={t('fileHint')}
            accept={['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.docx']}
            maxBytes={MOST_BYTES}
            onFiles={([chosen]) => {
              setFile(chosen ?? null);
              setFileFault(undefined);
            }}
            onReject={([rejected]) => {
              setFile(null);
              setFileFault(rejected?.reason === 'size' ? t('fileTooLarge') : t('fileWrongKind'));
            }}
          />
        </Field>
      ) : null}
      <TextField control={form.control} name="note" label={t('note')} multiline rows={2} />
      <div>
        <Button type="submit" variant="primary" pending={sending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

'use client';
import { type PartnerDetail, type PartnerDuplicate, type PartnerOptions, partnerDetail, partnerDuplicate } from '@nhipcau/api/partner';
import { type PartnerFields, type PartnerFormInput, partnerFields } from '@nhipcau/domain/partner';
import { formatCountry, formatLanguage } from '@nhipcau/i18n';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { ConflictDialog, type ConflictField } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { allLanguages } from '@/components/form/use-conflict';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { partnerValues } from './form-values';
import { PartnerFormFields } from './partner-form-fields';
import { SimilarPartners } from './similar-partners';

type PartnerFormProps = {
  options: PartnerOptions;
  /** null: a new partner */
  editing: PartnerDetail | null;
  /** of a new one, so that a second click or a retry makes no second one */
  requestKey: string;
};

/** A new partner, or one that is there. What was typed survives every refusal. */
export function PartnerForm({ options, editing, requestKey }: PartnerFormProps) {
  const t = useTranslations('partner');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const form = useAppForm<PartnerFormInput, PartnerFields>(partnerFields, partnerValues(editing));
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [key] = useState(requestKey);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [similar, setSimilar] = useState<PartnerDuplicate[]>([]);
  const [theirs, setTheirs] = useState<PartnerDetail | null>(null);
  const create = useMutation(trpc.partner.create.mutationOptions());
  const update = useMutation(trpc.partner.update.mutationOptions());
  const pending = create.isPending || update.isPending;

  async function save(fields: PartnerFields, how: { acceptDuplicates?: boolean; version?: number } = {}) {
    setFault(null);
    const acceptDuplicates = how.acceptDuplicates ?? false;
    try {
      const { id } = editing
        ? await update.mutateAsync({ id: editing.id, version: how.version ?? version, fields, acceptDuplicates })
        : await create.mutateAsync({ fields, idempotencyKey: key, acceptDuplicates });
      toast.success(editing ? t('form.updated') : t('form.created'));
      router.push(`/partners/${id}`);
      router.refresh();
    } catch (error) {
      const raw = explain(error);
      const told = { ...raw, fields: Object.fromEntries(Object.entries(raw.fields).map(([path, message]) => [path.replace(/^fields\./, ''), message])) };
      const duplicates = told.key === 'partner.error.duplicate' ? z.array(partnerDuplicate).safeParse(told.current) : null;
      const current = told.key === 'errors.conflict' ? partnerDetail.safeParse(told.current) : null;
      setSimilar(duplicates?.success ? duplicates.data : []);
      setTheirs(current?.success ? current.data : null);
      if (duplicates?.success || current?.success) return;
      setFault(told);
      showFault(form, told);
    }
  }
  const labels = {
    'name.vi': t('form.name'),
    kind: t('form.kind'),
    countries: common('countries'),
    region: t('form.region'),
    languages: t('form.languages'),
    website: t('form.website'),
    stewardId: t('form.steward'),
    stageOverride: t('form.stageOverride'),
    stageReason: t('form.stageReason'),
    note: t('form.note'),
  };
  const steward = (id: string | null) => options.stewards.find((one) => one.id === id)?.name ?? '';
  const compared = (mine: PartnerFormInput, other: PartnerFormInput): ConflictField[] => {
    const row = (label: string, say: (values: PartnerFormInput) => string | null): ConflictField => ({
      label,
      mine: say(mine) ?? '',
      theirs: say(other) ?? '',
    });
    return [
      row(labels['name.vi'], ({ name }) => allLanguages(name)),
      row(labels.kind, ({ kind }) => enums(`partnerKind.${kind}`)),
      row(labels.countries, ({ countries }) => countries.map((code) => formatCountry(code, locale)).join(', ')),
      row(labels.region, ({ region }) => enums(`partnerRegion.${region}`)),
      row(labels.languages, ({ languages }) => languages.map((code) => formatLanguage(code, locale)).join(', ')),
      row(labels.website, ({ website }) => website),
      row(labels.stewardId, ({ stewardId }) => steward(stewardId)),
      row(labels.stageOverride, ({ stageOverride }) => (stageOverride ? enums(`partnerStage.${stageOverride}`) : t('form.stageAuto'))),
      row(labels.stageReason, ({ stageReason }) => stageReason),
      row(labels.note, ({ note }) => note),
    ];
  };
  return (
    <form noValidate onSubmit={form.handleSubmit((fields) => save(fields))} aria-label={editing ? t('editTitle') : t('newTitle')}>
      <FormErrors form={form} labels={labels} fault={fault} />
      <PartnerFormFields form={form} options={options} pending={pending} partnerId={editing?.id ?? null} />
      <SimilarPartners
        found={similar}
        pending={pending}
        onClose={() => setSimilar([])}
        onDifferent={form.handleSubmit((fields) => save(fields, { acceptDuplicates: true }))}
      />
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={theirs ? compared(form.getValues(), partnerValues(theirs)) : []}
        onKeepMine={() => {
          const next = theirs?.version ?? version;
          setVersion(next);
          setTheirs(null);
          void form.handleSubmit((fields) => save(fields, { version: next, acceptDuplicates: true }))();
        }}
        onTakeTheirs={() => {
          if (!theirs) return;
          form.reset(partnerValues(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}

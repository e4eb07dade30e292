'use client';
import type { GoalOptions, GoalRecord } from '@nhipcau/api/goal';
import { type GoalForm as GoalFormOutput, goalForm, PILLARS } from '@nhipcau/domain/goal';
import type { Passage } from '@nhipcau/domain/source';
import { pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { Link, useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { useGoalConflict } from './goal-conflict';
import { WeaknessField } from './weakness-field';

const inputOf = (goal: GoalRecord) => ({
  title: goal.title,
  description: goal.description ?? { vi: '' },
  pillar: goal.pillar,
  parentId: goal.parentId,
  ownerId: goal.ownerId,
  ownerOrganisationId: goal.ownerOrganisationId,
  weaknesses: goal.weaknesses,
});

interface GoalFormProps {
  planYearId: string;
  options: GoalOptions;
  /** null: a new one */
  goal: GoalRecord | null;
  /** a new one begins with these */
  parentId?: string | null;
  weaknessId?: string | null;
  /** the passage of a document that a new one is taken from */
  source?: Passage | null;
}

/** Writes a new goal or changes one. Who comes second sees both versions and chooses. */
export function GoalForm({ planYearId, options, goal, parentId = null, weaknessId = null, source = null }: GoalFormProps) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const form = useAppForm(
    goalForm,
    goal
      ? inputOf(goal)
      : {
          title: { vi: '' },
          description: { vi: '' },
          pillar: options.parents.length > 0 ? undefined : 'INSTITUTIONS',
          parentId,
          ownerId: null,
          ownerOrganisationId: null,
          weaknesses: weaknessId ? [{ weaknessId, weight: 3 }] : [],
        },
  );
  const create = useMutation(trpc.goal.create.mutationOptions());
  const update = useMutation(trpc.goal.update.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [version, setVersion] = useState(goal?.version ?? 0);
  const conflict = useGoalConflict(options);
  const back = goal ? `/goals/${goal.id}` : '/goals';

  const save = (values: GoalFormOutput, seen: number) => {
    setFault(null);
    const done = {
      onSuccess(saved: { id: string }) {
        conflict.close();
        toast.success(goal ? t('form.updated') : t('form.created'));
        router.replace(`/goals/${saved.id}`);
        router.refresh();
      },
      onError(error: unknown) {
        const next = told(error);
        if (conflict.open(next.current, values)) return;
        showFault(form, next);
        setFault(next);
      },
    };
    if (goal) update.mutate({ ...values, id: goal.id, version: seen }, done);
    else create.mutate({ ...values, planYearId, idempotencyKey, source }, done);
  };
  const pending = create.isPending || update.isPending;
  // a goal cannot stand below itself or what is below it
  const below = new Set(goal ? [goal.id] : []);
  for (const { id, parentId: above } of options.parents) if (above && below.has(above)) below.add(id);
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => save(values, version))} className="flex max-w-2xl flex-col gap-5">
      <FormErrors form={form} fault={fault} labels={{ 'title.vi': t('form.title'), pillar: t('form.pillar'), parentId: t('form.parent') }} />
      <LocalTextField control={form.control} name="title" label={t('form.title')} />
      <LocalTextField control={form.control} name="description" label={t('form.description')} multiline required={false} />
      <SelectField
        control={form.control}
        name="pillar"
        label={t('form.pillar')}
        required
        placeholder="–"
        options={PILLARS.map((pillar) => ({ value: pillar, label: enums(`pillar.${pillar}`) }))}
      />
      <SelectField
        control={form.control}
        name="parentId"
        label={t('form.parent')}
        placeholder={t('form.noParent')}
        options={options.parents.filter(({ id }) => !below.has(id)).map((row) => ({ value: row.id, label: `${row.code} ${pickText(row.title, locale)}` }))}
      />
      <SelectField
        control={form.control}
        name="ownerId"
        label={t('form.owner')}
        placeholder={t('form.nobody')}
        options={options.owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        control={form.control}
        name="ownerOrganisationId"
        label={t('form.organisation')}
        placeholder={t('form.nobody')}
        options={options.organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
      />
      <WeaknessField control={form.control} weaknesses={options.weaknesses} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {common('save')}
        </Button>
        <Link href={back} className={buttonClass()}>
          {common('cancel')}
        </Link>
      </div>
      <ConflictDialog
        open={conflict.state !== null}
        fields={conflict.fields}
        pending={pending}
        onClose={conflict.close}
        onKeepMine={() => conflict.state && save(conflict.state.mine, conflict.state.theirs.version)}
        onTakeTheirs={() => {
          if (!conflict.state) return;
          form.reset(inputOf(conflict.state.theirs));
          setVersion(conflict.state.theirs.version);
          conflict.close();
        }}
      />
    </form>
  );
}

'use client';
import { type PersonForReader, type PersonOptions, personForReader } from '@nhipcau/api/skill';
import { type StaffFields, staffFields } from '@nhipcau/domain/skill';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ComboboxField } from '@/components/form/combobox-field';
import { DateField } from '@/components/form/date-field';
import { RecordForm } from '@/components/form/record-form';
import { TextField } from '@/components/form/text-field';
import { useAppForm } from '@/components/form/use-app-form';
import { fits, sideBySide, useConflict } from '@/components/form/use-conflict';
import { useMutation, useTRPC } from '@/trpc/client';
import { theUnion } from './the-union';

type Input = z.input<typeof staffFields>;

const inputOf = (person: PersonForReader): Input => ({
  name: person.name,
  userId: person.account?.id ?? null,
  organisationId: person.organisation.id,
  positionId: person.position?.id ?? null,
  joinedOn: person.joinedOn,
  leftOn: person.leftOn,
});

/** A new person's record (`person` null), or one that is there. */
export function PersonForm({ person, options }: { person: PersonForReader | null; options: PersonOptions }) {
  const t = useTranslations('skill.personForm');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const empty = { name: '', userId: null, organisationId: theUnion(options.organisations), positionId: null, joinedOn: null, leftOn: null };
  const form = useAppForm<Input, StaffFields>(staffFields, person ? inputOf(person) : empty);
  const { mutateAsync: create } = useMutation(trpc.skill.createPerson.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.skill.updatePerson.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const lists = {
    organisationId: options.organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })),
    positionId: options.positions.map(({ id, code, title }) => ({ value: id, label: pickText(title, locale), hint: code })),
    userId: options.accounts.map(({ id, name, email }) => ({ value: id, label: email, hint: name, keywords: [name] })),
  };
  const say = (side: Input) => {
    const chosen = (name: keyof typeof lists) => lists[name].find(({ value }) => value === side[name])?.label ?? '';
    const day = (iso: string | null) => (iso ? formatDay(iso, locale) : '');
    return {
      [t('name')]: side.name,
      [t('organisationId')]: chosen('organisationId'),
      [t('positionId')]: chosen('positionId'),
      [t('userId')]: chosen('userId'),
      [t('joinedOn')]: day(side.joinedOn),
      [t('leftOn')]: day(side.leftOn),
    };
  };
  const conflict = useConflict<StaffFields, PersonForReader>(fits(personForReader), (mine, theirs) => sideBySide(say(mine), say(inputOf(theirs))));
  const names = ['name', 'organisationId', 'positionId', 'userId', 'joinedOn', 'leftOn'] as const;
  const words = { placeholder: t('pick'), search: t('search'), empty: t('nothingFound') };
  const optional = { ...words, clear: common('none') };
  const { control } = form;
  return (
    <RecordForm
      form={form}
      labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
      title={person ? t('editTitle') : t('newTitle')}
      className=""
      version={person?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(fields, version) => (person ? update({ ...fields, id: person.id, version }) : create({ ...fields, idempotencyKey }))}
      saved={t('saved')}
      pageOf={(id) => `/staff/people/${id}`}
      cancel={person ? `/staff/people/${person.id}` : '/staff/people'}
    >
      <Card>
        <div className="flex flex-col gap-4">
          <TextField control={control} name="name" label={t('name')} required autoComplete="off" />
          <ComboboxField control={control} name="organisationId" label={t('organisationId')} required options={lists.organisationId} words={words} />
          <ComboboxField control={control} name="positionId" label={t('positionId')} help={t('positionHelp')} options={lists.positionId} words={optional} />
          <ComboboxField control={control} name="userId" label={t('userId')} help={t('userHelp')} options={lists.userId} words={optional} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={control} name="joinedOn" label={t('joinedOn')} />
            <DateField control={control} name="leftOn" label={t('leftOn')} help={t('leftHelp')} />
          </div>
        </div>
      </Card>
    </RecordForm>
  );
}

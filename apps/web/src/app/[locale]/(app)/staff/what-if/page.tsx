import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { WhatIfPanel } from '@/features/skill/what-if';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('whatIf.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('skill.read');
  const [params, api, t] = await Promise.all([searchParams, getApi(), getTranslations('skill')]);
  const options = await api.skill.whatIfOptions();
  // begins with the skill that most posts miss
  const missing = options.skills.toSorted((a, b) => b.slots - b.covered - (a.slots - a.covered))[0];
  const skill = options.skills.find(({ id }) => id === one(params, 'skill')) ?? missing;
  return (
    <ClientMessages of={['skill']}>
      <PageHeader title={t('whatIf.title')} lede={t('whatIf.lede')} />
      <StaffTabs role={user.role} current="whatIf" />
      {skill && options.people.length ? (
        <WhatIfPanel key={skill.id} options={options} first={{ skillId: skill.id, level: 4, people: [] }} />
      ) : (
        <EmptyState title={t('whatIf.none')} />
      )}
    </ClientMessages>
  );
}

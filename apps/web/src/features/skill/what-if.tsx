'use client';
import type { WhatIfOptions } from '@nhipcau/api/skill';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Field } from '@nhipcau/ui/field';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { keepPreviousData, useQuery, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import { useLevel, useLevelOptions } from './level';

/** «If these people reach this level»: who, what, how far; the answer beside it, computed as one chooses. */
export function WhatIfPanel({ options, first }: { options: WhatIfOptions; first: { skillId: string; level: number; people: string[] } }) {
  const t = useTranslations('skill.whatIf');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const trpc = useTRPC();
  const explain = useApiError();
  const say = useLevel();
  const levels = useLevelOptions();
  const [skillId, setSkillId] = useState(first.skillId);
  const [level, setLevel] = useState(first.level);
  const [chosen, setChosen] = useState<string[]>(first.people);
  const skill = options.skills.find(({ id }) => id === skillId) ?? null;
  const asked = skill !== null && chosen.length > 0;
  const query = useQuery({
    ...trpc.skill.whatIf.queryOptions({ skillIds: [skillId], staffMemberIds: chosen, level }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const answer = asked ? query.data : undefined;
  const share = (value: number | null) => (value === null ? t('notRequired') : formatPercent(value, locale));
  const bar = (label: string, value: number | null, tone: 'neutral' | 'on') => (
    <div>
      <div className="mb-1 flex justify-between text-sm">
        <span>{label}</span>
        <b>{share(value)}</b>
      </div>
      <ProgressBar value={value} tone={tone} label={label} valueText={share(value)} />
    </div>
  );
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card title={t('question')} titleId="what-if-question">
        <div className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id="what-if-skill" label={t('skill')}>
              <Select
                value={skillId}
                onChange={(event) => setSkillId(event.currentTarget.value)}
                options={options.skills.map((one) => ({ value: one.id, label: `${groups(one.group)}: ${pickText(one.name, locale)}` }))}
              />
            </Field>
            <Field id="what-if-level" label={t('level')}>
              <Select value={String(level)} onChange={(event) => setLevel(Number(event.currentTarget.value))} options={levels(skill?.group ?? 'LAW')} />
            </Field>
          </div>
          <fieldset>
            <legend className="mb-2 font-medium text-sm">{t('people')}</legend>
            <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              {options.people.map((person) => {
                const group = skill?.group ?? 'LAW';
                const held = person.levels[skillId] ?? null;
                const required = person.required[skillId] ?? null;
                const note = held === null ? t('holdsNothing') : t('holds', { level: say(held, group) });
                return (
                  <Checkbox
                    key={person.id}
                    label={
                      <>
                        {person.name} <span className="text-ink-3 text-xs">{note}</span>
                        {required !== null && required > (held ?? 0) ? (
                          <span className="text-risk text-xs">{` · ${t('needs', { level: say(required, group) })}`}</span>
                        ) : null}
                      </>
                    }
                    checked={chosen.includes(person.id)}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      setChosen((before) => (checked ? [...before, person.id] : before.filter((id) => id !== person.id)));
                    }}
                  />
                );
              })}
            </div>
          </fieldset>
        </div>
      </Card>
      <Card title={t('answer')} titleId="what-if-answer">
        <div role="status" className="flex flex-col gap-4">
          {!asked ? <p className="text-ink-2">{t('choose')}</p> : null}
          {asked && query.isError ? <p className="text-off">{explain(query.error).message}</p> : null}
          {answer && skill ? (
            <>
              <p className="text-lg" data-figure="what-if" data-before={answer.before.share ?? ''} data-after={answer.after.share ?? ''}>
                {answer.before.share === null
                  ? t('sentenceNone', { count: chosen.length, skill: pickText(skill.name, locale), level: say(level, skill.group) })
                  : t(answer.before.share === answer.after.share ? 'sentenceSame' : 'sentence', {
                      count: chosen.length,
                      skill: pickText(skill.name, locale),
                      level: say(level, skill.group),
                      before: share(answer.before.share),
                      after: share(answer.after.share),
                    })}
              </p>
              {bar(t('before'), answer.before.share, 'neutral')}
              {bar(t('after'), answer.after.share, 'on')}
              {skill.group === 'LANGUAGE' && answer.partners.known > 0 ? <p className="text-sm">{t('partners', { ...answer.partners })}</p> : null}
              {answer.gained.length ? (
                <div>
                  <p className="font-medium text-sm">{t('gained', { count: answer.gained.length })}</p>
                  <ul className="mt-1 list-disc pl-5 text-sm">
                    {answer.gained.map((slot) => (
                      <li key={`${slot.position.vi} ${slot.holder}`}>
                        {pickText(slot.position, locale)}
                        {slot.holder ? ` (${slot.holder})` : ''}
                      </li>
                    ))}
                  </ul>
                </div>
              ) : (
                <p className="text-ink-2 text-sm">{t('gainedNone')}</p>
              )}
            </>
          ) : null}
        </div>
      </Card>
    </div>
  );
}

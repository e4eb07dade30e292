import type { GoalDetail } from '@nhipcau/api/goal';
import { pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { SourceReferences } from '@/components/source-references';
import { Link } from '@/i18n/routing';

/** Who is in charge, what it is about and where it was taken from. */
export function GoalAbout({ goal, canOpenSources }: { goal: GoalDetail; canOpenSources: boolean }) {
  const t = useTranslations('goal.detail');
  const form = useTranslations('goal.form');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { record, ownerName, ownerOrganisationName, references } = goal;
  const nobody = <span className="text-ink-3">{form('nobody')}</span>;
  return (
    <Card title={t('about')} titleId="about">
      <DescriptionList
        items={[
          { term: t('owner'), detail: ownerName ?? nobody },
          { term: t('organisation'), detail: ownerOrganisationName ? <LocalText value={ownerOrganisationName} /> : nobody },
          { term: t('pillar'), detail: enums(`pillar.${record.pillar}`) },
          {
            term: t('description'),
            detail: record.description ? (
              <span className="whitespace-pre-line">{pickText(record.description, locale)}</span>
            ) : (
              <span className="text-ink-3">{t('noDescription')}</span>
            ),
          },
          {
            term: t('sources'),
            detail:
              references.length > 0 ? (
                <SourceReferences references={references} linked={canOpenSources} />
              ) : (
                <span className="text-ink-3">{t('noSources')}</span>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** How much of the way is left, with its range while it is provisional. */
function DistanceLeft({ weakness: { distance, range, provisional } }: { weakness: GoalDetail['weaknesses'][number] }) {
  const t = useTranslations('goal.detail');
  if (distance === null) return null;
  const value = Math.round(distance);
  return (
    <span className={provisional ? 'font-light text-ink-2' : 'text-ink-2'}>
      {provisional && range ? t('distanceRange', { value, low: Math.round(range.low), high: Math.round(range.high) }) : t('distanceLeft', { value })}
    </span>
  );
}

/** The weaknesses that a goal answers, each with its severity and how far it is answered. */
export function GoalWeaknesses({ weaknesses }: { weaknesses: GoalDetail['weaknesses'] }) {
  const t = useTranslations('goal.detail');
  const enums = useTranslations('enums');
  return (
    <Card title={t('weaknesses')} titleId="weaknesses">
      {weaknesses.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('noWeaknesses')}</p>
      ) : (
        <ul className="flex flex-col">
          {weaknesses.map((weakness) => (
            <li key={weakness.id} className="flex flex-col gap-1 border-line-2 border-t py-2.5 first:border-t-0 first:pt-0">
              <Link href={`/weaknesses/${weakness.id}`} className="font-medium text-ink no-underline hover:underline">
                <LocalText value={weakness.title} />
              </Link>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <StatusMark status={weakness.state} label={enums(`weaknessState.${weakness.state}`)} />
                <DistanceLeft weakness={weakness} />
                <Badge>{t('answerWeight', { weight: weakness.weight })}</Badge>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

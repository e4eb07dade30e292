import type { PersonDetail } from '@nhipcau/api/skill';
import { formatDay } from '@nhipcau/i18n';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** What the record itself says. */
export function PersonFacts({ person, linked }: { person: PersonDetail; linked: boolean }) {
  const t = useTranslations('skill.person');
  const common = useTranslations('common');
  const locale = useLocale();
  const day = (iso: string | null) => (iso ? formatDay(iso, locale) : <span className="text-nodata">{common('unknownDay')}</span>);
  const title = person.position ? <LocalText value={person.position.title} /> : null;
  const items = [
    {
      term: t('position'),
      detail:
        person.position === null ? (
          <span className="text-ink-3">{t('noPosition')}</span>
        ) : linked ? (
          <Link href={`/staff/positions/${person.position.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
            {title}
          </Link>
        ) : (
          title
        ),
    },
    { term: t('organisation'), detail: <LocalText value={person.organisation.name} /> },
    { term: t('joinedOn'), detail: day(person.joinedOn) },
    ...(person.leftOn ? [{ term: t('leftOn'), detail: day(person.leftOn) }] : []),
    ...(person.erasureDueOn ? [{ term: t('erasureDueOn'), detail: day(person.erasureDueOn) }] : []),
    { term: t('account'), detail: person.account ? person.account.email : <span className="text-ink-3">{t('noAccount')}</span> },
  ];
  return <DescriptionList items={items} />;
}

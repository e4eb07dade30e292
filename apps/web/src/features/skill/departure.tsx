import type { PersonForReader } from '@nhipcau/api/skill';
import { formatLanguage, formatList } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { useLevel } from './level';

/** What would be missing if this person left today and nobody took the post. */
export function Departure({ departure }: { departure: NonNullable<PersonForReader['departure']> }) {
  const t = useTranslations('skill.departure');
  const locale = useLocale();
  const say = useLevel();
  const { lost, languages, partners } = departure;
  if (lost.length + languages.length + partners.length === 0) return <p className="text-ink-2">{t('nothing')}</p>;
  return (
    <div className="flex flex-col gap-3 text-sm">
      {lost.length ? (
        <div>
          <p className="font-medium">{t('slots', { count: lost.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {lost.map((skill) => (
              <li key={skill.id}>
                <LocalText value={skill.name} />, {say(skill.level, skill.group)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {languages.length ? (
        <p>
          {t('languages', {
            list: formatList(
              languages.map((code) => formatLanguage(code, locale)),
              locale,
            ),
          })}
        </p>
      ) : null}
      {partners.length ? (
        <details>
          <summary className="cursor-pointer py-1 touch:py-3">{t('partners', { count: partners.length })}</summary>
          <ul className="mt-1 flex flex-col">
            {partners.map((partner) => (
              <li key={partner.id}>
                <Link href={`/partners/${partner.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                  <LocalText value={partner.name} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

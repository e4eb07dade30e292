import type { StaffOverview } from '@nhipcau/api/skill';
import { formatLanguage, formatList } from '@nhipcau/i18n';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** Who can speak with whom: languages of partners, and people who hold them at B2 or better. */
export function LanguageTable({ languages }: { languages: StaffOverview['languages'] }) {
  const t = useTranslations('skill.languages');
  const locale = useLocale();
  const standing = (people: number, partners: number) => {
    if (people > 1) return <StatusMark status="on_track" label={t('several')} />;
    if (people === 1) return <StatusMark status="at_risk" label={t('one')} />;
    return <StatusMark status={partners > 0 ? 'off_track' : 'no_data'} label={t('nobody')} />;
  };
  const table = (label: string, rows: StaffOverview['languages']['byLanguage']) => (
    <Table label={label}>
      <THead>
        <Tr>
          <Th>{t('language')}</Th>
          <Th numeric>{t('partners')}</Th>
          <Th>{t('people')}</Th>
          <Th className="hidden sm:table-cell">{t('standing')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ language, partners, people }) => (
          <Tr key={language} data-language={language}>
            <Th scope="row" className="first-letter:uppercase">
              {formatLanguage(language, locale)}
            </Th>
            <Td numeric>{partners}</Td>
            <Td className="min-w-36">
              {people.map((person, index) => (
                <Fragment key={person.id}>
                  {index > 0 ? ', ' : ''}
                  <Link href={`/staff/people/${person.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                    {person.name}
                  </Link>
                </Fragment>
              ))}
              <div className={people.length ? 'sm:hidden' : 'text-nodata sm:text-ink-3'}>
                {people.length === 0 ? <span className="max-sm:hidden">–</span> : null}
                <span className="sm:hidden">{standing(people.length, partners)}</span>
              </div>
            </Td>
            <Td className="hidden sm:table-cell">{standing(people.length, partners)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
  // rare languages that nobody speaks are folded: there are many, each of a partner or two
  const rare = languages.byLanguage.filter(({ partners, people }) => people.length === 0 && partners < 3);
  const main = languages.byLanguage.filter((row) => !rare.includes(row));
  return (
    <>
      {table(t('title'), main)}
      {rare.length ? (
        <details className="border-line-2 border-t">
          <summary className="cursor-pointer px-5 py-2.5 text-sm touch:py-3.5">{t('rare', { count: rare.length })}</summary>
          {table(t('rare', { count: rare.length }), rare)}
        </details>
      ) : null}
      {languages.unserved.length ? (
        <details className="border-line-2 border-t px-5 py-1.5">
          <summary className="cursor-pointer py-1 text-sm touch:py-3">{t('unserved', { count: languages.unserved.length })}</summary>
          <ul className="mt-2 grid gap-x-6 gap-y-1 text-sm md:grid-cols-2">
            {languages.unserved.map((partner) => (
              <li key={partner.id}>
                <Link href={`/partners/${partner.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                  <LocalText value={partner.name} />
                </Link>{' '}
                <span className="text-ink-3">
                  {formatList(
                    partner.languages.map((code) => formatLanguage(code, locale)),
                    locale,
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

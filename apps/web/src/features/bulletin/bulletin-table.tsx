import type { BulletinRow } from '@nhipcau/api/bulletin';
import { ARTICLE_STATUSES } from '@nhipcau/domain/bulletin';
import { formatDay } from '@nhipcau/i18n';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { BulletinStatusMark, LateMark, ParityMark } from './marks';
import { NextStep } from './next-step';

/** Bulletins, a row each; on a phone the row keeps name, state and what is to be done. */
export function BulletinTable({ rows }: { rows: BulletinRow[] }) {
  const t = useTranslations('bulletin');
  const languages = useTranslations('enums.bulletinLanguage');
  const states = useTranslations('enums.articleStatus');
  const locale = useLocale();
  return (
    <Table label={t('list.label')}>
      <THead>
        <Tr>
          <Th>{t('list.bulletin')}</Th>
          <Th className="hidden sm:table-cell">{t('list.status')}</Th>
          <Th className="hidden md:table-cell">{t('list.planned')}</Th>
          <Th className="hidden lg:table-cell">{t('list.articles')}</Th>
          <Th className="hidden md:table-cell">{t('list.parity')}</Th>
          <Th>{t('list.next')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => {
          const total = ARTICLE_STATUSES.reduce((sum, status) => sum + row.articles[status], 0);
          return (
            <Tr key={row.id}>
              <Td className="w-3/5 min-w-40 sm:w-auto">
                <RowLink asChild>
                  <Link href={`/bulletins/${row.id}`}>
                    <LocalText value={row.title} />
                  </Link>
                </RowLink>
                <CellNote>
                  {/* pair and name each stay in one piece */}
                  <span className="inline-block">
                    {t('pair', { a: languages(row.languageA), b: languages(row.languageB) })}
                    {row.editor ? ' ·' : null}
                  </span>{' '}
                  <span className="inline-block">{row.editor?.name}</span>
                </CellNote>
                <div className="mt-1 flex flex-col items-start gap-1 sm:hidden">
                  <BulletinStatusMark status={row.status} />
                  <LateMark days={row.daysLate} published={row.status === 'PUBLISHED'} />
                </div>
              </Td>
              <Td className="hidden sm:table-cell">
                <span className="flex flex-col items-start gap-1">
                  <BulletinStatusMark status={row.status} />
                  <LateMark days={row.daysLate} published={row.status === 'PUBLISHED'} />
                </span>
              </Td>
              <Td className="hidden whitespace-nowrap md:table-cell">
                <time dateTime={row.plannedOn}>{formatDay(row.plannedOn, locale)}</time>
                {row.publishedOn ? <CellNote>{t('list.publishedOn', { day: formatDay(row.publishedOn, locale) })}</CellNote> : null}
              </Td>
              <Td className="hidden lg:table-cell">
                {t('list.articleCount', { count: total })}
                {row.status === 'WRITING' && total > 0 ? (
                  <CellNote>
                    {ARTICLE_STATUSES.filter((status) => row.articles[status] > 0).map((status, index, all) => (
                      <Fragment key={status}>
                        <span className="inline-block">
                          {t('articles.who', { part: states(status), name: String(row.articles[status]) })}
                          {index < all.length - 1 ? ' ·' : null}
                        </span>{' '}
                      </Fragment>
                    ))}
                  </CellNote>
                ) : null}
              </Td>
              <Td className="hidden md:table-cell">
                <ParityMark share={row.parity} blocked={row.blocked} />
              </Td>
              <Td>
                <NextStep bulletin={row} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

import type { PartnerRow } from '@nhipcau/api/partner';
import { formatCountry, formatDay, formatList, formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { readPartnerList } from './filters';
import { StageMark } from './stage-mark';

/** Partners, a row each; on a phone the row keeps name, stage and substance. */
export function PartnerTable({ rows, params }: { rows: PartnerRow[]; params: SearchParams }) {
  const t = useTranslations('partner.list');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.partnerKind');
  const locale = useLocale();
  const sorting = { list: readPartnerList(params), path: '/partners', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="name" {...sorting}>
            {t('name')}
          </SortHeader>
          <SortHeader by="stage" className="hidden sm:table-cell" {...sorting}>
            {t('stage')}
          </SortHeader>
          <SortHeader by="substance" numeric {...sorting}>
            {t('substance')}
          </SortHeader>
          <SortHeader by="lastInteraction" className="hidden md:table-cell" {...sorting}>
            {t('last')}
          </SortHeader>
          <Th className="hidden lg:table-cell">{t('associations')}</Th>
          <Th className="hidden xl:table-cell">{t('steward')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-partner={row.code}>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/partners/${row.id}`}>
                  <LocalText value={row.name} />
                </Link>
              </RowLink>
              <CellNote>
                {[
                  kinds(row.kind),
                  row.countries.length
                    ? formatList(
                        row.countries.map((code) => formatCountry(code, locale)),
                        locale,
                      )
                    : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </CellNote>
              <div className="mt-1 flex flex-wrap gap-1.5">
                <span className="sm:hidden">
                  <StageMark stage={row.stage} />
                </span>
                {row.paper ? <Badge tone="risk">{t('paper')}</Badge> : null}
                {row.expiresOn ? <Badge tone="risk">{t('expires', { day: formatDay(row.expiresOn, locale) })}</Badge> : null}
                {row.overdue ? <Badge tone="off">{t('overdue', { count: row.overdue })}</Badge> : null}
              </div>
            </Td>
            <Td className="hidden sm:table-cell">
              <StageMark stage={row.stage} />
            </Td>
            <Td numeric>{row.substance === null ? <NoData>{common('noData')}</NoData> : formatNumber(row.substance, locale)}</Td>
            <Td className="hidden whitespace-nowrap md:table-cell">
              {row.lastOn ? formatDay(row.lastOn, locale) : <span className="text-nodata">{t('never')}</span>}
            </Td>
            <Td className="hidden max-w-72 lg:table-cell">{row.associations.map(({ name }) => pickText(name, locale)).join(', ') || '–'}</Td>
            <Td className="hidden xl:table-cell">{row.steward?.name ?? '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

import { formatCountry, formatDay, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { TextLink } from '@nhipcau/ui/text-link';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { OrganisationActions, type OrganisationEntry } from './organisation-actions';

const INDENT = ['', 'pl-4', 'pl-10', 'pl-16'];
const PATH = '/admin/organisations';

/** The rows to show: the two upper levels, and the units of the one that is opened; with a search all that was found. */
export function visibleRows(rows: OrganisationEntry[], params: SearchParams): OrganisationEntry[] {
  if (one(params, 'q')) return rows;
  const open = rows.find((row) => row.code === one(params, 'open'))?.path;
  return rows.filter((row) => row.depth <= 1 || (open && row.path.startsWith(`${open}/`)));
}

export function OrganisationTree({ all, params }: { all: OrganisationEntry[]; params: SearchParams }) {
  const t = useTranslations();
  const locale = useLocale();
  const opened = one(params, 'open');
  const unitsOf = new Map<string, number>();
  for (const row of all) if (row.parentId) unitsOf.set(row.parentId, (unitsOf.get(row.parentId) ?? 0) + 1);
  return (
    <Table label={t('admin.organisation.title')}>
      <THead>
        <Tr>
          <Th>{t('admin.organisation.name')}</Th>
          <Th>{t('admin.organisation.kind')}</Th>
          <Th>{t('admin.organisation.joinedOn')}</Th>
          <Th numeric>{t('admin.organisation.members')}</Th>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {visibleRows(all, params).map((row) => {
          const units = unitsOf.get(row.id) ?? 0;
          const isOpen = opened === row.code;
          return (
            <Tr key={row.id} id={row.code}>
              <Td>
                <div className={INDENT[Math.min(row.depth, INDENT.length - 1)]}>
                  <span className="font-medium">
                    <LocalText value={row.name} />
                  </span>{' '}
                  {row.leftOn ? <Badge tone="nodata">{t('admin.organisation.left', { date: formatDay(row.leftOn, locale) })}</Badge> : null}
                  <CellNote>
                    {row.code}
                    {row.countryCode ? ` · ${formatCountry(row.countryCode, locale)}` : ''}
                  </CellNote>
                  {units > 0 && row.depth >= 1 && !one(params, 'q') ? (
                    <TextLink asChild className="text-sm touch:inline-flex touch:min-h-11 touch:items-center">
                      <Link href={`${hrefWith(PATH, params, { open: isOpen ? null : row.code })}#${row.code}`} aria-expanded={isOpen}>
                        {isOpen ? t('admin.organisation.hideUnits') : t('admin.organisation.units', { count: units })}
                      </Link>
                    </TextLink>
                  ) : null}
                </div>
              </Td>
              <Td>{t(`enums.organisationKind.${row.kind}`)}</Td>
              <Td>{row.joinedOn ? formatDay(row.joinedOn, locale) : <NoData>{t('common.unknownDay')}</NoData>}</Td>
              <Td numeric>{row.memberCount === null ? <NoData>{t('common.noData')}</NoData> : formatNumber(row.memberCount, locale)}</Td>
              <Td above className="text-right">
                <OrganisationActions entry={row} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

import type { AssociationDetail } from '@nhipcau/api/association';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { NoData } from '@nhipcau/ui/no-data';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** What stands directly below it, with its members. */
export function UnitsCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association.units');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.organisationKind');
  const locale = useLocale();
  const direct = data.units.filter(({ parentId }) => parentId === data.organisation.id);
  const known = direct.flatMap(({ memberCount }) => (memberCount === null ? [] : [memberCount]));
  const sum = known.reduce((total, count) => total + count, 0);
  const empty = direct.length === 0;
  return (
    <Card
      flush={!empty}
      title={t('title')}
      titleId="association-units"
      sub={empty ? undefined : [t('sum', { units: direct.length }), t('members', { known: sum })].join(' · ')}
    >
      {empty ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <Table label={t('label')} maxHeight="max-h-112">
          <THead>
            <Tr>
              <Th>{t('name')}</Th>
              <Th>{t('kind')}</Th>
              <Th numeric>{t('count')}</Th>
            </Tr>
          </THead>
          <TBody>
            {direct.map((unit) => (
              <Tr key={unit.id}>
                <Th scope="row" className="whitespace-normal text-sm">
                  <RowLink asChild>
                    <Link href={`/associations/${unit.id}?year=${data.year}`}>
                      <LocalText value={unit.name} />
                    </Link>
                  </RowLink>
                </Th>
                <Td>{kinds(unit.kind)}</Td>
                <Td numeric>{unit.memberCount === null ? <NoData>{common('noData')}</NoData> : formatNumber(unit.memberCount, locale)}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

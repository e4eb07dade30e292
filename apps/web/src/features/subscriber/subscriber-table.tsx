import type { RouterOutputs } from '@nhipcau/api';
import { formatInstant, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { RemoveSubscriber } from './remove-subscriber';

const TONE = { PENDING: 'nodata', CONFIRMED: 'on', UNSUBSCRIBED: 'nodata', BOUNCED: 'off' } as const;

export function SubscriberTable({ rows }: { rows: RouterOutputs['subscriber']['list']['rows'] }) {
  const t = useTranslations();
  const locale = useLocale();
  const instant = (at: Date | null) => (at ? formatInstant(at, locale) : t('bulletin.subscriber.never'));
  return (
    <Table label={t('bulletin.subscriber.title')}>
      <THead>
        <Tr>
          <Th>{t('bulletin.subscriber.email')}</Th>
          <Th className="hidden sm:table-cell">{t('bulletin.subscriber.language')}</Th>
          <Th>{t('common.status')}</Th>
          <Th>{t('bulletin.subscriber.createdAt')}</Th>
          <Th>{t('bulletin.subscriber.confirmedAt')}</Th>
          <Th numeric>{t('bulletin.subscriber.bounces')}</Th>
          <Th>
            <span className="sr-only">{t('common.actions')}</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <span className="break-all">{row.email}</span>
              <CellNote className="sm:hidden">{t(`enums.bulletinLanguage.${row.language}`)}</CellNote>
            </Td>
            <Td className="hidden sm:table-cell">{t(`enums.bulletinLanguage.${row.language}`)}</Td>
            <Td>
              <Badge className="whitespace-nowrap" tone={TONE[row.status]}>
                {t(`enums.subscriberStatus.${row.status}`)}
              </Badge>
            </Td>
            <Td>{formatInstant(row.createdAt, locale)}</Td>
            <Td>{instant(row.confirmedAt)}</Td>
            <Td numeric>{formatNumber(row.bounces, locale)}</Td>
            <Td above>
              <RemoveSubscriber id={row.id} email={row.email} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

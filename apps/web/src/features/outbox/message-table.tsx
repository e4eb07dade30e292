import type { RouterOutputs } from '@nhipcau/api';
import { formatInstant } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import { MessageActions } from './message-dialog';

const TONE = { PENDING: 'jade', SENT: 'on', FAILED: 'off', HELD: 'nodata' } as const;

export function MessageTable({ rows }: { rows: RouterOutputs['outbox']['list']['rows'] }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Table label={t('outbox.title')}>
      <THead>
        <Tr>
          <Th>{t('outbox.subject')}</Th>
          <Th>{t('common.status')}</Th>
          <Th>{t('outbox.createdAt')}</Th>
          <Th>{t('outbox.sentAt')}</Th>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              {/* in the language of its reader */}
              <span id={`subject-${row.id}`} lang={row.locale} className="font-medium">
                {row.subject}
              </span>
              <CellNote>{row.to}</CellNote>
            </Td>
            <Td>
              <Badge className="whitespace-nowrap" tone={TONE[row.status]}>
                {t(`enums.mailStatus.${row.status}`)}
              </Badge>
            </Td>
            <Td>{formatInstant(row.createdAt, locale)}</Td>
            <Td>{row.sentAt ? formatInstant(row.sentAt, locale) : '–'}</Td>
            <Td above>
              <MessageActions id={row.id} subjectId={`subject-${row.id}`} failed={row.status === 'FAILED'} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

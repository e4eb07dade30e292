import type { TrainingDetail } from '@nhipcau/api/skill';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';

/** Days down, how many were invited and how many came. */
export function SessionTable({ training }: { training: TrainingDetail }) {
  const t = useTranslations('skill.attendance');
  const locale = useLocale();
  if (training.sessions.length === 0) return <p className="px-5 py-4 text-ink-2">{t('noDays')}</p>;
  return (
    <Table label={t('days')}>
      <THead>
        <Tr>
          <Th>{t('date')}</Th>
          <Th numeric>{t('hours')}</Th>
          <Th numeric>{t('invitedCount')}</Th>
          <Th numeric>{t('cameCount')}</Th>
        </Tr>
      </THead>
      <TBody>
        {training.sessions.map(({ id, on, hours, people }) => (
          <Tr key={id}>
            <Td>{formatDay(on, locale)}</Td>
            <Td numeric>{formatNumber(hours, locale, 2)}</Td>
            <Td numeric>{people.length}</Td>
            <Td numeric>{training.status === 'HELD' ? people.filter(({ attended }) => attended).length : '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

import type { StaffOverview } from '@nhipcau/api/skill';
import { formatDay } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { ExpiryMark } from './expiry-mark';
import { useLevel } from './level';

const person = ({ id, name }: { id: string; name: string }) => (
  <Link href={`/staff/people/${id}`} className="inline-flex min-h-6 items-center text-jade underline decoration-1 underline-offset-2 touch:min-h-11">
    {name}
  </Link>
);

/** Required skills that one person alone holds. `slots`: requirements of all posts; where there are none, nothing is said of them. */
export function SingleHolders({ rows, slots }: { rows: StaffOverview['singleHolders']; slots: number }) {
  const t = useTranslations('skill.single');
  const say = useLevel();
  if (rows.length === 0) return <EmptyState bare title={slots === 0 ? t('notRequired') : t('none')} />;
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th>{t('skill')}</Th>
          <Th className="hidden sm:table-cell">{t('level')}</Th>
          <Th>{t('person')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.skill.id}>
            <Td className="min-w-32">
              <LocalText value={row.skill.name} />
              <div className="text-ink-3 text-xs sm:hidden">{t('from', { level: say(row.level, row.skill.group) })}</div>
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">{say(row.level, row.skill.group)}</Td>
            <Td>{person(row.person)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** Certificates that end within 90 days or have ended lately, and what their end opens. `certified`: any is on record at all. */
export function CertificateList({ rows, certified }: { rows: StaffOverview['certificates']; certified: boolean }) {
  const t = useTranslations('skill.certificates');
  const say = useLevel();
  const locale = useLocale();
  if (rows.length === 0) return <EmptyState bare title={certified ? t('none') : t('notRecorded')} />;
  const effect = (row: StaffOverview['certificates'][number]) =>
    row.opens > 0 ? t(row.stage === null ? 'opened' : 'willOpen', { count: row.opens }) : t('opensNone');
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th>{t('person')}</Th>
          <Th className="hidden sm:table-cell">{t('skill')}</Th>
          <Th>{t('until')}</Th>
          <Th className="hidden sm:table-cell">{t('opens')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              {person(row.person)}
              <div className="text-sm sm:hidden">
                <LocalText value={row.skill.name} />, {say(row.level, row.skill.group)}
              </div>
              <div className="text-ink-3 text-xs sm:hidden">{effect(row)}</div>
            </Td>
            <Td className="hidden min-w-28 sm:table-cell">
              <LocalText value={row.skill.name} />, {say(row.level, row.skill.group)}
            </Td>
            <Td className="min-w-32">
              <ExpiryMark stage={row.stage} expired={row.stage === null} />
              <div className="text-ink-3 text-xs">{formatDay(row.expiresOn, locale)}</div>
            </Td>
            <Td className="hidden sm:table-cell">{effect(row)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

import type { EventDetail } from '@nhipcau/api/event';
import { formatMoney, formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocalText } from '@/components/local-text';
import { PhotoStrip } from '@/features/report/photo-strip';
import { Link } from '@/i18n/routing';

const TONE = { counts: 'on', credited: 'jade', waiting: 'nodata' } as const;

/** What the associations say of the event: whose figures count, who is credited, what waits. */
export function EventClaims({ event }: { event: EventDetail }) {
  const t = useTranslations('event.claims');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  if (event.claims.length === 0) return <p className="px-4 pb-4 text-ink-2 sm:px-5.5">{t('empty')}</p>;
  const count = (value: number | null, as: (value: number) => ReactNode = (one) => formatNumber(one, locale)) =>
    value === null ? <span className="text-nodata">{common('noData')}</span> : as(value);
  const money = (value: number) => formatMoney(value, locale);
  return (
    <>
      <Table label={t('title')} wide>
        <THead>
          <Tr>
            <Th>{t('organisation')}</Th>
            <Th>{t('role')}</Th>
            <Th>{t('outcome')}</Th>
            <Th numeric>{t('participantsVn')}</Th>
            <Th numeric>{t('participantsForeign')}</Th>
            <Th numeric>{t('fundsBudget')}</Th>
            <Th numeric>{t('fundsMobilised')}</Th>
          </Tr>
        </THead>
        <TBody>
          {event.claims.map((claim) => (
            <Tr key={claim.id} data-standing={claim.standing}>
              <Td className="min-w-44">
                <Link
                  href={`/reports/${claim.reportId}`}
                  aria-label={t('open', { name: pickText(claim.organisation.name, locale) })}
                  className="text-jade touch:inline-flex touch:min-h-11 touch:items-center"
                >
                  <LocalText value={claim.organisation.name} />
                </Link>
                <CellNote>
                  <LocalText value={claim.periodName} /> · {enums(`reportStatus.${claim.reportStatus}`)}
                </CellNote>
                <Badge tone={TONE[claim.standing]}>{t(`standing.${claim.standing}`)}</Badge>
              </Td>
              <Td>{enums(`activityRole.${claim.role}`)}</Td>
              <Td>{claim.outcome ? enums(`outcome.${claim.outcome}`) : <span className="text-nodata">{common('noData')}</span>}</Td>
              <Td numeric>{count(claim.participantsVn)}</Td>
              <Td numeric>{count(claim.participantsForeign)}</Td>
              <Td numeric>{count(claim.fundsBudget, money)}</Td>
              <Td numeric>{count(claim.fundsMobilised, money)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {event.claims
        .filter(({ photos }) => photos.length > 0)
        .map(({ id, organisation, photos }) => (
          <section key={id} aria-labelledby={`photos-${id}`} className="border-line-2 border-t px-4 py-3 sm:px-5.5">
            <h3 id={`photos-${id}`} className="text-ink-3 text-xs">
              {t('photos', { name: pickText(organisation.name, locale) })}
            </h3>
            <PhotoStrip photos={photos} title={pickText(event.title, locale)} />
          </section>
        ))}
    </>
  );
}

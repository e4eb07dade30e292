import type { PartnerDetail } from '@nhipcau/api/partner';
import { daysBetween } from '@nhipcau/domain/shared';
import { formatDay, formatInstant, formatLanguage, formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';

/** What one wants to know before a meeting, in sentences: how alive it is, what is open, what ends. */
export function PartnerLede({ partner, today }: { partner: PartnerDetail; today: string }) {
  const t = useTranslations('partner.head');
  const locale = useLocale();
  const open = partner.commitments.filter(({ status }) => status === 'OPEN');
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  const ends = partner.agreements.filter((row) => row.state === 'expiring' && !row.renewedById).sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0];
  return (
    <>
      {partner.lastOn ? t('last', { day: formatDay(partner.lastOn, locale), days: daysBetween(partner.lastOn, today) }) : t('never')}{' '}
      {partner.substance === null ? null : `${t('score', { score: formatNumber(partner.substance, locale) })} `}
      {partner.paper ? <ToneText tone="risk">{t('paper')} </ToneText> : null}
      <span className={overdue ? 'text-off' : undefined}>{t('open', { open: open.length, overdue })}</span>{' '}
      {ends ? <ToneText tone="risk">{t('expires', { title: pickText(ends.title, locale), days: ends.daysLeft ?? 0 })}</ToneText> : null}
    </>
  );
}

/** The rest that is known: region, languages, website, the office's note, why the stage was set. */
export function PartnerFacts({ partner }: { partner: PartnerDetail }) {
  const t = useTranslations('partner.head');
  const regions = useTranslations('enums.partnerRegion');
  const stages = useTranslations('enums.partnerStage');
  const locale = useLocale();
  const items = [
    { term: t('region'), detail: regions(partner.region) },
    { term: t('languages'), detail: partner.languages.map((code) => formatLanguage(code, locale)).join(', ') || '–' },
    ...(partner.website
      ? [
          {
            term: t('website'),
            detail: (
              <a
                href={partner.website}
                rel="noreferrer noopener"
                target="_blank"
                className="break-all text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center"
              >
                {partner.website}
              </a>
            ),
          },
        ]
      : []),
    ...(partner.overridden
      ? [
          {
            term: stages(partner.stage),
            detail: `${t('overridden', { stage: stages(partner.computedStage) })}. ${partner.stageReason ? t('reason', { reason: partner.stageReason }) : ''}`,
          },
        ]
      : []),
    ...(partner.note ? [{ term: t('note'), detail: <p className="whitespace-pre-line">{partner.note}</p> }] : []),
  ];
  return (
    <Card title={t('facts')} titleId="partner-facts">
      <DescriptionList items={items} />
    </Card>
  );
}

const KNOWN =
  'create update archive restore merge takeOver undoMerge giveBack addContact updateContact removeContact addInteraction updateInteraction removeInteraction addAgreement updateAgreement removeAgreement addCommitment updateCommitment removeCommitment addLink updateLink removeLink addFile removeFile import'.split(
    ' ',
  );

/** What was done to the record, as the audit log has it. */
export function PartnerChanges({ partner }: { partner: PartnerDetail }) {
  const t = useTranslations('partner.changes');
  const locale = useLocale();
  const words = (action: string) => {
    const verb = action.replace(/^partner\./, '');
    return KNOWN.includes(verb) ? t(verb as 'create') : t('other');
  };
  return (
    <Card title={t('title')} titleId="partner-changes">
      {partner.changes.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ol className="flex flex-col text-sm">
        {partner.changes.map((change) => (
          <li
            key={change.id}
            data-change={change.action}
            className="flex flex-wrap justify-between gap-x-3 border-line-2 border-t py-2 first:border-t-0 first:pt-0"
          >
            <span>
              <span className="font-medium">{words(change.action)}</span>
              {change.actorName ? <span className="text-ink-2"> · {change.actorName}</span> : null}
            </span>
            <time dateTime={change.at.toISOString()} className="text-ink-3">
              {formatInstant(change.at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}

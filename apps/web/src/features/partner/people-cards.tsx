import type { PartnerDetail, PartnerOptions } from '@nhipcau/api/partner';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { ContactDialog } from './contact-dialog';
import { LinkDialog } from './link-dialog';

const ROW = 'flex items-start justify-between gap-3 border-line-2 border-t py-2.5 first:border-t-0 first:pt-0';
const LINK = 'inline-flex min-h-6 items-center text-jade underline underline-offset-2 touch:min-h-11';

/** The people there: who has left stands last and says since when. */
export function ContactsCard({ partner, today, mayWrite }: { partner: PartnerDetail; today: string; mayWrite: boolean }) {
  const t = useTranslations('partner.contacts');
  const locale = useLocale();
  return (
    <Card title={t('title')} titleId="partner-contacts" actions={mayWrite ? <ContactDialog partnerId={partner.id} row={null} today={today} /> : null}>
      {partner.contacts.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {partner.contacts.map((row) => (
          <li key={row.id} className={ROW}>
            <div className="min-w-0 text-sm">
              <p className="font-medium text-base">{row.name}</p>
              {row.role ? <p className="text-ink-2">{row.role}</p> : null}
              {row.leftOn ? <p className="text-risk">{t('left', { day: formatDay(row.leftOn, locale) })}</p> : null}
              {row.email ? (
                <p>
                  <a href={`mailto:${row.email}`} className={`${LINK} break-all`}>
                    {row.email}
                  </a>
                </p>
              ) : null}
              {row.phone ? (
                <p>
                  <a href={`tel:${row.phone.replace(/[^+0-9]/g, '')}`} className={LINK}>
                    {row.phone}
                  </a>
                </p>
              ) : null}
              <p className="text-ink-3">{row.consentOn ? t('consented', { day: formatDay(row.consentOn, locale) }) : t('noConsent')}</p>
            </div>
            {mayWrite ? <ContactDialog partnerId={partner.id} row={row} today={today} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The associations that work with the partner. */
export function LinksCard({ partner, organisations, mayWrite }: { partner: PartnerDetail; organisations: PartnerOptions['organisations']; mayWrite: boolean }) {
  const t = useTranslations('partner.links');
  const roles = useTranslations('enums.partnerLinkRole');
  const locale = useLocale();
  const free = organisations.filter(({ id }) => !partner.links.some(({ organisation }) => organisation.id === id));
  return (
    <Card title={t('title')} titleId="partner-links" actions={mayWrite ? <LinkDialog partnerId={partner.id} row={null} organisations={free} /> : null}>
      {partner.links.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {partner.links.map((row) => (
          <li key={row.organisation.id} className={ROW}>
            <div className="min-w-0">
              <p>
                <LocalText value={row.organisation.name} />
              </p>
              <p className="text-ink-2 text-sm">
                {[
                  roles(row.role),
                  row.since ? t('sinceDay', { day: formatDay(row.since, locale) }) : null,
                  row.until ? t('untilDay', { day: formatDay(row.until, locale) }) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {mayWrite ? <LinkDialog partnerId={partner.id} row={row} organisations={organisations} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

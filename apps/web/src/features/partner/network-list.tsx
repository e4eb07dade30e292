import type { Network } from '@nhipcau/api/partner/pictures';
import { formatCountry, formatList } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { StageMark } from './stage-mark';

type Partner = Network['partners'][number];

function PartnerLine({ partner, ended }: { partner: Partner; ended: boolean }) {
  const t = useTranslations('partner.picture.network');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const countries = partner.countries.map((code) => formatCountry(code, locale));
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-line-2 border-t py-1.5 text-sm">
      <Link href={`/partners/${partner.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
        <LocalText value={partner.name} />
      </Link>
      <StageMark stage={partner.stage} />
      <span className="text-ink-3">
        {enums(`partnerKind.${partner.kind}`)} · {enums(`partnerRegion.${partner.region}`)}
        {countries.length ? ` · ${formatList(countries, locale)}` : null}
        {ended ? ` · ${t('ended')}` : null}
      </span>
    </li>
  );
}

/** The network in words: each association with its partners, then the partners that nobody works with. On paper it stands in place of the picture. */
export function NetworkList({ network }: { network: Network }) {
  const t = useTranslations('partner.picture.network');
  const linked = new Set(network.links.map(({ partnerId }) => partnerId));
  const alone = network.partners.filter(({ id }) => !linked.has(id));
  return (
    <div className="flex flex-col gap-4">
      {network.organisations.map((organisation) => {
        const links = network.links.filter(({ organisationId }) => organisationId === organisation.id);
        const partners = network.partners.filter(({ id }) => links.some(({ partnerId }) => partnerId === id));
        return (
          <section key={organisation.id}>
            <h3 className="font-semibold">
              <LocalText value={organisation.name} /> <span className="font-normal text-ink-3">({partners.length})</span>
            </h3>
            <ul>
              {partners.map((partner) => (
                <PartnerLine key={partner.id} partner={partner} ended={links.some((link) => link.partnerId === partner.id && link.ended)} />
              ))}
            </ul>
          </section>
        );
      })}
      {alone.length > 0 ? (
        <section>
          <h3 className="font-semibold">
            {t('unlinked')} <span className="font-normal text-ink-3">({alone.length})</span>
          </h3>
          <ul>
            {alone.map((partner) => (
              <PartnerLine key={partner.id} partner={partner} ended={false} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

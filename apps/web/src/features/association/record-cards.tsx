import type { AssociationDetail } from '@nhipcau/api/association';
import { formatCountry, formatDay, formatInstant, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { SourceReferences } from '@/components/source-references';
import { Link } from '@/i18n/routing';

/** Who it is and how it is reached; what is not known is left out. */
export function InfoCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association.one');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.organisationKind');
  const locale = useLocale();
  const { organisation } = data;
  const day = (key: 'founded' | 'joined' | 'left', on: string | null) => (on === null ? [] : [{ term: t(key), detail: formatDay(on, locale) }]);
  return (
    <Card title={t('info')} titleId="association-info">
      <DescriptionList
        items={[
          { term: t('kind'), detail: kinds(organisation.kind) },
          { term: t('code'), detail: organisation.code },
          { term: t('members'), detail: organisation.memberCount === null ? common('noData') : formatNumber(organisation.memberCount, locale) },
          {
            term: t('email'),
            detail:
              organisation.email === null ? (
                common('noData')
              ) : (
                <a href={`mailto:${organisation.email}`} className="break-all text-jade">
                  {organisation.email}
                </a>
              ),
          },
          ...(organisation.countryCode === null ? [] : [{ term: t('country'), detail: formatCountry(organisation.countryCode, locale) }]),
          ...day('founded', organisation.foundedOn),
          ...day('joined', organisation.joinedOn),
          ...day('left', organisation.leftOn),
        ]}
      />
    </Card>
  );
}

/** What it reported as difficult, with the weakness it is a sign of. */
export function DifficultiesCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association.difficulties');
  const several = new Set(data.difficulties.map(({ organisation }) => organisation.id)).size > 1;
  return (
    <Card title={t('title', { year: String(data.year) })} titleId="association-difficulties">
      {data.difficulties.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul className={data.difficulties.length > 8 ? 'max-h-112 overflow-y-auto' : undefined}>
        {data.difficulties.map((entry) => (
          <li key={entry.id} className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0 last:pb-0">
            <p>{entry.text}</p>
            <p className="text-ink-2 text-sm">
              {entry.weakness ? (
                <Link href={`/weaknesses/${entry.weakness.id}`} className="text-jade">
                  <LocalText value={entry.weakness.title} />
                </Link>
              ) : (
                t('untagged')
              )}
              {' · '}
              <Link href={`/reports/${entry.reportId}`} className="text-jade">
                {several ? (
                  <>
                    <LocalText value={entry.organisation.name} />{' '}
                  </>
                ) : null}
                <LocalText value={entry.periodName} />
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the sources state of it; each statement says where. */
export function FactsCard({ data, linked }: { data: AssociationDetail; linked: boolean }) {
  const t = useTranslations('association.facts');
  const kinds = useTranslations('enums.factKind');
  const locale = useLocale();
  return (
    <Card title={t('title')} titleId="association-facts">
      {data.facts.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul>
        {data.facts.map((fact) => (
          <li key={fact.id} className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0 last:pb-0">
            <p>
              <LocalText value={fact.text} />
              {fact.value === null ? null : (
                <b className="font-semibold">: {t('figure', { comparator: fact.atLeast ? 'more' : 'exact', value: formatNumber(fact.value, locale, 2) })}</b>
              )}
            </p>
            <p className="text-ink-2 text-sm">{[kinds(fact.kind), ...(fact.year === null ? [] : [String(fact.year)])].join(' · ')}</p>
            <SourceReferences references={fact.references} linked={linked} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Who signs in for it: the administrator's business. */
export function AccountsCard({ accounts }: { accounts: NonNullable<AssociationDetail['accounts']> }) {
  const t = useTranslations('association.accounts');
  const statuses = useTranslations('enums.userStatus');
  const locale = useLocale();
  return (
    <Card
      title={t('title')}
      titleId="association-accounts"
      actions={
        <Link href="/admin/users" className="inline-block py-1 text-jade">
          {t('manage')}
        </Link>
      }
    >
      {accounts.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul>
        {accounts.map((account) => (
          <li key={account.id} className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0 last:pb-0">
            <p className="font-medium">{account.name}</p>
            <p className="break-words text-ink-2 text-sm">
              {[
                account.email,
                statuses(account.status),
                account.lastSignInAt ? t('last', { at: formatInstant(account.lastSignInAt, locale) }) : t('never'),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

'use client';
import type { PartnerDuplicate } from '@nhipcau/api/partner';
import type { PartnerFields, PartnerFormInput } from '@nhipcau/domain/partner';
import { formatCountry, formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { LocalText } from '@/components/local-text';
import { SimilarDialog } from '@/components/similar-dialog';
import { Link } from '@/i18n/routing';
import { useQuery, useTRPC } from '@/trpc/client';

/** While the name is written: the partners it resembles. Saving asks again, so this may come late or not at all. */
export function SimilarHint({ form, partnerId }: { form: UseFormReturn<PartnerFormInput, unknown, PartnerFields>; partnerId: string | null }) {
  const t = useTranslations('partner.similar');
  const trpc = useTRPC();
  const [name, countries, website] = useDeferredValue(form.watch(['name', 'countries', 'website']));
  const vi = name.vi.trim();
  const asked = { id: partnerId, name: { vi, en: name.en || null, fr: name.fr || null }, countries, website: website?.trim() || null };
  const complete = vi.length >= 4 && vi.length <= 300;
  const { data } = useQuery({ ...trpc.partner.duplicates.queryOptions(asked), enabled: complete });
  if (!complete || !data?.length) return null;
  return (
    <Banner kind="warn" title={t('now', { count: data.length })} live>
      <ul>
        {data.map((partner) => (
          <li key={partner.id}>
            <Link href={`/partners/${partner.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={partner.name} />
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

type SimilarPartnersProps = { found: PartnerDuplicate[]; pending: boolean; onDifferent: () => void; onClose: () => void };

/** The partners that one about to be saved resembles. */
export function SimilarPartners(props: SimilarPartnersProps) {
  const t = useTranslations('partner.similar');
  const kinds = useTranslations('enums.partnerKind');
  const locale = useLocale();
  return (
    <SimilarDialog
      {...props}
      words={{ title: t('title'), text: t('text'), same: t('same'), different: t('different') }}
      show={({ id, name, kind, countries, reason, similarity }) => ({
        ...{ id, name, href: `/partners/${id}` },
        about: [
          kinds(kind),
          countries.map((code) => formatCountry(code, locale)).join(', '),
          reason === 'domain' ? t('domain') : t('name', { share: formatPercent(similarity, locale) }),
        ]
          .filter(Boolean)
          .join(' · '),
      })}
    />
  );
}

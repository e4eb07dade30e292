'use client';
import type { PartnerDuplicate } from '@nhipcau/api/partner';
import type { PartnerFields, PartnerFormInput } from '@nhipcau/domain/partner';
import { formatCountry, formatPercent, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';

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

type SimilarDialogProps = { found: PartnerDuplicate[]; pending: boolean; onDifferent: () => void; onClose: () => void };

/** What the partner resembles: it is one of these, or it is another and is saved all the same. */
export function SimilarDialog({ found, pending, onDifferent, onClose }: SimilarDialogProps) {
  const t = useTranslations('partner.similar');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.partnerKind');
  const locale = useLocale();
  return (
    <Dialog open={found.length > 0} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t('title')}
        description={t('text')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={onClose}>{common('back')}</Button>
            <Button variant="primary" pending={pending} onClick={onDifferent}>
              {t('different')}
            </Button>
          </>
        }
      >
        <ul className="flex flex-col gap-2">
          {found.map((partner) => (
            <li key={partner.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3">
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium">
                  <LocalText value={partner.name} />
                </p>
                <p className="text-ink-2 text-sm">
                  {[
                    kinds(partner.kind),
                    partner.countries.map((code) => formatCountry(code, locale)).join(', '),
                    partner.reason === 'domain' ? t('domain') : t('name', { share: formatPercent(partner.similarity, locale) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Link href={`/partners/${partner.id}`} className={buttonClass({ size: 'sm' })} aria-label={`${t('same')}: ${pickText(partner.name, locale)}`}>
                {t('same')}
              </Link>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}

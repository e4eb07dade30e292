'use client';
import { PARTNER_KINDS, type PartnerKind } from '@nhipcau/domain/partner';
import { COUNTRY_CODES } from '@nhipcau/domain/shared';
import { formatCountry } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Combobox } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useMemo, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Plans a cell of a country that is not in the matrix yet. */
export function PlanCountry() {
  const t = useTranslations('partner.picture.coverage');
  const enums = useTranslations('enums.partnerKind');
  const required = useTranslations('validation');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const readError = useApiError();
  const [country, setCountry] = useState<string | null>(null);
  const [kind, setKind] = useState<PartnerKind>('FRIENDSHIP_BODY');
  const [missing, setMissing] = useState(false);
  const options = useMemo(() => {
    const order = new Intl.Collator(locale);
    return COUNTRY_CODES.filter((code) => code !== 'VN')
      .map((code) => ({
        value: code,
        label: formatCountry(code, locale),
        keywords: [code, formatCountry(code, 'vi'), formatCountry(code, 'en'), formatCountry(code, 'fr')],
      }))
      .sort((a, b) => order.compare(a.label, b.label));
  }, [locale]);
  const plan = useMutation(
    useTRPC().partnerPicture.plan.mutationOptions({
      onSuccess: (_result, { cells: [cell] }) => {
        if (cell) toast.success(t('planned', { cell: t('toggle', { country: formatCountry(cell.countryCode, locale), kind: enums(cell.kind) }) }));
        setCountry(null);
        router.refresh();
      },
      onError: (error) => toast.error(readError(error).message),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(country === null);
    if (country !== null) plan.mutate({ cells: [{ countryCode: country, kind }], planned: true });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('addTitle')} className="flex flex-wrap items-end gap-3 border-line border-t px-4 py-3">
      <Field label={t('addCountry')} error={missing ? required('required') : undefined} className="min-w-52 flex-1 sm:max-w-72">
        <Combobox
          options={options}
          value={country}
          onValueChange={setCountry}
          placeholder={t('choose')}
          searchLabel={t('addSearch')}
          emptyLabel={common('countryNone')}
        />
      </Field>
      <Field label={t('addKind')} className="min-w-52 flex-1 sm:max-w-72">
        <Select
          value={kind}
          onChange={(event) => setKind(PARTNER_KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
          options={PARTNER_KINDS.map((value) => ({ value, label: enums(value) }))}
        />
      </Field>
      <Button type="submit" pending={plan.isPending}>
        {t('add')}
      </Button>
    </form>
  );
}

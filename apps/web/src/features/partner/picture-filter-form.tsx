import { PARTNER_KINDS, PARTNER_REGIONS, PARTNER_STAGES } from '@nhipcau/domain/partner';
import type { LocalText } from '@nhipcau/domain/shared/text';
import { pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { FilterForm } from '@/components/filter-form';
import type { SearchParams } from '@/components/list-params';

type PictureFilterFormProps = { path: string; params: SearchParams; associations: { id: string; name: LocalText }[] };

/** Kind, region, stage and association: the filters that all pictures share. */
export function PictureFilterForm({ path, params, associations }: PictureFilterFormProps) {
  const t = useTranslations('partner.picture');
  const enums = useTranslations('enums');
  const locale = useLocale();
  return (
    <div data-shell className="[&_select]:sm:max-w-60">
      <FilterForm
        path={path}
        params={params}
        fields={[
          { kind: 'select', name: 'kind', label: t('kind'), options: PARTNER_KINDS.map((value) => ({ value, label: enums(`partnerKind.${value}`) })) },
          { kind: 'select', name: 'region', label: t('region'), options: PARTNER_REGIONS.map((value) => ({ value, label: enums(`partnerRegion.${value}`) })) },
          { kind: 'select', name: 'stage', label: t('stage'), options: PARTNER_STAGES.map((value) => ({ value, label: enums(`partnerStage.${value}`) })) },
          {
            kind: 'select',
            name: 'association',
            label: t('association'),
            options: associations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })),
          },
        ]}
      />
    </div>
  );
}

import type { PartnerDetail } from '@nhipcau/api/partner';
import type { PartnerFormInput } from '@nhipcau/domain/partner';

/** A partner as the form holds it; null: one that is still to be written. */
export const partnerValues = (partner: PartnerDetail | null): PartnerFormInput => ({
  name: { vi: partner?.name.vi ?? '', en: partner?.name.en ?? '', fr: partner?.name.fr ?? '' },
  kind: partner?.kind ?? 'EMBASSY',
  countries: partner?.countries ?? [],
  region: partner?.region ?? 'EUROPE',
  languages: partner?.languages ?? [],
  stageOverride: partner?.stageOverride ?? null,
  stageReason: partner?.stageReason ?? '',
  stewardId: partner?.steward?.id ?? null,
  website: partner?.website ?? '',
  note: partner?.note ?? '',
});

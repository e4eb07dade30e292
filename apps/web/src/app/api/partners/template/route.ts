import { PARTNER_IMPORT_COLUMNS } from '@nhipcau/domain/partner';
import { formatCountry, formatLanguage } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { exportResponse } from '@/server/export';
import { answer } from '@/server/route';

/** The template of an import in the reader's language: headings, and one example. Holds nothing of the register, so nobody needs a right to it. */
export function GET(request: Request) {
  return answer(request, async ({ locale }) => {
    const t = await getTranslations({ locale });
    return exportResponse({
      request,
      locale,
      fileName: t('partner.import.template.fileName'),
      columns: PARTNER_IMPORT_COLUMNS.map((key) => ({ key, header: t(`partner.import.column.${key}`), kind: 'text' as const })),
      rows: [
        {
          marks: [],
          nameVi: t('partner.import.example.nameVi'),
          nameEn: t('partner.import.example.nameEn'),
          nameFr: t('partner.import.example.nameFr'),
          kind: t('enums.partnerKind.FRIENDSHIP_BODY'),
          countries: formatCountry('FR', locale),
          region: t('enums.partnerRegion.EUROPE'),
          languages: formatLanguage('fr', locale),
          website: t('partner.import.example.website'),
          note: t('partner.import.example.note'),
        },
      ],
    });
  });
}

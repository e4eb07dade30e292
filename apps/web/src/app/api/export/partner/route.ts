import { getDb } from '@nhipcau/db';
import { formatCountry, formatLanguage, pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readPartnerFilters, readPartnerList } from '@/features/partner/filters';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The partners that the filters of the address leave, as a file. Names stand in columns of their own, so that the file can be imported again. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const asked = Object.fromEntries(params);
    const { sort, direction } = readPartnerList(asked);
    const [rows, t, sampleData] = await Promise.all([
      api.partner.export({ ...readPartnerFilters(asked), sort, direction }),
      getTranslations({ locale }),
      hasSampleData(getDb()),
    ]);
    const header = (key: 'code') => t(`partner.export.${key}`);
    const text = ['code', 'name', 'nameEn', 'nameFr', 'kind', 'countries', 'region', 'languages', 'website', 'stage', 'steward', 'associations'] as const;
    return exportResponse({
      request,
      locale,
      fileName: 'partners',
      columns: [
        ...text.map((key) => ({ key, header: header(key as 'code'), kind: 'text' as const })),
        { key: 'substance', header: t('partner.export.substance'), kind: 'number' },
        { key: 'paper', header: t('partner.export.paper'), kind: 'text' },
        { key: 'last', header: t('partner.export.last'), kind: 'date' },
        { key: 'frequency', header: t('partner.export.frequency'), kind: 'number' },
        { key: 'expires', header: t('partner.export.expires'), kind: 'date' },
      ],
      rows: rows.map((row) => ({
        marks: markFigures(row, sampleData),
        code: row.code,
        name: row.name.vi,
        nameEn: row.name.en ?? null,
        nameFr: row.name.fr ?? null,
        kind: t(`enums.partnerKind.${row.kind}`),
        countries: row.countries.map((code) => formatCountry(code, locale)).join('; '),
        region: t(`enums.partnerRegion.${row.region}`),
        languages: row.languages.map((code) => formatLanguage(code, locale)).join('; '),
        website: row.website,
        stage: t(`enums.partnerStage.${row.stage}`),
        steward: row.steward?.name ?? null,
        associations: row.associations.map(({ name }) => pickText(name, locale)).join('; '),
        substance: row.substance === null ? null : Math.round(row.substance * 10) / 10,
        paper: t(row.paper ? 'common.yes' : 'common.no'),
        last: row.lastOn,
        frequency: row.frequency,
        expires: row.expiresOn,
      })),
    });
  });
}

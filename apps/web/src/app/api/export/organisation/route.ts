import { pickText, translator } from '@nhipcau/i18n';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The tree of organisations, filtered as the address says, as a file: one row each, its place written as a path. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [t, enums] = [translator(locale, 'admin'), translator(locale, 'enums')];
    const rows = await api.organisation.list({ search: (params.get('q') ?? '').slice(0, 200) });
    const names = new Map(rows.map((row) => [row.id, pickText(row.name, locale)]));
    return exportResponse({
      request,
      locale,
      fileName: 'organisations',
      columns: [
        { key: 'code', header: t('organisation.code'), kind: 'text' },
        { key: 'name', header: t('organisation.name'), kind: 'text', width: 60 },
        { key: 'kind', header: t('organisation.kind'), kind: 'text' },
        { key: 'parent', header: t('organisation.parent'), kind: 'text', width: 50 },
        { key: 'country', header: t('organisation.country'), kind: 'text' },
        { key: 'foundedOn', header: t('organisation.foundedOn'), kind: 'date' },
        { key: 'joinedOn', header: t('organisation.joinedOn'), kind: 'date' },
        { key: 'leftOn', header: t('organisation.leftOn'), kind: 'date' },
        { key: 'members', header: t('organisation.members'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        code: row.code,
        name: pickText(row.name, locale),
        kind: enums(`organisationKind.${row.kind}`),
        parent: row.parentId ? (names.get(row.parentId) ?? null) : null,
        country: row.countryCode,
        foundedOn: row.foundedOn,
        joinedOn: row.joinedOn,
        leftOn: row.leftOn,
        members: row.memberCount,
      })),
    });
  });
}

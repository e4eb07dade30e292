import { dayInHanoi } from '@nhipcau/api/clock';
import { pickText, translator } from '@nhipcau/i18n';
import { readUserFilter } from '@/features/user/user-filter';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The accounts that the filters of the address leave, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [t, common, enums] = [translator(locale, 'user'), translator(locale, 'common'), translator(locale, 'enums')];
    const filter = readUserFilter(Object.fromEntries(params));
    const rows = [];
    // page by page: no answer holds more than 200 rows
    for (let page = 1, total = 1; rows.length < total; page++) {
      const found = await api.user.list({ ...filter, page, size: 200 });
      total = found.rows.length === 0 ? rows.length : found.total;
      rows.push(...found.rows);
    }
    return exportResponse({
      request,
      locale,
      fileName: 'users',
      columns: [
        { key: 'name', header: t('name'), kind: 'text' },
        { key: 'email', header: t('email'), kind: 'text' },
        { key: 'role', header: t('role'), kind: 'text' },
        { key: 'organisation', header: t('organisation'), kind: 'text', width: 50 },
        { key: 'status', header: common('status'), kind: 'text' },
        { key: 'lastSignIn', header: t('lastSignIn'), kind: 'date' },
      ],
      rows: rows.map((user) => ({
        marks: markSample(user),
        name: user.name,
        email: user.email,
        role: enums(`role.${user.role}`),
        organisation: user.organisation ? pickText(user.organisation.name, locale) : null,
        status: enums(`userStatus.${user.status}`),
        lastSignIn: user.lastSignInAt ? dayInHanoi(user.lastSignInAt) : null,
      })),
    });
  });
}

import { pickText, translator } from '@nhipcau/i18n';
import { readQueue } from '@/features/report/queue-params';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

const PAGE = 200;

/** The queue of a period as it is filtered, whole, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const t = translator(locale, 'report');
    const common = translator(locale, 'common');
    const enums = translator(locale, 'enums');
    const { input } = readQueue(Object.fromEntries(params));
    const first = await api.report.list({ ...input, page: 1, size: PAGE });
    const rows = [...first.rows];
    // by the pages counted first: rows that go meanwhile must not make it ask for ever
    for (let page = 2; page <= Math.ceil(first.total / PAGE); page++) rows.push(...(await api.report.list({ ...input, page, size: PAGE })).rows);
    return exportResponse({
      request,
      locale,
      fileName: `reports-${first.period?.code ?? 'none'}`,
      columns: [
        { key: 'association', header: t('association'), kind: 'text', width: 50 },
        { key: 'period', header: t('period'), kind: 'text' },
        { key: 'status', header: common('status'), kind: 'text' },
        { key: 'standing', header: t('queue.standing'), kind: 'text' },
        { key: 'submitted', header: t('queue.submitted'), kind: 'date' },
        { key: 'activities', header: t('queue.activities'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        association: pickText(row.organisation.name, locale),
        period: pickText(first.period?.name, locale),
        status: enums(`reportStatus.${row.status}`),
        standing: t(`timeliness.${row.timeliness}`),
        submitted: row.firstSubmittedOn,
        activities: row.activities,
      })),
    });
  });
}

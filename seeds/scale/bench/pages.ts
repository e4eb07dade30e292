import { appRouter } from '@nhipcau/api';
import pg from 'pg';
import { LAST_YEAR } from '../terms.ts';
import type { Api, Caller } from './world.ts';

/** Records that a page is opened with: such as show as much in a large world as in a small one, and the largest ones there are. */
export type Ids = Record<keyof typeof PICKS, string>;

const lastQuarter = `(SELECT "id" FROM "reporting_period" WHERE "code" = '${LAST_YEAR}-Q3')`;
const reportOf = (code: string) =>
  `SELECT "id" FROM "activity_report" WHERE "organisationId" = (SELECT "id" FROM "organisation" WHERE "code" = '${code}') AND "periodId" = ${lastQuarter}`;
const goal = (code: string) =>
  `SELECT g."id" FROM "goal" g JOIN "plan_year" y ON y."id" = g."planYearId" WHERE y."year" = ${LAST_YEAR} AND g."code" = '${code}'`;
const indicator = (code: string, of: string) => `SELECT i."id" FROM "indicator" i WHERE i."goalId" = (${goal(of)}) AND i."code" = '${code}'`;
const bulletin = (status: string) => `SELECT "id" FROM "bulletin" WHERE "status" = '${status}' ORDER BY "plannedOn" DESC LIMIT 1`;
const PICKS = {
  year: `SELECT "id" FROM "plan_year" WHERE "year" = ${LAST_YEAR}`,
  // claimed by two, with a partner and a goal
  event: `SELECT e."id" FROM "event" e JOIN "event_partner" p ON p."eventId" = e."id" JOIN "event_co_host" h ON h."eventId" = e."id" JOIN "event_goal" g ON g."eventId" = e."id"
    WHERE e."planYearId" = (SELECT "id" FROM "plan_year" WHERE "year" = ${LAST_YEAR}) AND e."status" = 'HELD' ORDER BY e."startsOn", e."id" LIMIT 1`,
  goal: goal('G1'),
  leaf: goal('G3.2.1'),
  indicator: indicator('measured', 'G1'),
  manual: indicator('manual', 'G1.1'),
  weakness: `SELECT "id" FROM "weakness" WHERE "code" = 'W01'`,
  large: `SELECT "id" FROM "organisation" WHERE "code" = 'a1'`,
  steady: `SELECT "id" FROM "organisation" WHERE "code" = 'a26'`,
  submitted: reportOf('a25'),
  draft: reportOf('a26'),
  partner: `SELECT "id" FROM "partner" WHERE "code" = 'X1'`,
  writing: bulletin('WRITING'),
  published: bulletin('PUBLISHED'),
  article: `SELECT "id" FROM "article" WHERE "bulletinId" = (${bulletin('WRITING')}) ORDER BY "position" LIMIT 1`,
  source: `SELECT "id" FROM "source_document" WHERE "code" = 'doc-3'`,
  message: `SELECT "id" FROM "outbox_message" ORDER BY "createdAt" DESC LIMIT 1`,
  person: `SELECT "id" FROM "staff_member" WHERE "name" = 'Cán bộ 1'`,
  position: `SELECT "id" FROM "position" WHERE "code" = 'V1'`,
  skill: `SELECT "id" FROM "skill" WHERE "code" = 'skill-1'`,
  training: `SELECT "id" FROM "training" ORDER BY "id" LIMIT 1`,
};

/** @throws Error where a world lacks one */
export async function readIds(url: string): Promise<Ids> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: [string, string][] = [];
    for (const [name, sql] of Object.entries(PICKS)) {
      const { rows } = await client.query<{ id: string }>(sql);
      if (!rows[0]) throw new Error(`the world has no ${name}`);
      found.push([name, rows[0].id]);
    }
    return Object.fromEntries(found) as Ids;
  } finally {
    await client.end();
  }
}

/** A query that a page opens with: its path in the router, who asks, and the call. `variant` tells two calls of one procedure apart. */
export interface PageQuery {
  query: string;
  variant: string;
  by: Caller;
  call: (api: Api, ids: Ids) => Promise<unknown>;
}

const page = (query: string, call: PageQuery['call'], by: Caller = 'leader', variant = ''): PageQuery => ({ query, variant, by, call });
const year = LAST_YEAR;

const plan: PageQuery[] = [
  page('overview.get', (api) => api.overview.get({ year })),
  page('goal.tree', (api) => api.goal.tree({ year })),
  page('goal.archived', (api, ids) => api.goal.archived({ planYearId: ids.year }), 'admin'),
  page('goal.options', (api, ids) => api.goal.options({ planYearId: ids.year }), 'admin'),
  page('goal.get', (api, ids) => api.goal.get({ id: ids.goal })),
  page('goal.events', (api, ids) => api.goal.events({ id: ids.goal })),
  page('goal.events', (api, ids) => api.goal.events({ id: ids.leaf }), 'large', 'of the largest association'),
  page('goal.history', (api, ids) => api.goal.history({ id: ids.goal })),
  page('indicator.get', (api, ids) => api.indicator.get({ id: ids.indicator })),
  page('indicator.records', (api, ids) => api.indicator.records({ id: ids.indicator })),
  ...(['month', 'association', 'form', 'country'] as const).map((dimension) =>
    page('indicator.breakdown', (api, ids) => api.indicator.breakdown({ id: ids.indicator, dimension }), 'leader', `by ${dimension}`),
  ),
  page('indicator.history', (api, ids) => api.indicator.history({ id: ids.indicator })),
  page('measurement.list', (api, ids) => api.measurement.list({ indicatorId: ids.manual })),
  page('weakness.list', (api) => api.weakness.list({ year })),
  page('weakness.get', (api, ids) => api.weakness.get({ id: ids.weakness, year })),
  page('weakness.records', (api, ids) => api.weakness.records({ id: ids.weakness, key: 'events_held', year })),
  page('weakness.reports', (api, ids) => api.weakness.reports({ id: ids.weakness })),
  page('weakness.history', (api, ids) => api.weakness.history({ id: ids.weakness })),
  page('weakness.measureBases', (api, ids) => api.weakness.measureBases({ id: ids.weakness }), 'admin'),
  page('association.stats', (api) => api.association.stats({ year })),
  page('association.tree', (api) => api.association.tree({})),
  page('association.get', (api, ids) => api.association.get({ id: ids.large, year })),
  page('association.contributions', (api, ids) => api.association.contributions({ id: ids.large, year })),
];

const events: PageQuery[] = [
  page('event.list', (api) => api.event.list({ year })),
  page('event.list', (api) => api.event.list({ year, page: 4, sort: 'date', direction: 'desc' }), 'leader', 'fourth page'),
  page('event.list', (api) => api.event.list({ year, sort: 'title' }), 'leader', 'by title'),
  page('event.list', (api) => api.event.list({ year, q: 'giao luu 1' }), 'leader', 'with a word'),
  page('event.list', (api) => api.event.list({ year, unrecorded: true }), 'leader', 'unrecorded'),
  page('event.list', (api, ids) => api.event.list({ year, goalId: ids.leaf }), 'leader', 'of a goal'),
  page('event.list', (api) => api.event.list({ year }), 'large', 'of the largest association'),
  page('event.calendar', (api) => api.event.calendar({ month: `${year}-05` })),
  page('event.get', (api, ids) => api.event.get({ id: ids.event })),
  page('event.anniversaries', (api) => api.event.anniversaries({ months: 12 })),
  page('event.options', (api) => api.event.options({ year })),
  page('event.duplicates', (api) => api.event.duplicates({ title: 'Giao lưu', startsOn: `${year}-05-05`, place: 'Nhà hữu nghị' }), 'staff'),
];

const reports: PageQuery[] = [
  page('report.list', (api) => api.report.list({})),
  page('report.due', (api) => api.report.due(), 'steady'),
  page('report.due', (api) => api.report.due(), 'large', 'of the largest association'),
  page('report.get', (api, ids) => api.report.get({ id: ids.submitted })),
  page('report.get', (api, ids) => api.report.get({ id: ids.draft }), 'steady', 'a draft'),
  page('report.previous', (api, ids) => api.report.previous({ id: ids.submitted })),
  page('report.duplicates', (api, ids) => api.report.duplicates({ id: ids.submitted })),
];

const partners: PageQuery[] = [
  page('partner.list', (api) => api.partner.list({})),
  page('partner.list', (api) => api.partner.list({}), 'large', 'of the largest association'),
  page('partner.get', (api, ids) => api.partner.get({ id: ids.partner })),
  page('partner.options', (api) => api.partner.options()),
  page('partner.choices', (api) => api.partner.choices()),
  page('partner.agreements', (api) => api.partner.agreements({})),
  page('partner.commitments', (api) => api.partner.commitments({})),
  page('partner.duplicates', (api) => api.partner.duplicates({ name: { vi: 'Đối tác 5' }, countries: ['FR'], website: null }), 'staff'),
  page('partnerPicture.network', (api) => api.partnerPicture.network({})),
  page('partnerPicture.coverage', (api) => api.partnerPicture.coverage({})),
  page('partnerPicture.scatter', (api) => api.partnerPicture.scatter({})),
  page('partnerPicture.relations', (api) => api.partnerPicture.relations({ months: 12 })),
  page('partnerImport.list', (api) => api.partnerImport.list({}), 'staff'),
];

const bulletins: PageQuery[] = [
  page('bulletin.list', (api) => api.bulletin.list({ year })),
  page('bulletin.get', (api, ids) => api.bulletin.get({ id: ids.published })),
  page('bulletin.options', (api) => api.bulletin.options()),
  page('article.get', (api, ids) => api.article.get({ id: ids.article })),
  page('article.sources', (api, ids) => api.article.sources({ bulletinId: ids.writing }), 'staff'),
  page('article.versions', (api, ids) => api.article.versions({ id: ids.article })),
  page('article.memory', (api) => api.article.memory({ languageA: 'vi', languageB: 'en', side: 'A', text: 'Buổi giao lưu có 120 người dự' })),
  page('publication.get', (api, ids) => api.publication.get({ bulletinId: ids.published })),
  page('subscriber.list', (api) => api.subscriber.list({}), 'admin'),
];

const staff: PageQuery[] = [
  page('skill.overview', (api) => api.skill.overview()),
  page('skill.whatIfOptions', (api) => api.skill.whatIfOptions()),
  page('skill.whatIf', (api, ids) => api.skill.whatIf({ skillIds: [ids.skill], staffMemberIds: [ids.person], level: 4 })),
  page('skill.people', (api) => api.skill.people({})),
  page('skill.person', (api, ids) => api.skill.person({ id: ids.person })),
  page('skill.personOptions', (api) => api.skill.personOptions({ id: null }), 'admin'),
  page('skill.dueForErasure', (api) => api.skill.dueForErasure(), 'admin'),
  page('skill.me', (api) => api.skill.me(), 'staff'),
  page('skill.options', (api) => api.skill.options()),
  page('skill.positions', (api) => api.skill.positions({})),
  page('skill.position', (api, ids) => api.skill.position({ id: ids.position })),
  page('skill.catalogue', (api) => api.skill.catalogue({})),
  page('skill.skill', (api, ids) => api.skill.skill({ id: ids.skill })),
  page('skill.trainings', (api) => api.skill.trainings({})),
  page('skill.training', (api, ids) => api.skill.training({ id: ids.training })),
  page('skill.trainingOptions', (api) => api.skill.trainingOptions(), 'admin'),
];

const office: PageQuery[] = [
  page('source.list', (api) => api.source.list()),
  page('source.get', (api, ids) => api.source.get({ id: ids.source })),
  page('user.list', (api) => api.user.list({}), 'admin'),
  page('user.listInvitations', (api) => api.user.listInvitations(), 'admin'),
  page('organisation.list', (api) => api.organisation.list({}), 'admin'),
  page('period.list', (api, ids) => api.period.list({ planYearId: ids.year }), 'admin'),
  page('planYear.list', (api) => api.planYear.list()),
  page('planYear.listDetails', (api) => api.planYear.listDetails(), 'admin'),
  page('planYear.getRollover', (api, ids) => api.planYear.getRollover({ fromId: ids.year }), 'admin'),
  page('audit.list', (api) => api.audit.list({}), 'admin'),
  page('audit.list', (api) => api.audit.list({ entity: 'goal' }), 'admin', 'of a noun'),
  page('audit.list', (api) => api.audit.list({ search: 'scale-77' }), 'admin', 'with a word'),
  page('audit.list', (api) => api.audit.list({ from: `${year}-01-01` }), 'admin', 'since a day'),
  page('audit.listChoices', (api) => api.audit.listChoices(), 'admin'),
  page('outbox.list', (api) => api.outbox.list({}), 'admin'),
  page('outbox.list', (api) => api.outbox.list({ status: 'HELD', size: 1 }), 'admin', 'held'),
  page('outbox.get', (api, ids) => api.outbox.get({ id: ids.message }), 'admin'),
  page('sample.get', (api) => api.sample.get(), 'admin'),
  page('profile.get', (api) => api.profile.get(), 'staff'),
  page('search.list', (api) => api.search.list({ text: 'giao luu 77' })),
  page('search.list', (api) => api.search.list({ text: 'giao luu' }), 'large', 'of the largest association'),
];

/** Queries that no page opens with: files and exports, which are as long as what they hold, a proof over the whole log, links of letters, steps of a dialog. */
const ELSEWHERE = new Set([
  ...['event.export', 'partner.export', 'subscriber.export', 'skill.peopleExport', 'skill.positionsExport', 'skill.trainingsExport'],
  ...['article.image', 'report.photo', 'partner.agreementFile', 'skill.certificateFile', 'skill.ownCertificateFile'],
  ...['auth.isResetOpen', 'auth.getInvitation', 'subscriber.readConfirm', 'subscriber.readLeave'],
  ...['audit.getChain', 'event.passage', 'source.passage', 'article.version', 'partnerImport.get', 'partnerImport.rows'],
]);

const { procedures } = (appRouter as unknown as { _def: { procedures: Record<string, { _def: { type: string } }> } })._def;

/** Every query of the pages. @throws Error where the router has one that stands neither here nor among those elsewhere: a new page is measured too */
export function pageQueries(): PageQuery[] {
  const all = [...plan, ...events, ...reports, ...partners, ...bulletins, ...staff, ...office];
  const known = new Set([...all.map(({ query }) => query), ...ELSEWHERE]);
  const queries = Object.entries(procedures).flatMap(([path, procedure]) => (procedure._def.type === 'query' ? path : []));
  const missing = queries.filter((path) => !known.has(path));
  if (missing.length > 0) throw new Error(`not measured: ${missing.join(', ')}; see seeds/scale/bench/pages.ts`);
  return all;
}

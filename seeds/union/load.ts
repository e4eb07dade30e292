import { type Db, type Prisma, toDate } from '@nhipcau/db';
import { makeEvent, makeGoal, makeOrganisation, makePlanYear, stableId } from '../factories/index.ts';
import { achievements } from './achievements.ts';
import { context2021 } from './context.ts';
import { anniversaries } from './data/anniversaries.ts';
import { countries } from './data/countries.ts';
import { glossary } from './data/glossary.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { type GoalFact, missions2022, orientations2025 } from './goals.ts';
import { legalReferences } from './legal.ts';
import { type OrganisationFact, organisations } from './organisations.ts';
import { statements } from './statements.ts';
import type { Fact } from './types.ts';
import { weaknesses } from './weaknesses.ts';

/** Name of the column of a reference that points at the record it serves. */
type Served = 'weaknessId' | 'goalId' | 'eventId' | 'organisationId' | 'factId';

/** Which day that comes round every year an event of the documents keeps. */
const keeps: Record<string, string> = {
  'ev-sw-border-45': 'sw_border_victory',
  'ev-dbp-70': 'dien_bien_phu',
  'ev-peace-25': 'city_for_peace',
  'ev-2025-south-50': 'south_liberation',
  'ev-2025-august-80': 'august_revolution',
  'ev-2025-thanglong-1015': 'thang_long_hanoi',
};

/** Organisations that have a record of their own; a mere group of members is a statement, not a body. */
const bodies = organisations.filter((o) => o.kind !== 'member_group');

/** Codes as the tree writes them. */
const organisationCodes: Record<string, string> = { 'org-union': 'union', 'org-unesco': 'assoc-unesco' };
const codeOf = (key: string) => organisationCodes[key] ?? key.replace(/^org-/, '');

function organisationRows() {
  const row = (fact: OrganisationFact) => ({ name: fact.name, ourReading: fact.ourReading });
  const union = makeOrganisation('union', null, { ...row(bodies[0] as OrganisationFact), kind: 'UNION' });
  const others = bodies
    .slice(1)
    .map((fact) =>
      fact.kind === 'member_association'
        ? makeOrganisation(codeOf(fact.key), union, { ...row(fact), kind: 'ASSOCIATION' })
        : makeOrganisation(codeOf(fact.key), null, { ...row(fact), kind: 'BODY' }),
    );
  return [union, ...others];
}

/** Equal shares that add up to 100: the documents weigh nothing. */
function goalRows(facts: readonly GoalFact[]) {
  const each = Math.floor(10_000 / facts.length) / 100;
  return facts.map((fact, index) => ({
    ...makeGoal(fact.planYear, String(index + 1), {
      title: fact.title,
      pillar: fact.pillar,
      position: index,
      weight: index === 0 ? Number((100 - each * (facts.length - 1)).toFixed(2)) : each,
      ownerOrganisationId: fact.planYear === 2025 ? stableId('organisation', 'union') : stableId('organisation', 'cpv-external'),
    }),
    fact,
  }));
}

function referenceRows(served: Served, list: readonly { id: string; fact: Fact }[]): Prisma.SourceReferenceCreateManyInput[] {
  return list.flatMap(({ id, fact }) =>
    fact.reference.places.map((place, index) => ({
      id: stableId('reference', `${fact.key}/${index}`),
      documentId: stableId('document', fact.reference.document),
      ...place,
      [served]: id,
    })),
  );
}

function factRows() {
  const organisationId = (key: string | null) => (bodies.some((b) => b.key === key) && key ? stableId('organisation', codeOf(key)) : null);
  const base = (fact: Fact) => ({ id: stableId('fact', fact.key), code: fact.key });
  return [
    ...achievements.map((a) => ({
      ...base(a),
      kind: 'ACHIEVEMENT' as const,
      text: a.title,
      year: a.year,
      organisationId: organisationId(a.organisation),
      fact: a as Fact,
    })),
    ...figures.map((f) => ({
      ...base(f),
      kind: 'FIGURE' as const,
      text: f.label,
      year: f.year,
      value: f.value,
      unit: f.unit,
      comparator: f.comparator,
      organisationId: organisationId(f.about),
      fact: f as Fact,
    })),
    ...legalReferences.map((l) => ({
      ...base(l),
      kind: 'LEGAL' as const,
      text: l.title,
      year: l.date === null ? null : Number(l.date.slice(0, 4)),
      fact: l as Fact,
    })),
    ...statements.map((s) => ({
      ...base(s),
      kind: 'STATEMENT' as const,
      text: s.text,
      year: s.year,
      organisationId: organisationId(s.by),
      fact: s as Fact,
    })),
    ...context2021.map((c) => ({ ...base(c), kind: 'CONTEXT' as const, text: c.text, year: c.year, fact: c as Fact })),
    ...organisations
      .filter((o) => o.kind === 'member_group')
      .map((o) => ({ ...base(o), kind: 'CONTEXT' as const, text: o.name, organisationId: stableId('organisation', 'union'), fact: o as Fact })),
  ];
}

function anniversaryRows(): Prisma.AnniversaryCreateManyInput[] {
  const bilateral = countries
    .filter((c) => c.relationsOn !== null)
    .map((c) => ({
      key: `relations_${c.code.toLowerCase()}`,
      monthDay: (c.relationsOn ?? '').slice(5),
      baseYear: Number((c.relationsOn ?? '').slice(0, 4)),
      kind: 'bilateral',
      name: {
        vi: `Thiết lập quan hệ ngoại giao Việt Nam - ${c.name.vi}`,
        en: `Diplomatic relations Viet Nam - ${c.name.en}`,
        fr: `Relations diplomatiques Vietnam - ${c.name.fr}`,
      },
      verified: c.verified,
    }));
  return [...anniversaries, ...bilateral];
}

const without = <T extends { fact: Fact }>({ fact: _, ...row }: T) => row;

/**
 * Writes the facts of the two documents, in one transaction, into a database that has no organisations, plan years or goals yet.
 * @returns how many records of each kind were written; null where the database was not empty and nothing was touched
 */
export async function loadFacts(db: Db): Promise<Record<string, number> | null> {
  return db.$transaction(
    async (tx) => {
      // two starts at once: the second waits here and then finds the facts
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('seeds'))`;
      // what is there stays as it is; an older database, which has its facts already, gets the words all the same
      await tx.glossaryTerm.createMany({ data: glossary.map(([key, group, vi, en, fr]) => ({ key, group, vi, en, fr })), skipDuplicates: true });
      if ((await tx.organisation.count()) + (await tx.planYear.count()) + (await tx.goal.count()) > 0) return null;

      const reviewId = stableId('review', '2024');
      const weaknessRows = weaknesses.map((fact) => ({ id: stableId('weakness', fact.key), code: fact.key, title: fact.title, category: fact.category, fact }));
      const goals = [...goalRows(orientations2025), ...goalRows(missions2022)];
      const goalIds = new Map(goals.map(({ id, fact }) => [fact.key, id]));
      const eventRows = events.map((fact) => ({
        ...makeEvent(fact.year, fact.key, fact.date, {
          title: fact.title,
          form: fact.form,
          status: fact.status === 'held' ? 'HELD' : 'PLANNED',
          hostId: stableId('organisation', codeOf(fact.organiser)),
          description: fact.note ?? undefined,
          anniversaryKey: keeps[fact.key] ?? null,
        }),
        fact,
      }));
      const facts = factRows();

      await tx.planYear.createMany({
        data: [makePlanYear(2022, { status: 'CLOSED' }), makePlanYear(2024, { status: 'CLOSED' }), makePlanYear(2025)],
      });
      await tx.organisation.createMany({ data: organisationRows() });
      await tx.sourceDocument.createMany({
        data: documents.map((d) => ({
          id: stableId('document', d.key),
          code: d.key,
          kind: d.key === 'review-2024' ? ('REVIEW' as const) : ('ORIENTATION' as const),
          title: d.title,
          publisher: d.publisher,
          url: d.url,
          language: d.language,
          issuedOn: toDate(d.date),
          year: d.planYear,
          contentHash: d.contentHash,
        })),
      });
      await tx.review.create({
        data: { id: reviewId, year: 2024, documentId: stableId('document', 'review-2024'), publishedOn: toDate('2025-01-17'), status: 'PUBLISHED' },
      });
      await tx.weakness.createMany({ data: weaknessRows.map(without) });
      await tx.weaknessNaming.createMany({ data: weaknessRows.map(({ id }) => ({ weaknessId: id, reviewId })) });
      await tx.goal.createMany({ data: goals.map(without) });
      const links = orientations2025.flatMap((goal) =>
        goal.answersOurs.map((key) => ({ goalId: goalIds.get(goal.key) ?? '', weaknessId: stableId('weakness', key), ourReading: true })),
      );
      await tx.goalWeakness.createMany({ data: links });
      await tx.anniversary.createMany({ data: anniversaryRows() });
      await tx.event.createMany({ data: eventRows.map(without) });
      await tx.fact.createMany({ data: facts.map(without) });
      const references = [
        ...referenceRows('weaknessId', weaknessRows),
        ...referenceRows('goalId', goals),
        ...referenceRows('eventId', eventRows),
        ...referenceRows(
          'organisationId',
          bodies.map((fact) => ({ id: stableId('organisation', codeOf(fact.key)), fact })),
        ),
        ...referenceRows('factId', facts),
      ];
      await tx.sourceReference.createMany({ data: references });
      return {
        documents: documents.length,
        weaknesses: weaknessRows.length,
        goals: goals.length,
        links: links.length,
        events: eventRows.length,
        organisations: bodies.length,
        facts: facts.length,
        references: references.length,
      };
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

import { type Db, toDate } from '../index.ts';
import type { smallWorld } from './fixture.ts';

const vi = (text: string) => ({ vi: text });
const at = (day: string) => new Date(`${day}T08:00:00+07:00`);

/**
 * Partners, bulletins and staff beside the small world, for tests of the measures of the office registers. As of 20 May 2025:
 *
 * | partner | kind, country        | works with           | interactions                                                    | agreement                          |
 * | p1      | EMBASSY, FR          | A since 2023-03-01   | e1 (theirs), a meeting of 2025-04-10 (ours)                     | memorandum of 2024-01-15           |
 * | p2      | FRIENDSHIP_BODY, LA  | B since 2025-03-01   | e2, named by B's report (both)                                  |                                    |
 * | p3      | UNIVERSITY, JP       |                      | a meeting of 2023-11-20 (ours); e3 (theirs), not approved yet   | programme of 2022, expired in 2024 |
 * | p4      | BUSINESS, no country |                      | none                                                            |                                    |
 *
 * Planned cells: the kinds and countries of p1, p2, p3, and an NGO of BE. Bulletins of 2025: the first is out before its day, corrected in April; the
 * second is late; the third is not due. Posts: desk (French 4, protocol 3), events (English 4), a vacant one. The French certificate expires on 10 May.
 */
export async function officeWorld(db: Db, world: Awaited<ReturnType<typeof smallWorld>>) {
  const { a, b, union, e1, e2, e3, bQ1 } = world;
  const partner = (code: string, kind: 'EMBASSY' | 'FRIENDSHIP_BODY' | 'UNIVERSITY' | 'BUSINESS', countries: string[], languages: string[]) =>
    db.partner.create({ data: { code, name: vi(code), kind, countries, languages, region: 'GLOBAL' } });
  const p1 = await partner('p1', 'EMBASSY', ['FR'], ['fr']);
  const p2 = await partner('p2', 'FRIENDSHIP_BODY', ['LA'], ['lo']);
  const p3 = await partner('p3', 'UNIVERSITY', ['JP'], ['ja']);
  const p4 = await partner('p4', 'BUSINESS', [], []);
  await db.partnerLink.createMany({
    data: [
      { partnerId: p1.id, organisationId: a.id, since: toDate('2023-03-01') },
      { partnerId: p2.id, organisationId: b.id, since: toDate('2025-03-01') },
    ],
  });
  await db.eventPartner.createMany({
    data: [
      { eventId: e1.id, partnerId: p1.id, initiator: 'THEIRS' },
      { eventId: e3.id, partnerId: p3.id, initiator: 'THEIRS' },
    ],
  });
  const claim = await db.reportActivity.findFirstOrThrow({ where: { reportId: bQ1.id, eventId: e2.id } });
  await db.reportActivityPartner.create({ data: { activityId: claim.id, partnerId: p2.id, initiator: 'BOTH' } });
  await db.partnerInteraction.createMany({
    data: [
      { partnerId: p1.id, kind: 'MEETING', initiator: 'OURS', on: toDate('2025-04-10') },
      { partnerId: p3.id, kind: 'MEETING', initiator: 'OURS', on: toDate('2023-11-20') },
    ],
  });
  await db.agreement.createMany({
    data: [
      { partnerId: p1.id, kind: 'MEMORANDUM', title: vi('Bản ghi nhớ'), signedOn: toDate('2024-01-15') },
      { partnerId: p3.id, kind: 'SIGNED_PROGRAMME', title: vi('Chương trình'), signedOn: toDate('2022-01-01'), expiresOn: toDate('2024-12-31') },
    ],
  });
  await db.coverageCell.createMany({
    data: [
      { countryCode: 'FR', kind: 'EMBASSY' },
      { countryCode: 'LA', kind: 'FRIENDSHIP_BODY' },
      { countryCode: 'JP', kind: 'UNIVERSITY' },
      { countryCode: 'BE', kind: 'FOREIGN_NGO' },
    ],
  });

  const bulletin = (number: number, plannedOn: string, publishedOn: string | null) =>
    db.bulletin.create({
      data: {
        year: 2025,
        number,
        title: vi(`Số ${number}`),
        plannedOn: toDate(plannedOn),
        status: publishedOn ? 'PUBLISHED' : 'WRITING',
        publishedAt: publishedOn ? at(publishedOn) : null,
      },
    });
  const first = await bulletin(1, '2025-03-01', '2025-02-25');
  const second = await bulletin(2, '2025-05-01', null);
  await bulletin(3, '2025-06-01', null);
  const empty = { type: 'doc', content: [] };
  const reviewed = (on: string, passed: number, checks: number) => ({
    ...{ firstReviewedAt: at(on), firstReviewPassed: passed, firstReviewChecks: checks, firstReviewBlocked: passed < checks },
  });
  const articles = [
    { bulletinId: first.id, eventId: e1.id, ...reviewed('2025-02-20', 8, 9) },
    { bulletinId: first.id, reportId: bQ1.id, ...reviewed('2025-02-20', 9, 9) },
    { bulletinId: first.id, firstReviewedAt: at('2025-02-21') }, // before results were recorded
    { bulletinId: second.id, ...reviewed('2025-04-15', 7, 7) },
  ];
  await db.article.createMany({
    data: articles.map((from, position) => ({
      position,
      status: 'APPROVED' as const,
      contentA: empty,
      contentB: empty,
      ...from,
    })),
  });
  const revision = await db.bulletinRevision.create({ data: { bulletinId: first.id, number: 1, content: {}, parity: 0.875, publishedAt: at('2025-02-25') } });
  await db.bulletinRevision.create({
    data: { bulletinId: first.id, number: 2, note: { vi: 'Sửa số' }, content: {}, parity: 1, publishedAt: at('2025-04-02') },
  });
  await db.bulletinRead.createMany({
    data: [
      { revisionId: revision.id, language: 'vi', channel: 'page', on: toDate('2025-03-01'), count: 10 },
      { revisionId: revision.id, language: 'en', channel: 'pdf', on: toDate('2025-03-01'), count: 5 },
      { revisionId: revision.id, language: 'vi', channel: 'page', on: toDate('2025-06-01'), count: 99 },
    ],
  });

  const language = (code: string, position: number) => db.skill.create({ data: { code, group: 'LANGUAGE', name: vi(code), language: code, position } });
  const [fr, en] = [await language('fr', 1), await language('en', 2)];
  const protocol = await db.skill.create({ data: { code: 'protocol', group: 'PROTOCOL', name: vi('Lễ tân') } });
  const post = (code: string, required: [string, number][]) =>
    db.position.create({
      data: { code, title: vi(code), organisationId: union.id, skills: { create: required.map(([skillId, level]) => ({ skillId, level })) } },
    });
  const desk = await post('desk', [
    [fr.id, 4],
    [protocol.id, 3],
  ]);
  const events = await post('events', [[en.id, 4]]);
  await post('vacant', []);
  const person = (name: string, positionId: string) => db.staffMember.create({ data: { name, organisationId: union.id, positionId } });
  const [lan, minh] = [await person('Lan', desk.id), await person('Minh', events.id)];
  await db.assessment.createMany({
    data: [
      { staffMemberId: lan.id, skillId: fr.id, level: 5, kind: 'CERTIFICATE', assessedOn: toDate('2024-01-01'), expiresOn: toDate('2025-05-10') },
      { staffMemberId: lan.id, skillId: protocol.id, level: 3, kind: 'CERTIFICATE', assessedOn: toDate('2024-01-01') },
      { staffMemberId: minh.id, skillId: en.id, level: 4, kind: 'CERTIFICATE', assessedOn: toDate('2025-03-01') },
      { staffMemberId: minh.id, skillId: fr.id, level: 6, kind: 'SELF', assessedOn: toDate('2025-03-01') },
    ],
  });
  const training = (title: string, status: 'HELD' | 'PLANNED', sessions: [string, number, string[], string[]][]) =>
    db.training.create({
      data: {
        title: vi(title),
        status,
        sessions: {
          create: sessions.map(([on, hours, came, absent]) => ({
            on: toDate(on),
            hours,
            attendances: { create: [...came.map((id) => ({ staffMemberId: id })), ...absent.map((id) => ({ staffMemberId: id, attended: false }))] },
          })),
        },
      },
    });
  await training('Lễ tân đối ngoại', 'HELD', [
    ['2025-03-10', 3, [lan.id, minh.id], []],
    ['2025-04-11', 1.5, [lan.id], [minh.id]],
  ]);
  await training('Tiếng Lào', 'PLANNED', [['2025-04-01', 8, [minh.id], []]]);
  return { p1, p2, p3, p4, first, lan, minh };
}

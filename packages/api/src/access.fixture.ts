import { type Db, toDate } from '@nhipcau/db';
import type { AccessFixture, AssociationFixture } from './access.types.ts';

const YEAR = 2025;

/** A partner of one association with one record of each kind. */
async function makePartner(db: Db, code: string, organisationId: string) {
  const on = toDate(`${YEAR}-03-01`);
  const { id: partnerId } = await db.partner.create({
    data: {
      ...{ code: `partner-${code}`, name: { vi: `Đối tác ${code}` }, kind: 'EMBASSY', countries: ['FR'], region: 'EUROPE' },
      links: { create: { organisationId } },
    },
  });
  const { id: contactId } = await db.partnerContact.create({ data: { partnerId, name: 'Người liên hệ' } });
  const { id: interactionId } = await db.partnerInteraction.create({ data: { partnerId, organisationId, kind: 'MEETING', initiator: 'OURS', on } });
  const bytes = new TextEncoder().encode('%PDF-1.4 %%EOF');
  const { id: fileId } = await db.storedFile.create({
    data: { name: 'a.pdf', mime: 'application/pdf', size: bytes.length, sha256: 'none', bytes },
  });
  const { id: agreementId } = await db.agreement.create({
    data: { partnerId, organisationId, kind: 'MEMORANDUM', title: { vi: 'Bản ghi nhớ' }, signedOn: on, files: { create: { fileId } } },
  });
  const { id: commitmentId } = await db.commitment.create({ data: { partnerId, text: 'Trao đổi đoàn', dueOn: toDate(`${YEAR}-12-01`) } });
  return { partnerId, contactId, interactionId, agreementId, commitmentId, fileId };
}

async function makeAssociation(db: Db, code: string, unionId: string, ids: { planYearId: string; periodId: string }): Promise<AssociationFixture> {
  const { planYearId, periodId } = ids;
  const { id: organisationId } = await db.organisation.create({
    data: { code, kind: 'ASSOCIATION', name: { vi: `Hội ${code}` }, parentId: unionId, path: `union/${code}` },
  });
  const { id: userId } = await db.user.create({ data: { email: `${code}@example.org`, name: code, role: 'ASSOCIATION', organisationId } });
  const { id: eventId } = await db.event.create({
    data: {
      code: `event-${code}`,
      planYearId,
      title: { vi: `Hội sự kiện ${code}` },
      form: 'MEETING',
      hostId: organisationId,
      startsOn: toDate(`${YEAR}-03-01`),
    },
  });
  const { id: reportId } = await db.activityReport.create({
    data: { periodId, organisationId, status: 'SUBMITTED', firstSubmittedOn: toDate(`${YEAR}-07-01`), submittedAt: toDate(`${YEAR}-07-01`) },
  });
  const { id: activityId } = await db.reportActivity.create({ data: { reportId, eventId, title: `Hội hoạt động ${code}`, outcome: 'HELD' } });
  const bytes = new TextEncoder().encode('picture');
  const { id: photoId } = await db.reportPhoto.create({
    data: {
      report: { connect: { id: reportId } },
      activity: { connect: { id: activityId } },
      file: { create: { name: 'a.jpg', mime: 'image/jpeg', size: bytes.length, sha256: 'none', bytes } },
    },
  });
  return { organisationId, userId, eventId, reportId, activityId, photoId, ...(await makePartner(db, code, organisationId)) };
}

/** One record of every kind, and two associations that must not see each other. */
export async function makeAccessFixture(db: Db): Promise<AccessFixture> {
  const { id: planYearId } = await db.planYear.create({
    data: { year: YEAR, startsOn: toDate(`${YEAR}-01-01`), endsOn: toDate(`${YEAR}-12-31`), status: 'ACTIVE' },
  });
  const { id: periodId } = await db.reportingPeriod.create({
    data: {
      ...{ planYearId, code: `${YEAR}-H1`, name: { vi: 'Sáu tháng đầu năm' }, startsOn: toDate(`${YEAR}-01-01`), endsOn: toDate(`${YEAR}-06-30`) },
      ...{ opensOn: toDate(`${YEAR}-06-01`), dueOn: toDate(`${YEAR}-07-05`), locksOn: toDate(`${YEAR}-07-31`) },
    },
  });
  const { id: unionId } = await db.organisation.create({ data: { code: 'union', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'union' } });
  const { id: goalId } = await db.goal.create({ data: { planYearId, code: '1', title: { vi: 'Mục tiêu' }, pillar: 'IMAGE', weight: 100 } });
  const { id: indicatorId } = await db.indicator.create({
    data: { goalId, code: '1.1', name: { vi: 'Chỉ số' }, unit: { vi: 'hoạt động' }, kind: 'FLOW', direction: 'INCREASE', target: 10 },
  });
  const { id: sourceId } = await db.sourceDocument.create({
    data: {
      ...{ code: 'doc', kind: 'REVIEW', title: { vi: 'Tổng kết' }, language: 'vi', year: YEAR, contentHash: 'hash' },
      paragraphs: {
        create: [
          { number: 1, text: 'Đoạn thứ nhất.' },
          { number: 2, text: 'Đoạn thứ hai.' },
        ],
      },
    },
  });
  const { id: reviewId } = await db.review.create({ data: { year: YEAR, documentId: sourceId, status: 'PUBLISHED' } });
  const { id: weaknessId } = await db.weakness.create({
    data: { code: 'W01', title: { vi: 'Hạn chế' }, category: 'RESOURCES', namings: { create: { reviewId } } },
  });
  const { id: userId } = await db.user.create({ data: { email: 'someone@example.org', name: 'Ai Đó', role: 'STAFF' } });
  const { id: invitationId } = await db.invitation.create({
    data: { email: 'invited@example.org', name: 'Khách', role: 'STAFF', tokenHash: 'none', expiresAt: toDate('2999-01-01') },
  });
  const { id: outboxMessageId } = await db.outboxMessage.create({
    data: { to: 'a@example.org', locale: 'vi', template: 'invitation', subject: 'Thư', text: 'Thư', html: 'Thư', status: 'FAILED' },
  });
  const shared = { planYearId, year: YEAR, periodId, goalId, indicatorId, weaknessId, sourceId, reviewId, userId, invitationId, outboxMessageId };
  const own = await makeAssociation(db, 'assoc-own', unionId, shared);
  const other = await makeAssociation(db, 'assoc-other', unionId, shared);
  return { ...shared, own, other };
}

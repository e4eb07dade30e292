import { enqueueMail } from '@nhipcau/api/mail';
import { type Db, loadSkillInputs, toDate, toIso } from '@nhipcau/db';
import { addDays } from '@nhipcau/domain/shared';
import { EXPIRY_STAGES, expiryStage, isOutlived } from '@nhipcau/domain/skill';
import { formatDay, pickText, toLocale } from '@nhipcau/i18n';

/**
 * Writes the reminders of a day about certificates into the outbox: 90, 30 and 7 days before one ends, to the person who holds it. Certificates that
 * another one outlives, that nobody has confirmed, and people who have left or have no account are passed over. May run as often as one likes, on any
 * number of workers: the key of each message lets it be written once.
 * @param today ISO day in Hanoi
 * @param toSample whether people of the sample data are written to: their addresses are invented
 * @returns how many reminders are called for today, written now or before
 */
export async function enqueueCertificateReminders(db: Db, today: string, toSample: boolean): Promise<number> {
  const rows = await db.assessment.findMany({
    where: {
      kind: 'CERTIFICATE',
      OR: [{ confirmedById: { not: null } }, { createdById: null }],
      expiresOn: { gte: toDate(today), lte: toDate(addDays(today, EXPIRY_STAGES[0])) },
      staffMember: {
        ...{ erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: toDate(today) } }] },
        user: { status: 'ACTIVE', ...(toSample ? {} : { sample: false }) },
      },
    },
    include: { skill: { select: { name: true } }, staffMember: { select: { user: { select: { id: true, email: true, name: true, locale: true } } } } },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return 0;
  const { assessments } = await loadSkillInputs(db, { today });
  let count = 0;
  for (const row of rows) {
    const { user } = row.staffMember;
    const expiresOn = toIso(row.expiresOn);
    const stage = expiryStage(expiresOn, today);
    const own = assessments.filter(({ staffMemberId }) => staffMemberId === row.staffMemberId);
    if (!user || expiresOn === null || stage === null) continue;
    if (isOutlived({ ...row, assessedOn: toIso(row.assessedOn), expiresOn }, own, today)) continue;
    const locale = toLocale(user.locale);
    await enqueueMail(db, {
      ...{ to: user.email, name: user.name, locale },
      template: 'certificateExpiring',
      params: { skill: pickText(row.skill.name, locale), day: formatDay(expiresOn, locale) },
      path: `/${locale}/staff/me`,
      dedupeKey: `certificateExpiring:${row.id}:${stage}:${user.id}`,
    });
    count++;
  }
  return count;
}

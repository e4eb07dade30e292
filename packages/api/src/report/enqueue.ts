import type { Tx } from '@nhipcau/db';
import { pickText, toLocale } from '@nhipcau/i18n';
import { isDemo } from '../env.ts';
import { enqueueMail } from '../mail.ts';
import type { ReportRow } from './rows.ts';

/** Users of the sample data have invented addresses: outside a demo nobody writes to them. */
async function tell(
  tx: Tx,
  row: ReportRow,
  to: { role: 'ADMIN' } | { organisationId: string },
  template: 'reportSubmitted' | 'reportReturned' | 'reportApproved' | 'reportReopened',
  reason = '',
) {
  const users = await tx.user.findMany({
    where: { status: 'ACTIVE', ...to, ...(isDemo() ? {} : { sample: false }) },
    select: { email: true, name: true, locale: true },
    orderBy: { email: 'asc' },
  });
  for (const user of users) {
    const locale = toLocale(user.locale);
    await enqueueMail(tx, {
      to: user.email,
      name: user.name,
      locale,
      template,
      params: { period: pickText(row.period.name, locale), association: pickText(row.organisation.name, locale), reason },
      path: `/${locale}/reports/${row.id}`,
    });
  }
}

/** Tells the administrators that a report waits for a decision. */
export const tellOffice = (tx: Tx, row: ReportRow) => tell(tx, row, { role: 'ADMIN' }, 'reportSubmitted');

/** Tells everybody of the association what was decided. */
export const tellAssociation = (tx: Tx, row: ReportRow, template: 'reportReturned' | 'reportApproved' | 'reportReopened', reason?: string) =>
  tell(tx, row, { organisationId: row.organisation.id }, template, reason);

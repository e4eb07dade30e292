import type { Tx } from '@nhipcau/db';
import { activityPartnerRows, eventPartnerRows, interactionRows } from './partner-activity.ts';
import { agreementFileRows, agreementRows, commitmentRows } from './partner-agreements.ts';
import { coverageRows, partnerContactRows, partnerLinkRows, partnerRows } from './partners.ts';

/** Partners and all that hangs on them. Events, reports and accounts have to be there. @returns how many partners */
export async function loadPartners(tx: Tx, stewards: readonly string[]): Promise<number> {
  const partners = partnerRows(stewards);
  const { files, links } = agreementFileRows();
  // who takes over first: the merged one points at it
  await tx.partner.createMany({ data: partners.filter(({ mergedIntoId }) => !mergedIntoId) });
  await tx.partner.createMany({ data: partners.filter(({ mergedIntoId }) => mergedIntoId) });
  await tx.partnerLink.createMany({ data: partnerLinkRows() });
  await tx.partnerContact.createMany({ data: partnerContactRows() });
  await tx.partnerInteraction.createMany({ data: interactionRows() });
  await tx.agreement.createMany({ data: agreementRows() });
  await tx.commitment.createMany({ data: commitmentRows() });
  await tx.storedFile.createMany({ data: files });
  await tx.agreementFile.createMany({ data: links });
  await tx.eventPartner.createMany({ data: eventPartnerRows() });
  await tx.reportActivityPartner.createMany({ data: activityPartnerRows() });
  await tx.coverageCell.createMany({ data: coverageRows() });
  return partners.length;
}

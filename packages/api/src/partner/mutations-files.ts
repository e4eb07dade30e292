import type { Tx } from '@nhipcau/db';
import { AppError, rule } from '../errors.ts';
import { PAPER_KINDS, storeFile, type UploadedFile } from '../file/index.ts';
import { partnersIn } from '../scope.ts';
import { transact } from '../transact.ts';
import { type Caller, livePartner } from './mutations.ts';

/** Papers of one agreement: the text, annexes, photographs of the signing. */
const MOST_FILES = 20;

async function agreementOfPartner(tx: Tx, caller: Caller, id: string) {
  const found = await tx.agreement.findFirst({ where: { id, partner: partnersIn(caller.scope) }, select: { partnerId: true } });
  if (!found) throw new AppError('notFound');
  await tx.$queryRaw`SELECT 1 FROM "agreement" WHERE "id" = ${id}::uuid FOR UPDATE`;
  await livePartner(tx, caller.scope, found.partnerId);
  return found;
}

/** Puts a paper to an agreement. @throws notFound, rule (merged, too many), whatever `checkFile` finds */
export function addAgreementFile(caller: Caller, { agreementId, file }: { agreementId: string; file: UploadedFile }) {
  return transact(caller, async (tx, log) => {
    const { partnerId } = await agreementOfPartner(tx, caller, agreementId);
    if ((await tx.agreementFile.count({ where: { agreementId } })) >= MOST_FILES) throw rule('partner.error.tooManyFiles', { most: MOST_FILES });
    const fileId = await storeFile(tx, { ...file, kinds: PAPER_KINDS, createdById: caller.user.id });
    await tx.agreementFile.create({ data: { agreementId, fileId } });
    const after = await tx.storedFile.findUnique({ where: { id: fileId }, select: { id: true, name: true, mime: true, size: true, sha256: true } });
    await log({ action: 'partner.addFile', entity: 'partner', entityId: partnerId, after: { agreementId, ...after } });
    return { id: fileId };
  });
}

/** Takes a paper away for good; the audit row keeps its name and sum. @throws notFound */
export function removeAgreementFile(caller: Caller, key: { agreementId: string; fileId: string }) {
  return transact(caller, async (tx, log) => {
    const { partnerId } = await agreementOfPartner(tx, caller, key.agreementId);
    const found = await tx.agreementFile.findUnique({
      where: { agreementId_fileId: key },
      select: { file: { select: { id: true, name: true, mime: true, size: true, sha256: true } } },
    });
    if (!found) throw new AppError('notFound');
    await tx.agreementFile.delete({ where: { agreementId_fileId: key } });
    await tx.storedFile.deleteMany({ where: { id: key.fileId, agreements: { none: {} } } });
    await log({ action: 'partner.removeFile', entity: 'partner', entityId: partnerId, before: { agreementId: key.agreementId, ...found.file } });
    return { id: key.fileId };
  });
}

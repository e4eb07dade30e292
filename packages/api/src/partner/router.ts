import * as schema from '@nhipcau/domain/partner';
import { z } from 'zod';
import { keptFile, uploadedFile } from '../file/types.ts';
import { can, router } from '../trpc.ts';
import { listAgreements, listCommitments } from './data-due.ts';
import { findPartnerDuplicates } from './data-duplicates.ts';
import { getAgreementFile, getPartner } from './data-get.ts';
import { listPartners, listPartnersForExport } from './data-list.ts';
import { listPartnerChoices, listPartnerOptions } from './data-options.ts';
import { archivePartner, createPartner, updatePartner } from './mutations.ts';
import { addAgreementFile, removeAgreementFile } from './mutations-files.ts';
import { mergePartners, undoMerge } from './mutations-merge.ts';
import * as parts from './mutations-parts.ts';
import * as types from './types.ts';

const id = z.object({ id: z.uuid() });
const done = types.versioned;
const read = can('partner.read');
const write = can('partner.write').output(done);
const fileOfAgreement = z.object({ agreementId: z.uuid(), fileId: z.uuid() });

export const partnerRouter = router({
  list: read
    .input(types.partnerListInput)
    .output(types.partnerList)
    .query(({ ctx, input }) => listPartners(ctx.db, ctx.scope, input, ctx.today)),
  export: read
    .input(types.partnerExportInput)
    .output(z.array(types.partnerRow))
    .query(({ ctx, input }) => listPartnersForExport(ctx.db, ctx.scope, input, ctx.today)),
  get: read
    .input(id)
    .output(types.partnerDetail)
    .query(({ ctx, input }) => getPartner(ctx.db, ctx.scope, input.id, ctx.today)),
  options: read.output(types.partnerOptions).query(({ ctx }) => listPartnerOptions(ctx.db, ctx.scope)),
  choices: read.output(z.array(types.partnerChoice)).query(({ ctx }) => listPartnerChoices(ctx.db, ctx.scope)),
  agreements: read
    .input(types.agreementListInput)
    .output(types.agreementList)
    .query(({ ctx, input }) => listAgreements(ctx.db, ctx.scope, input, ctx.today)),
  commitments: read
    .input(types.commitmentListInput)
    .output(types.commitmentList)
    .query(({ ctx, input }) => listCommitments(ctx.db, ctx.scope, input, ctx.today)),
  agreementFile: read
    .input(fileOfAgreement)
    .output(keptFile)
    .query(({ ctx, input }) => getAgreementFile(ctx.db, ctx.scope, input)),
  duplicates: can('partner.write')
    .input(types.duplicatesInput)
    .output(z.array(types.partnerDuplicate))
    .query(({ ctx, input }) => findPartnerDuplicates(ctx.db, input)),
  create: write.input(schema.partnerCreate).mutation(({ ctx, input }) => createPartner(ctx, input)),
  update: write.input(schema.partnerUpdate).mutation(({ ctx, input }) => updatePartner(ctx, input)),
  archive: write.input(schema.partnerVersion.extend({ archived: z.boolean() })).mutation(({ ctx, input }) => archivePartner(ctx, input)),
  merge: write.input(schema.partnerMerge).mutation(({ ctx, input }) => mergePartners(ctx, input)),
  undoMerge: write.input(schema.partnerVersion).mutation(({ ctx, input }) => undoMerge(ctx, input)),
  addContact: write.input(schema.contactCreate).mutation(({ ctx, input }) => parts.addContact(ctx, input)),
  updateContact: write.input(schema.contactUpdate).mutation(({ ctx, input }) => parts.updateContact(ctx, input)),
  removeContact: write.input(schema.partnerPart).mutation(({ ctx, input }) => parts.removePart(ctx, 'Contact', input)),
  addInteraction: write.input(schema.interactionCreate).mutation(({ ctx, input }) => parts.addInteraction(ctx, input)),
  updateInteraction: write.input(schema.interactionUpdate).mutation(({ ctx, input }) => parts.updateInteraction(ctx, input)),
  removeInteraction: write.input(schema.partnerPart).mutation(({ ctx, input }) => parts.removePart(ctx, 'Interaction', input)),
  addAgreement: write.input(schema.agreementCreate).mutation(({ ctx, input }) => parts.addAgreement(ctx, input)),
  updateAgreement: write.input(schema.agreementUpdate).mutation(({ ctx, input }) => parts.updateAgreement(ctx, input)),
  removeAgreement: write.input(schema.partnerPart).mutation(({ ctx, input }) => parts.removePart(ctx, 'Agreement', input)),
  addFile: write.input(z.object({ agreementId: z.uuid(), file: uploadedFile })).mutation(({ ctx, input }) => addAgreementFile(ctx, input)),
  removeFile: write.input(fileOfAgreement).mutation(({ ctx, input }) => removeAgreementFile(ctx, input)),
  addCommitment: write.input(schema.commitmentCreate).mutation(({ ctx, input }) => parts.addCommitment(ctx, input)),
  updateCommitment: write.input(schema.commitmentUpdate).mutation(({ ctx, input }) => parts.updateCommitment(ctx, input)),
  removeCommitment: write.input(schema.partnerPart).mutation(({ ctx, input }) => parts.removePart(ctx, 'Commitment', input)),
  saveLink: write.input(schema.linkSave).mutation(({ ctx, input }) => parts.saveLink(ctx, input)),
  removeLink: write.input(schema.linkRemove).mutation(({ ctx, input }) => parts.removeLink(ctx, input)),
});

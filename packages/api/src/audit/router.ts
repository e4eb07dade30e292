import { pageInput, pageOf } from '../pagination.ts';
import { can, router } from '../trpc.ts';
import { checkChain, listAudit, listAuditChoices } from './data.ts';
import { auditChoices, auditFilter, auditRow, chainResult } from './types.ts';

export const auditRouter = router({
  list: can('audit.read')
    .input(auditFilter.extend(pageInput.shape))
    .output(pageOf(auditRow))
    .query(({ ctx, input }) => listAudit(ctx.db, ctx.scope, input, input)),
  listChoices: can('audit.read')
    .output(auditChoices)
    .query(({ ctx }) => listAuditChoices(ctx.db, ctx.scope)),
  getChain: can('audit.read')
    .output(chainResult)
    .query(({ ctx }) => checkChain(ctx.db, ctx.scope)),
});

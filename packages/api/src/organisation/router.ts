import { organisationFields, organisationNew } from '@nhipcau/domain/organisation';
import { isoDate } from '@nhipcau/domain/shared';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listOrganisations } from './data.ts';
import { createOrganisation, updateLeftOn, updateOrganisation, updateParent } from './mutations.ts';
import { organisationRow } from './types.ts';

const target = { id: z.uuid(), version: z.number().int() };

export const organisationRouter = router({
  list: can('organisation.read')
    .input(z.object({ search: z.string().trim().max(200).default('') }).default({ search: '' }))
    .output(z.array(organisationRow))
    .query(({ ctx, input }) => listOrganisations(ctx.db, ctx.scope, input.search)),
  create: can('organisation.write')
    .input(z.object({ fields: organisationNew, idempotencyKey: z.uuid() }))
    .output(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => createOrganisation(ctx, input.fields, input.idempotencyKey)),
  update: can('organisation.write')
    .input(z.object({ ...target, fields: organisationFields }))
    .output(z.void())
    .mutation(({ ctx, input: { id, version, fields } }) => updateOrganisation(ctx, { id, version }, fields)),
  updateParent: can('organisation.write')
    .input(z.object({ ...target, parentId: z.uuid().nullable() }))
    .output(z.void())
    .mutation(({ ctx, input: { id, version, parentId } }) => updateParent(ctx, { id, version }, parentId)),
  updateLeftOn: can('organisation.write')
    .input(z.object({ ...target, leftOn: isoDate.nullable() }))
    .output(z.void())
    .mutation(({ ctx, input: { id, version, leftOn } }) => updateLeftOn(ctx, { id, version }, leftOn)),
});

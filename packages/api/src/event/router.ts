import { eventCreate, eventStatusChange, eventUpdate, passage } from '@nhipcau/domain/event';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listAnniversaries } from './data-anniversaries.ts';
import { findEventDuplicates } from './data-duplicates.ts';
import { getEvent } from './data-get.ts';
import { listCalendar, listEvents, listEventsForExport } from './data-list.ts';
import { getEventPassage, listEventOptions } from './data-options.ts';
import { createEvent, updateEvent } from './mutations.ts';
import { changeEventStatus } from './mutations-status.ts';
import * as types from './types.ts';

const id = z.object({ id: z.uuid() });
const done = z.object({ id: z.string() });

export const eventRouter = router({
  list: can('event.read')
    .input(types.eventListInput)
    .output(types.eventList)
    .query(({ ctx, input }) => listEvents(ctx.db, ctx.scope, input, ctx.today)),
  export: can('event.read')
    .input(types.eventExportInput)
    .output(z.array(types.eventRow))
    .query(({ ctx, input }) => listEventsForExport(ctx.db, ctx.scope, input, ctx.today)),
  calendar: can('event.read')
    .input(types.calendarInput)
    .output(z.array(types.calendarEvent))
    .query(({ ctx, input }) => listCalendar(ctx.db, ctx.scope, input)),
  get: can('event.read')
    .input(id)
    .output(types.eventDetail)
    .query(({ ctx, input }) => getEvent(ctx.db, ctx.scope, input.id)),
  anniversaries: can('event.read')
    .input(z.object({ months: z.number().int().min(1).max(36).default(12) }))
    .output(z.array(types.radarEntry))
    .query(({ ctx, input }) => listAnniversaries(ctx.db, ctx.scope, ctx.today, input.months)),
  options: can('event.read')
    .input(z.object({ year: z.number().int().min(1900).max(2300) }))
    .output(types.eventOptions)
    .query(({ ctx, input }) => listEventOptions(ctx.db, ctx.scope, input.year)),
  duplicates: can('event.write')
    .input(types.duplicatesInput)
    .output(z.array(types.eventDuplicate))
    .query(({ ctx, input }) => findEventDuplicates(ctx.db, input)),
  passage: can('event.write')
    .input(passage)
    .output(types.eventPassage)
    .query(({ ctx, input }) => getEventPassage(ctx.db, input)),
  create: can('event.write')
    .input(eventCreate)
    .output(done)
    .mutation(({ ctx, input }) => createEvent(ctx, input)),
  update: can('event.write')
    .input(eventUpdate)
    .output(done)
    .mutation(({ ctx, input }) => updateEvent(ctx, input)),
  changeStatus: can('event.write')
    .input(eventStatusChange)
    .output(done)
    .mutation(({ ctx, input }) => changeEventStatus(ctx, input)),
});

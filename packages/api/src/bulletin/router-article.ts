import {
  articleCreate,
  articleFields,
  articleMove,
  articlePeople,
  articleSave,
  bulletinRecordVersion,
  commentFields,
  memoryInput,
} from '@nhipcau/domain/bulletin';
import { z } from 'zod';
import { keptFile, uploadedFile } from '../file/index.ts';
import { can, router } from '../trpc.ts';
import { findInMemory, getArticle, getVersion, listVersions } from './data-article.ts';
import { listSources } from './data-sources.ts';
import { assignPeople, createArticle, moveArticle, removeArticle, saveArticle } from './mutations-article.ts';
import { addComment, addImage, getImage, keepAside, restoreVersion, settleComment } from './mutations-text.ts';
import * as types from './types.ts';

const id = z.object({ id: z.uuid() });
const done = z.object({ id: z.string() });
const saved = z.object({ version: z.number().int() });

export const articleRouter = router({
  get: can('bulletin.read')
    .input(id)
    .output(types.articleDetail)
    .query(({ ctx, input }) => getArticle(ctx.db, input.id)),
  sources: can('bulletin.write')
    .input(types.articleSourcesInput)
    .output(types.articleSources)
    .query(({ ctx, input }) => listSources(ctx.db, input)),
  versions: can('bulletin.read')
    .input(id)
    .output(z.array(types.versionEntry))
    .query(({ ctx, input }) => listVersions(ctx.db, input.id)),
  version: can('bulletin.read')
    .input(id)
    .output(types.versionDetail)
    .query(({ ctx, input }) => getVersion(ctx.db, input.id)),
  memory: can('bulletin.read')
    .input(memoryInput)
    .output(z.array(types.memoryHit))
    .query(({ ctx, input }) => findInMemory(ctx.db, input)),
  image: can('bulletin.read')
    .input(id)
    .output(keptFile)
    .query(({ ctx, input }) => getImage(ctx.db, input.id)),
  create: can('bulletin.write')
    .input(articleCreate)
    .output(done)
    .mutation(({ ctx, input }) => createArticle(ctx, input)),
  // a leader who reviews may mend the text; which state lets whom write is decided by the workflow
  save: can('bulletin.review')
    .input(articleSave)
    .output(saved)
    .mutation(({ ctx, input }) => saveArticle(ctx, input)),
  keep: can('bulletin.review')
    .input(articleFields.extend({ id: z.uuid() }))
    .output(z.object({ number: z.number().int() }))
    .mutation(({ ctx, input }) => keepAside(ctx, input)),
  restore: can('bulletin.review')
    .input(z.object({ id: z.uuid(), articleId: z.uuid(), version: z.number().int().min(1) }))
    .output(types.articleState)
    .mutation(({ ctx, input }) => restoreVersion(ctx, input)),
  move: can('bulletin.review')
    .input(articleMove)
    .output(saved)
    .mutation(({ ctx, input }) => moveArticle(ctx, input)),
  assign: can('bulletin.write')
    .input(articlePeople.extend(bulletinRecordVersion.shape))
    .output(saved)
    .mutation(({ ctx, input }) => assignPeople(ctx, input)),
  remove: can('bulletin.write')
    .input(bulletinRecordVersion)
    .output(done)
    .mutation(({ ctx, input }) => removeArticle(ctx, input)),
  comment: can('bulletin.review')
    .input(commentFields)
    .output(z.array(types.comment))
    .mutation(({ ctx, input }) => addComment(ctx, input)),
  settle: can('bulletin.review')
    .input(id.extend({ resolved: z.boolean() }))
    .output(z.array(types.comment))
    .mutation(({ ctx, input }) => settleComment(ctx, input)),
  addImage: can('bulletin.review')
    .input(uploadedFile.extend({ articleId: z.uuid() }))
    .output(z.object({ fileId: z.string(), width: z.number().int(), height: z.number().int() }))
    .mutation(({ ctx, input }) => addImage(ctx, input)),
});

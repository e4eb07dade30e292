import { type Action, can, type Role } from '../access/index.ts';
import type { ArticleStatus, BulletinStatus } from './types.ts';

export const ARTICLE_MOVES = ['toTranslation', 'toReview', 'approve', 'toWriting', 'backToTranslation', 'reopen'] as const;
export type ArticleMove = (typeof ARTICLE_MOVES)[number];

type Rule<Status> = { readonly from: readonly Status[]; readonly to: Status; readonly action: Action; readonly reason: boolean };

/** The states of an article and the only ways between them; `reason`: the move has to say why. Approval asks besides that no hard check fails. */
export const ARTICLE_WORKFLOW: Readonly<Record<ArticleMove, Rule<ArticleStatus>>> = {
  toTranslation: { from: ['WRITING'], to: 'TRANSLATION', action: 'bulletin.write', reason: false },
  toReview: { from: ['TRANSLATION'], to: 'REVIEW', action: 'bulletin.write', reason: false },
  approve: { from: ['REVIEW'], to: 'APPROVED', action: 'bulletin.review', reason: false },
  toWriting: { from: ['TRANSLATION'], to: 'WRITING', action: 'bulletin.write', reason: false },
  backToTranslation: { from: ['REVIEW'], to: 'TRANSLATION', action: 'bulletin.review', reason: true },
  reopen: { from: ['APPROVED'], to: 'WRITING', action: 'bulletin.review', reason: true },
};

export const BULLETIN_MOVES = ['approve', 'reopen', 'publish', 'correct'] as const;
export type BulletinMove = (typeof BULLETIN_MOVES)[number];

/**
 * The states of a bulletin. Approve and publish ask that every article is approved; `correct` publishes a new revision of a published one, with a note
 * of what was corrected: what was published stays as it was.
 */
export const BULLETIN_WORKFLOW: Readonly<Record<BulletinMove, Rule<BulletinStatus>>> = {
  approve: { from: ['WRITING'], to: 'APPROVED', action: 'bulletin.review', reason: false },
  reopen: { from: ['APPROVED'], to: 'WRITING', action: 'bulletin.review', reason: true },
  publish: { from: ['APPROVED'], to: 'PUBLISHED', action: 'bulletin.publish', reason: false },
  correct: { from: ['PUBLISHED'], to: 'PUBLISHED', action: 'bulletin.publish', reason: true },
};

/** The moves that a role may make with an article of this status, in the order of the workflow. */
export const articleMovesOf = (role: Role, status: ArticleStatus): ArticleMove[] =>
  ARTICLE_MOVES.filter((move) => ARTICLE_WORKFLOW[move].from.includes(status) && can(role, ARTICLE_WORKFLOW[move].action));

/** The moves that a role may make with a bulletin of this status, in the order of the workflow. */
export const bulletinMovesOf = (role: Role, status: BulletinStatus): BulletinMove[] =>
  BULLETIN_MOVES.filter((move) => BULLETIN_WORKFLOW[move].from.includes(status) && can(role, BULLETIN_WORKFLOW[move].action));

/** True while the text of an article may be changed: until it is in review. A reviewer may still mend it there. */
export const isArticleEditable = (role: Role, status: ArticleStatus): boolean =>
  status === 'REVIEW' ? can(role, 'bulletin.review') : status !== 'APPROVED' && can(role, 'bulletin.write');

/** What keeps a bulletin from being approved or published; null: nothing. */
export type BulletinObstacle = 'noArticles' | 'articlesOpen' | 'hardFindings';

export function bulletinObstacle(articles: readonly { readonly status: ArticleStatus; readonly blocked: boolean }[]): BulletinObstacle | null {
  if (articles.length === 0) return 'noArticles';
  if (articles.some(({ status }) => status !== 'APPROVED')) return 'articlesOpen';
  return articles.some(({ blocked }) => blocked) ? 'hardFindings' : null;
}

import { can, type Role } from '../access/index.ts';
import { daysBetween } from '../shared/calendar.ts';
import type { ArticleStatus, BulletinStatus } from './types.ts';

export const NEXT_STEPS = ['mend', 'review', 'translate', 'write', 'publish', 'approve', 'addArticles'] as const;
export type NextStepKind = (typeof NEXT_STEPS)[number];

/** What waits for a person in a bulletin: the step, how many articles it concerns and the first of them. */
export interface NextStep {
  readonly step: NextStepKind;
  readonly count: number;
  /** null: the step is one of the bulletin as a whole */
  readonly articleId: string | null;
}

export interface StepArticle {
  readonly id: string;
  readonly status: ArticleStatus;
  /** a hard check fails */
  readonly blocked: boolean;
  readonly authorId: string | null;
  readonly translatorId: string | null;
  readonly reviewerId: string | null;
}

type Person = { readonly id: string; readonly role: Role };

/**
 * The next step of one person in a bulletin, null: none. What is assigned to somebody else is not theirs; what nobody has is anybody's who may do it.
 * An article that is approved or in review with a failed hard check has to be mended first.
 */
export function nextStep(person: Person, bulletin: { readonly status: BulletinStatus; readonly articles: readonly StepArticle[] }): NextStep | null {
  const { status, articles } = bulletin;
  const mayWrite = can(person.role, 'bulletin.write');
  const mayReview = can(person.role, 'bulletin.review');
  const theirs = (id: string | null) => id === null || id === person.id;
  const step = (kind: NextStepKind, found: readonly StepArticle[]): NextStep | null =>
    found[0] ? { step: kind, count: found.length, articleId: found[0].id } : null;
  const open = status === 'APPROVED' ? [] : articles;
  return (
    (mayReview
      ? (step(
          'mend',
          open.filter((article) => article.status === 'REVIEW' && article.blocked && theirs(article.reviewerId)),
        ) ??
        step(
          'review',
          open.filter((article) => article.status === 'REVIEW' && theirs(article.reviewerId)),
        ))
      : null) ??
    (mayWrite
      ? (step(
          'translate',
          open.filter((article) => article.status === 'TRANSLATION' && theirs(article.translatorId)),
        ) ??
        step(
          'write',
          open.filter((article) => article.status === 'WRITING' && theirs(article.authorId)),
        ))
      : null) ??
    (status === 'APPROVED' && can(person.role, 'bulletin.publish') ? { step: 'publish', count: articles.length, articleId: null } : null) ??
    (status === 'WRITING' && articles.length > 0 && mayReview && articles.every((article) => article.status === 'APPROVED')
      ? { step: 'approve', count: articles.length, articleId: null }
      : null) ??
    (status === 'WRITING' && articles.length === 0 && mayWrite ? { step: 'addArticles', count: 0, articleId: null } : null)
  );
}

/**
 * Days by which a bulletin is behind its planned day: of a published one those it came late, of another those that have passed since. 0: on time, or the
 * day has not passed.
 */
export function daysLate({ plannedOn, publishedOn }: { readonly plannedOn: string; readonly publishedOn: string | null }, today: string): number {
  return Math.max(0, daysBetween(plannedOn, publishedOn ?? today));
}

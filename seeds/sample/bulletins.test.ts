import { describe, expect, it } from 'vitest';
import { bulletinId } from './bulletin-articles.ts';
import { sampleIssues } from './bulletin-issues.ts';
import { bulletinRows } from './bulletins.ts';

describe('articles of the sample at their first review', () => {
  const { articles } = bulletinRows(null);
  const reviewed = (year: number) => {
    const ids = new Set(sampleIssues.filter((issue) => issue.year === year).map(({ key }) => bulletinId(key)));
    return articles.filter((article) => ids.has(article.bulletinId) && article.firstReviewedAt);
  };

  it.each([
    [2024, 12, 4], // four issues of three; two of the first were blocked, one each of the second and third
    [2025, 20, 4], // 2 + 2 + 3 + 3 + 3 + 2 published, three in review or approved, two approved; one each of the first, third, fifth and seventh
  ])('of %i: %i, %i of them blocked', (year, all, blocked) => {
    expect(reviewed(year)).toHaveLength(all);
    expect(reviewed(year).filter(({ firstReviewBlocked }) => firstReviewBlocked)).toHaveLength(blocked);
  });

  it('have the number of checks beside what passed, and none before they went there', () => {
    for (const { status, firstReviewPassed, firstReviewChecks, firstReviewBlocked } of articles) {
      const [went, passed] = [status === 'REVIEW' || status === 'APPROVED', firstReviewPassed ?? null];
      expect([went, passed === null, firstReviewChecks === undefined]).toEqual([went, !went, !went]);
      if (firstReviewBlocked) expect([firstReviewPassed, firstReviewChecks]).toEqual([8, 9]); // the number alone differs
    }
  });
});

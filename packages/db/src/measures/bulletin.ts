import { firstReviewShare } from '@nhipcau/domain/bulletin';
import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import { sum, yearOf } from '@nhipcau/domain/shared';
import { ratio } from './day.ts';
import type { OfficeDay, OfficeMeasure } from './measure.ts';
import { isUpTo, part } from './office-day.ts';
import type { BulletinFact, OfficeFacts } from './types.ts';

/** Bulletins published in the year up to the day. */
const published = (office: OfficeFacts, day: OfficeDay) => office.bulletins.filter(({ publishedOn }) => isUpTo(publishedOn, day));

/** Bulletins planned in the year that are published, or whose planned day is over. */
const due = (office: OfficeFacts, { year, asOf }: OfficeDay) =>
  office.bulletins.filter(({ plannedOn, publishedOn }) => yearOf(plannedOn) === year && (plannedOn < asOf || (publishedOn !== null && publishedOn <= asOf)));

const isOnTime = ({ plannedOn, publishedOn }: BulletinFact) => publishedOn !== null && publishedOn <= plannedOn;
const dayOf = ({ publishedOn, plannedOn }: BulletinFact) => publishedOn ?? plannedOn;

/** Measures of the register of bulletins, which the office keeps. */
export const bulletinRegister: Readonly<Record<MeasureKeyOf<'bulletins'>, OfficeMeasure>> = {
  bulletins_published: {
    of: 'office',
    parts: (office, day) => published(office, day).map((bulletin) => part('bulletin', bulletin.id, dayOf(bulletin), 1)),
    fold: (parts, office) => (office.bulletins.length === 0 ? null : parts.length),
  },
  bulletins_on_time: {
    of: 'office',
    parts: (office, day) => due(office, day).map((bulletin) => part('bulletin', bulletin.id, dayOf(bulletin), isOnTime(bulletin) ? 1 : 0, 1)),
    fold: (parts) => ratio(sum(parts.map(({ value }) => value ?? 0)), parts.length),
  },
  parity_rate: {
    of: 'office',
    parts: (office, day) =>
      office.bulletins.flatMap((bulletin) =>
        bulletin.articles.flatMap(({ id, firstReview }) =>
          firstReview !== null && isUpTo(firstReview.on, day)
            ? [{ ...part('bulletin', bulletin.id, firstReview.on, firstReview.blocked ? 0 : 1, 1), key: id }]
            : [],
        ),
      ),
    // of articles and not of checks: the checks grow in number over the years, and shares of eight and of nine are not one share
    fold: (parts) => firstReviewShare(parts.map(({ key, on, value }) => ({ articleId: key, reviewedAt: on, blocked: value === 0 }))),
  },
  articles_per_association: {
    of: 'office',
    parts: (office, day) =>
      published(office, day).flatMap((bulletin) =>
        bulletin.articles.flatMap(({ id, associationId }) =>
          associationId === null ? [] : [{ ...part('bulletin', bulletin.id, dayOf(bulletin), 1), key: id, organisationId: associationId }],
        ),
      ),
    fold: (parts, office, day) => (office.bulletins.length === 0 ? null : ratio(parts.length, day.members)),
  },
  bulletin_readers: {
    of: 'office',
    parts: (office, day) =>
      office.bulletins.flatMap((bulletin) => {
        const reads = bulletin.reads.filter(({ on }) => isUpTo(on, day));
        return reads.length > 0 ? [part('bulletin', bulletin.id, reads.at(-1)?.on ?? day.on, sum(reads.map(({ count }) => count)))] : [];
      }),
    fold: (parts, office, day) =>
      office.bulletins.some(({ publishedOn }) => publishedOn !== null && publishedOn <= day.on) ? sum(parts.map(({ value }) => value ?? 0)) : null,
  },
};

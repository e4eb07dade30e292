/** Languages of a bulletin. */
export const BULLETIN_LANGUAGES = ['vi', 'en', 'es', 'zh', 'ru', 'fr'] as const;
export type BulletinLanguage = (typeof BULLETIN_LANGUAGES)[number];

export const BULLETIN_STATUSES = ['WRITING', 'APPROVED', 'PUBLISHED'] as const;
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];

export const ARTICLE_STATUSES = ['WRITING', 'TRANSLATION', 'REVIEW', 'APPROVED'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const SUBSCRIBER_STATUSES = ['PENDING', 'CONFIRMED', 'UNSUBSCRIBED', 'BOUNCED'] as const;
export type SubscriberStatus = (typeof SUBSCRIBER_STATUSES)[number];

export const READ_CHANNELS = ['page', 'pdf', 'feed', 'mail'] as const;
export type ReadChannel = (typeof READ_CHANNELS)[number];

/** The language written in, and the one translated into. */
export const SIDES = ['A', 'B'] as const;
export type Side = (typeof SIDES)[number];

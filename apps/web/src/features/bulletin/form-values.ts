import type { BulletinDetail } from '@nhipcau/api/bulletin';
import type { BulletinFormInput } from '@nhipcau/domain/bulletin';

/** What a form of a bulletin begins with. */
export const formValuesOf = ({ year, number, title, languageA, languageB, plannedOn, editor }: BulletinDetail): BulletinFormInput => ({
  ...{ year, number, languageA, languageB, plannedOn, editorId: editor?.id ?? null },
  title: { vi: title.vi, en: title.en ?? '', fr: title.fr ?? '' },
});

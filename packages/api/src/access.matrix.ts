import type { AccessRows } from './access.types.ts';
import { associationAccess } from './association/access.ts';
import { auditAccess } from './audit/access.ts';
import { authAccess } from './auth/access.ts';
import { bulletinAccess } from './bulletin/access.ts';
import { eventAccess } from './event/access.ts';
import { goalAccess } from './goal/access.ts';
import { indicatorAccess } from './indicator/access.ts';
import { measurementAccess } from './measurement/access.ts';
import { organisationAccess } from './organisation/access.ts';
import { outboxAccess } from './outbox/access.ts';
import { overviewAccess } from './overview/access.ts';
import { partnerAccess } from './partner/access.ts';
import { partnerImportAccess } from './partner/access-import.ts';
import { partnerPictureAccess } from './partner/access-pictures.ts';
import { periodAccess } from './period/access.ts';
import { planYearAccess } from './planYear/access.ts';
import { profileAccess } from './profile/access.ts';
import { publicationAccess } from './publication/access.ts';
import { reportAccess } from './report/access.ts';
import { sampleAccess } from './sample/access.ts';
import { searchAccess } from './search/access.ts';
import { skillAccess } from './skill/access.ts';
import { sourceAccess } from './source/access.ts';
import { subscriberAccess } from './subscriber/access.ts';
import { userAccess } from './user/access.ts';
import { weaknessAccess } from './weakness/access.ts';

/** Every procedure there is, with what it asks for and how it is called: what access.test.ts goes through. */
export const ACCESS: AccessRows = {
  ...{ ...associationAccess, ...auditAccess, ...authAccess, ...eventAccess, ...goalAccess, ...indicatorAccess, ...measurementAccess },
  ...{
    ...organisationAccess,
    ...outboxAccess,
    ...overviewAccess,
    ...bulletinAccess,
    ...partnerAccess,
    ...partnerImportAccess,
    ...partnerPictureAccess,
    ...periodAccess,
    ...planYearAccess,
    ...profileAccess,
    ...reportAccess,
  },
  ...{ ...sampleAccess, ...searchAccess, ...skillAccess, ...sourceAccess, ...publicationAccess, ...subscriberAccess, ...userAccess, ...weaknessAccess },
};

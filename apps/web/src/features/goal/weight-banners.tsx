'use client';
import { checkWeights } from '@nhipcau/domain/goal';
import { Banner } from '@nhipcau/ui/banner';
import { useTranslations } from 'next-intl';
import { ReweighDialog } from './reweigh-dialog';
import type { SiblingGroup } from './sibling-groups';

/** Tells of goals whose weights do not add up, and offers to mend it to who may. */
export function WeightBanners({ groups, planYearId, canWrite }: { groups: SiblingGroup[]; planYearId: string; canWrite: boolean }) {
  const t = useTranslations('goal');
  const wrong = groups.flatMap((group) => {
    const problem = checkWeights(group.goals.map(({ weight }) => weight));
    return problem === null ? [] : [{ group, problem }];
  });
  return wrong.map(({ group, problem }) => {
    const where = group.parent === null ? 'top' : 'below';
    const parent = group.parent?.title ?? '';
    return (
      <Banner key={group.parent?.id ?? 'top'} kind="warn" className="mb-3" actions={canWrite ? <ReweighDialog planYearId={planYearId} group={group} /> : null}>
        {problem.reason === 'sum'
          ? t('weights.bannerSum', { where, parent, count: group.goals.length, sum: problem.sum })
          : t('weights.bannerUnweighed', { where, parent })}
      </Banner>
    );
  });
}

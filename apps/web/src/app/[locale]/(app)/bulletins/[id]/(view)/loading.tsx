import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonStats } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-5">
      <SkeletonHeader />
      <SkeletonStats />
      <SkeletonCard />
      <SkeletonCard />
    </SkeletonRegion>
  );
}

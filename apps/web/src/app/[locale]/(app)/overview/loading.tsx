import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonStats } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonStats />
      <SkeletonCard />
      <SkeletonCard />
    </SkeletonRegion>
  );
}

import { SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonCard className="h-72" />
      <SkeletonCard />
    </SkeletonRegion>
  );
}

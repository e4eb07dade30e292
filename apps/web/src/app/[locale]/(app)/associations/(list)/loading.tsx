import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonStats, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('association');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonStats />
      <SkeletonTable rows={10} columns={6} />
      <SkeletonCard />
    </SkeletonRegion>
  );
}

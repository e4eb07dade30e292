import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonStats } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-5">
      <SkeletonHeader />
      <SkeletonStats />
      <div className="grid gap-5 lg:grid-cols-2">
        <SkeletonCard className="h-72" />
        <SkeletonCard className="h-72" />
      </div>
      <SkeletonCard className="h-96" />
    </SkeletonRegion>
  );
}

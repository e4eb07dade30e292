import { Skeleton, SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a list's page: its sentence, its filters, its table. */
export function ListSkeleton() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <Skeleton className="h-9 w-full max-w-xl" />
      <SkeletonCard className="h-96" />
    </SkeletonRegion>
  );
}

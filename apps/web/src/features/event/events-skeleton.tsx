import { Skeleton, SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of the list while it loads: heading, views, filters, table. */
export function EventsSkeleton() {
  const t = useTranslations('event');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-4">
      <SkeletonHeader />
      <Skeleton className="h-9 w-72 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <SkeletonTable rows={10} columns={5} />
    </SkeletonRegion>
  );
}

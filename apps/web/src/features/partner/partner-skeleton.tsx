import { Skeleton, SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a list of this room while it loads: heading, views, filters, table. */
export function PartnersSkeleton() {
  const t = useTranslations('partner');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-4">
      <SkeletonHeader />
      <Skeleton className="h-9 w-72 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <SkeletonTable rows={10} columns={5} />
    </SkeletonRegion>
  );
}

/** The shape of one partner's page while it loads. */
export function PartnerSkeleton() {
  const t = useTranslations('partner');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-4">
      <SkeletonHeader />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SkeletonCard />
        <SkeletonCard />
      </div>
      <SkeletonCard />
    </SkeletonRegion>
  );
}

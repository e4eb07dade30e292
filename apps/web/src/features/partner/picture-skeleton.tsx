import { Skeleton, SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a picture while it loads: heading, ways to look, filters, the picture. */
export function PictureSkeleton() {
  const t = useTranslations('partner.picture');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-4">
      <SkeletonHeader />
      <Skeleton className="h-9 w-96 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-96 w-full rounded-xl" />
      <SkeletonCard />
    </SkeletonRegion>
  );
}

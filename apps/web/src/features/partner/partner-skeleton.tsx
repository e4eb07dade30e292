import { SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

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

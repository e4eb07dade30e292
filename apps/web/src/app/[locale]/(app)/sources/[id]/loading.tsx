import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonText } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('source');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <SkeletonText lines={12} />
        <SkeletonCard />
      </div>
    </SkeletonRegion>
  );
}

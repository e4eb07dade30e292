import { SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('weakness');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SkeletonCard />
        <SkeletonCard />
      </div>
    </SkeletonRegion>
  );
}

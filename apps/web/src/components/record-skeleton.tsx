import { SkeletonCard, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a record's page: its name, what is done with it, its facts beside. */
export function RecordSkeleton() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-5">
      <SkeletonHeader />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SkeletonCard className="h-80" />
        <SkeletonCard className="h-80" />
      </div>
    </SkeletonRegion>
  );
}

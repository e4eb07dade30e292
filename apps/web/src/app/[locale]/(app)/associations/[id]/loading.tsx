import { SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('association');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <div className="grid gap-5 xl:grid-cols-[1.35fr_0.65fr]">
        <SkeletonCard />
        <SkeletonCard />
      </div>
      <SkeletonTable rows={6} columns={4} />
    </SkeletonRegion>
  );
}

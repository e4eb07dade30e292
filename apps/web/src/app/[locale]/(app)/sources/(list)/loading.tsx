import { SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('source');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonTable rows={5} columns={6} />
    </SkeletonRegion>
  );
}

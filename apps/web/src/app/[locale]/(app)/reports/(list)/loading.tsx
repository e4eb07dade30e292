import { SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonTable rows={8} columns={4} />
    </SkeletonRegion>
  );
}

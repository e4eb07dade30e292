import { SkeletonForm, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('partner.import');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <SkeletonForm />
    </SkeletonRegion>
  );
}

import { SkeletonForm, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="mx-auto flex max-w-4xl flex-col gap-5">
      <SkeletonHeader />
      <SkeletonForm fields={8} />
    </SkeletonRegion>
  );
}

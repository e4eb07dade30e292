import { SkeletonForm, SkeletonHeader, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a page that is one form. */
export function FormSkeleton() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="mx-auto flex max-w-3xl flex-col gap-5">
      <SkeletonHeader />
      <SkeletonForm fields={5} />
    </SkeletonRegion>
  );
}

import { Skeleton, SkeletonCard, SkeletonHeader, SkeletonRegion, SkeletonTable } from '@nhipcau/ui/skeleton';
import { useTranslations } from 'next-intl';

/** The shape of a list's page: its sentence, its filters, its table. */
export function ListSkeleton() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')}>
      <SkeletonHeader />
      <Skeleton className="h-9 w-full max-w-xl" />
      <SkeletonCard className="h-96" />
    </SkeletonRegion>
  );
}

/** The shape of a register's page: its sentence, its ways to look, its filters, its table. */
export function RegisterSkeleton() {
  const t = useTranslations('common');
  return (
    <SkeletonRegion label={t('loading')} className="flex flex-col gap-4">
      <SkeletonHeader />
      <Skeleton className="h-9 w-72 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <SkeletonTable rows={10} columns={5} />
    </SkeletonRegion>
  );
}

import { PartnerSkeleton } from '@/features/partner/partner-skeleton';

export default function Loading() {
  return <PartnerSkeleton />;
}

import { PartnersSkeleton } from '@/features/partner/partner-skeleton';

export default function Loading() {
  return <PartnersSkeleton />;
}

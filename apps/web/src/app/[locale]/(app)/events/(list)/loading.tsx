import { EventsSkeleton } from '@/features/event/events-skeleton';

export default function Loading() {
  return <EventsSkeleton />;
}

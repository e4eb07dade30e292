import { PictureSkeleton } from '@/features/partner/picture-skeleton';

export default function Loading() {
  return <PictureSkeleton />;
}

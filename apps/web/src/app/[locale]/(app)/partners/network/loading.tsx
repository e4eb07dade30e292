export { PictureSkeleton as default } from '@/features/partner/picture-skeleton';

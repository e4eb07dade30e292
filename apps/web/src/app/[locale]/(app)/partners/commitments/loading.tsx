export { RegisterSkeleton as default } from '@/components/list-skeleton';

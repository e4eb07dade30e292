export { RecordSkeleton as default } from '@/components/record-skeleton';

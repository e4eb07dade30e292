export { FormSkeleton as default } from '@/components/form-skeleton';

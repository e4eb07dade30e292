import { readIndicator } from '@/features/indicator/read-indicator';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('indicator.read', readIndicator);

import { readEvent } from '@/features/event/read-event';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('event.read', readEvent);

import { readBulletin } from '@/features/bulletin/read';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('bulletin.read', readBulletin);

import { readTraining } from '@/features/skill/read-record';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('training.read', readTraining);

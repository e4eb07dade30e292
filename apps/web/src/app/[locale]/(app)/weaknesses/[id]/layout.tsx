import { readWeakness } from '@/features/weakness/read-weakness';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('weakness.read', (id) => readWeakness(id, ''));

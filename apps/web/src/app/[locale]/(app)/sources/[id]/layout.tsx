import { readSource } from '@/features/source/read-source';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('source.read', (id) => readSource(id, null, null));

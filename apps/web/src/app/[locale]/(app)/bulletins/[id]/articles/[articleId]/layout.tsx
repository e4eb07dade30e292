import { readArticleOf } from '@/features/bulletin/read';
import { findsFirstBy } from '@/server/first-answer';

export default findsFirstBy('bulletin.read', ({ id, articleId }: { id: string; articleId: string }) => readArticleOf(id, articleId));

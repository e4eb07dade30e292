import { readGoal } from '@/features/goal/read-goal';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('goal.read', readGoal);

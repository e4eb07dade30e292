import { readPerson } from '@/features/skill/read-record';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('skill.read', readPerson);

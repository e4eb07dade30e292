import { refusesFirst } from '@/server/first-answer';

export default refusesFirst('skill.read');

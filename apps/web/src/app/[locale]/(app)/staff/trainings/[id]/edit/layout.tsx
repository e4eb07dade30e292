import { refusesFirst } from '@/server/first-answer';

export default refusesFirst('training.write');

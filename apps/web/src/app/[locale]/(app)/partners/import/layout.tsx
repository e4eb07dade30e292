import { refusesFirst } from '@/server/first-answer';

export default refusesFirst('partner.write');

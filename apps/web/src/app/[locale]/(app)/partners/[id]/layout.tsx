import { readPartner } from '@/features/partner/read-partner';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('partner.read', readPartner);

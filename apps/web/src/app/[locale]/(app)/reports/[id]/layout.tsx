import { readReport } from '@/features/report/read-report';
import { findsFirst } from '@/server/first-answer';

export default findsFirst('report.read', readReport);

import { readAssociation } from '@/features/association/read-association';
import { findsFirst } from '@/server/first-answer';
import { readPlanYears } from '@/server/plan-year';

export default findsFirst('organisation.read', async (id) => {
  const { current } = await readPlanYears(undefined);
  return current && readAssociation(id, current.year);
});

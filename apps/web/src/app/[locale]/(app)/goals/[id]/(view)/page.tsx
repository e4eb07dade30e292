import { can } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { getLocale } from 'next-intl/server';
import { GoalView } from '@/features/goal/goal-view';
import { readGoal } from '@/features/goal/read-goal';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  await requireAction('goal.read');
  const { record } = await readGoal((await params).id);
  return { title: pickText(record.title, await getLocale()) };
}

export default async function Page({ params }: Props) {
  const user = await requireAction('goal.read');
  const { id } = await params;
  const goal = await readGoal(id);
  const api = await getApi();
  const [events, history] = await Promise.all([api.goal.events({ id }), can(user.role, 'overview.read') ? api.goal.history({ id }) : null]);
  return (
    <ClientMessages of={['goal']}>
      <GoalView goal={goal} events={events} history={history} role={user.role} />
    </ClientMessages>
  );
}

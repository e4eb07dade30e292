import { can, type Role } from '@nhipcau/domain/access';
import { TabNav } from '@nhipcau/ui/tab-nav';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

const TABS = [
  { key: 'overview', href: '/staff', action: 'skill.read' },
  { key: 'people', href: '/staff/people', action: 'skill.read' },
  { key: 'positions', href: '/staff/positions', action: 'skill.read' },
  { key: 'skills', href: '/staff/skills', action: 'skill.read' },
  { key: 'trainings', href: '/staff/trainings', action: 'training.read' },
  { key: 'whatIf', href: '/staff/what-if', action: 'skill.read' },
  { key: 'me', href: '/staff/me', action: 'skill.own' },
] as const;

/** The pages of the room that a role may open; whoever may open one alone sees no tabs. */
export function StaffTabs({ role, current }: { role: Role; current: (typeof TABS)[number]['key'] }) {
  const t = useTranslations('skill.tabs');
  const open = TABS.filter(({ action }) => can(role, action));
  if (open.length < 2) return null;
  return <TabNav label={t('label')} className="mb-5" linkAs={Link} items={open.map(({ key, href }) => ({ href, label: t(key), current: key === current }))} />;
}

import { TabNav } from '@nhipcau/ui/tab-nav';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

const VIEWS = [
  { view: 'list', href: '/partners' },
  { view: 'agreements', href: '/partners/agreements' },
  { view: 'commitments', href: '/partners/commitments' },
  { view: 'network', href: '/partners/network' },
  { view: 'coverage', href: '/partners/coverage' },
  { view: 'substance', href: '/partners/substance' },
  { view: 'relations', href: '/partners/relations' },
] as const;
export type PartnerView = (typeof VIEWS)[number]['view'];

/** The list of partners and the pictures of them, each with its own address. */
export function PictureTabs({ current }: { current: PartnerView }) {
  const t = useTranslations('partner.picture.tabs');
  const items = VIEWS.map(({ view, href }) => ({ href, label: t(view), current: view === current }));
  return <TabNav label={t('label')} linkAs={Link} className="mb-4" items={items} />;
}

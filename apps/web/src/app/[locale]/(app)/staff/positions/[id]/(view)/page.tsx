import { can } from '@nhipcau/domain/access';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { PositionState } from '@/features/skill/position-table';
import { readPosition } from '@/features/skill/read-record';
import { RemovePosition } from '@/features/skill/remove-position';
import { Standings } from '@/features/skill/standings';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata(props: Params) {
  await requireAction('skill.read');
  return { title: pickText((await readPosition((await props.params).id)).title, await getLocale()) };
}

export default async function Page(props: Params) {
  const user = await requireAction('skill.read');
  const [row, t, common, locale] = await Promise.all([readPosition((await props.params).id), getTranslations('skill'), getTranslations('common'), getLocale()]);
  const day = (iso: string | null) => (iso ? formatDay(iso, locale) : <span className="text-ink-3">{t('position.always')}</span>);
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[{ label: t('positions.title'), href: '/staff/positions' }, { label: <LocalText value={row.title} /> }]}
          />
        }
        title={<LocalText value={row.title} />}
        marks={<PositionState state={row.state} />}
        actions={
          can(user.role, 'skill.write') ? (
            <>
              {row.holder ? null : <RemovePosition id={row.id} version={row.version} />}
              <Link href={`/staff/positions/${row.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {common('edit')}
              </Link>
            </>
          ) : null
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={t('position.required')} titleId="position-required" flush>
          <Standings
            skills={row.required.map(({ skill, level, held }) => ({ skill, required: level, held, own: null, gap: Math.max(0, level - (held ?? 0)) }))}
          />
        </Card>
        <Card title={t('position.facts')} titleId="position-facts">
          <DescriptionList
            items={[
              { term: t('positions.code'), detail: row.code },
              { term: t('positions.organisation'), detail: <LocalText value={row.organisation.name} /> },
              {
                term: t('positions.holder'),
                detail: row.holder ? (
                  <Link href={`/staff/people/${row.holder.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                    {row.holder.name}
                  </Link>
                ) : (
                  <span className="text-ink-3">{t('position.nobody')}</span>
                ),
              },
              { term: t('positionForm.fromOn'), detail: day(row.fromOn) },
              { term: t('positionForm.untilOn'), detail: day(row.untilOn) },
            ]}
          />
        </Card>
      </div>
    </ClientMessages>
  );
}

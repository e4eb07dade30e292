import { can } from '@nhipcau/domain/access';
import { formatLanguage, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { ArchiveSkill } from '@/features/skill/archive-skill';
import { HolderTable } from '@/features/skill/holder-table';
import { readSkill } from '@/features/skill/read-record';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata(props: Params) {
  await requireAction('skill.read');
  return { title: pickText((await readSkill((await props.params).id)).name, await getLocale()) };
}

export default async function Page(props: Params) {
  const user = await requireAction('skill.read');
  const [row, t, common, groups, locale, api] = await Promise.all([
    readSkill((await props.params).id),
    getTranslations('skill'),
    getTranslations('common'),
    getTranslations('enums.skillGroup'),
    getLocale(),
    getApi(),
  ]);
  const { people } = await api.skill.whatIfOptions();
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[{ label: t('catalogue.title'), href: '/staff/skills' }, { label: <LocalText value={row.name} /> }]}
          />
        }
        title={<LocalText value={row.name} />}
        lede={row.slots > 0 ? t('skillPage.lede', { covered: row.covered, slots: row.slots }) : t('skillPage.ledeNone')}
        marks={row.archived ? <Badge shape="dashed">{t('catalogue.archived')}</Badge> : null}
        actions={
          <>
            {row.archived ? null : (
              <Link href={`/staff/what-if?skill=${row.id}`} className={buttonClass({ size: 'sm' })}>
                {t('skillPage.whatIf')}
              </Link>
            )}
            {can(user.role, 'skill.write') ? (
              <>
                <ArchiveSkill id={row.id} version={row.version} archived={row.archived} />
                <Link href={`/staff/skills/${row.id}/edit`} className={buttonClass({ size: 'sm' })}>
                  <Pencil aria-hidden />
                  {common('edit')}
                </Link>
              </>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={t('skillPage.holders')} titleId="skill-holders" flush>
          <HolderTable skillId={row.id} group={row.group} people={people} />
        </Card>
        <Card title={t('skillPage.facts')} titleId="skill-facts">
          <DescriptionList
            items={[
              { term: t('skillForm.group'), detail: groups(row.group) },
              ...(row.language ? [{ term: t('skillForm.language'), detail: formatLanguage(row.language, locale) }] : []),
              { term: t('skillForm.code'), detail: row.code },
              { term: t('catalogue.positions'), detail: row.slots },
              {
                term: t('catalogue.trainings'),
                detail: (
                  <Link href={`/staff/trainings?skill=${row.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                    {t('skillPage.trainings', { count: row.trainings })}
                  </Link>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </ClientMessages>
  );
}

import type { OverviewData } from '@nhipcau/api/overview';
import { type Action, can, type Role } from '@nhipcau/domain/access';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

type Decision = OverviewData['decisions'][number];
const SHOWN = 6;

/** Where it is done, for who may do it; else where it is seen. */
function hrefOf(decision: Decision, year: number, role: Role): string {
  const may = (action: Action) => can(role, action);
  switch (decision.kind) {
    case 'approveReport':
      return `/reports/${decision.id}`;
    case 'overdueReport':
      return `/associations/${decision.id}`;
    case 'unansweredWeakness':
      return may('goal.write') ? `/goals/new?year=${year}&weakness=${decision.id}` : `/weaknesses/${decision.id}`;
    case 'explainGoal':
      return `/goals/${decision.id}`;
    case 'missingFigure':
      return `/indicators/${decision.id}`;
    case 'anniversaryGap':
      return may('event.write') ? `/events/new?anniversary=${decision.id}${decision.due ? `&on=${decision.due}` : ''}` : '/events/anniversaries';
  }
}

function Rows({ rows, year, role }: { rows: Decision[]; year: number; role: Role }) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Table label={t('decisions.title')}>
      <THead>
        <Tr>
          <Th>{t('decisions.what')}</Th>
          <Th numeric>{t('decisions.due')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((decision) => (
          <Tr key={`${decision.kind}-${decision.id}-${decision.due}`}>
            <Td>
              <RowLink asChild>
                <Link href={hrefOf(decision, year, role)} data-decision={decision.kind}>
                  {t(`decisions.kind.${decision.kind}`, { days: decision.daysLate ?? 0 })}
                </Link>
              </RowLink>
              <CellNote>
                <LocalText value={decision.subject} />
                {decision.detail ? (
                  <>
                    {' · '}
                    <LocalText value={decision.detail} />
                  </>
                ) : null}
              </CellNote>
            </Td>
            <Td numeric className={decision.daysLate ? 'text-off' : ''}>
              {decision.due ? formatDay(decision.due, locale) : <span title={common('none')}>–</span>}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** What waits for a decision, each line leading to where it is taken. */
export function Decisions({ data, role }: { data: OverviewData; role: Role }) {
  const t = useTranslations('overview');
  const { decisions } = data;
  const first = decisions.slice(0, SHOWN);
  const more = decisions.slice(SHOWN);
  return (
    <Card title={t('decisions.title')} sub={t('decisions.count', { count: decisions.length })} flush>
      {decisions.length === 0 ? (
        <EmptyState bare title={t('decisions.noneTitle')} description={t('decisions.noneText')} />
      ) : (
        <>
          <Rows rows={first} year={data.year} role={role} />
          {more.length > 0 ? (
            <details className="border-line-2 border-t">
              <summary className="cursor-pointer px-5 py-3 text-jade text-sm">{t('decisions.more', { count: more.length })}</summary>
              <Rows rows={more} year={data.year} role={role} />
            </details>
          ) : null}
        </>
      )}
    </Card>
  );
}

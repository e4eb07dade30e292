import type { ImportRow, ImportState } from '@nhipcau/api/partner/import';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useTranslations } from 'next-intl';
import { ListPagination } from '@/components/list-pagination';
import type { SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import { AlikeTable } from './alike-table';
import { DiscardImport } from './discard-import';
import { ErrorTable } from './error-table';
import { RunImport } from './run-import';

type Page = { rows: ImportRow[]; total: number; page: number; size: number };

/** What the check has found, and the way on: mend the file, decide on what is alike, or take it over. */
export function ImportResult({ state, errors, alike, params }: { state: ImportState; errors: Page; alike: Page; params: SearchParams }) {
  const t = useTranslations('partner.import.check');
  const path = `/partners/import/${state.id}`;
  const { counts } = state;
  return (
    <div className="flex flex-col gap-4">
      <Card>
        {counts.errors === 0 ? <RunImport id={state.id} version={state.version} ready={counts.ready} left={counts.left} mapping={state.mapping ?? {}} /> : null}
        {counts.errors > 0 ? <p className="text-off">{t('errorsText')}</p> : null}
        <div className="mt-3 flex flex-wrap gap-2">
          <Link href={`${path}?step=map`} className={buttonClass({})}>
            {t('otherColumns')}
          </Link>
          <DiscardImport id={state.id} />
        </div>
      </Card>
      {errors.total > 0 ? (
        <Card flush title={t('errorsTitle')}>
          <ErrorTable rows={errors.rows} />
          <div className="px-4 py-2">
            <ListPagination path={path} params={params} page={errors.page} size={errors.size} total={errors.total} />
          </div>
        </Card>
      ) : null}
      {alike.total > 0 && counts.errors === 0 ? (
        <Card flush title={t('alikeTitle')} sub={t('alikeText')}>
          <AlikeTable id={state.id} rows={alike.rows} />
          <div className="px-4 py-2">
            <ListPagination path={path} params={params} page={alike.page} size={alike.size} total={alike.total} />
          </div>
        </Card>
      ) : null}
    </div>
  );
}

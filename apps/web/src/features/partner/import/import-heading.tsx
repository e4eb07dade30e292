import type { ImportState } from '@nhipcau/api/partner/import';
import { ToneText } from '@nhipcau/ui/page-header';
import { useTranslations } from 'next-intl';

/** How the import stands, in a sentence. */
export function ImportHeading({ state, mapping }: { state: ImportState; mapping: boolean }) {
  const t = useTranslations('partner.import');
  if (state.status === 'DONE') return t('done.heading', { imported: state.importedCount ?? 0 });
  if (mapping) return t('map.title');
  if (state.status === 'CHECKING') return t('status.CHECKING');
  return (
    <span data-figure="import-ready" data-value={state.counts.ready}>
      {t.rich('check.heading', {
        ready: state.counts.ready,
        errors: state.counts.errors,
        alike: state.counts.alike,
        bad: (words) => <ToneText tone="off">{words}</ToneText>,
        warn: (words) => <ToneText tone="risk">{words}</ToneText>,
      })}
    </span>
  );
}

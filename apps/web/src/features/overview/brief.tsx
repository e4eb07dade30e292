import type { OverviewData } from '@nhipcau/api/overview';
import { formatDay } from '@nhipcau/i18n';
import { Logo } from '@nhipcau/ui/logo';
import { useLocale, useTranslations } from 'next-intl';

/** What only paper says: whose paper it is, and that it shows sample data. */
export function BriefHead({ data, sample }: { data: OverviewData; sample: boolean }) {
  const t = useTranslations();
  return (
    <div className="hidden print:block">
      <p className="flex items-center gap-2.5">
        <Logo size={24} />
        {t('common.unionName')}
        {sample ? <b className="ml-auto rounded-sm border border-ink px-2 py-0.5">{t('common.sampleMark')}</b> : null}
      </p>
      <p className="mt-2 font-semibold text-lg">{t('overview.brief.title', { year: String(data.year) })}</p>
    </div>
  );
}

/** The last line of the paper: its day, and for whom it was printed. The pages are numbered by the printer's margin boxes. */
export function BriefFoot({ data, userName }: { data: OverviewData; userName: string }) {
  const t = useTranslations('overview.brief');
  const locale = useLocale();
  return <p className="hidden border-ink border-t pt-1 text-ink-2 text-xs print:block">{t('made', { date: formatDay(data.today, locale), name: userName })}</p>;
}

import type { ReportDetail } from '@nhipcau/api/report';
import { formatInstant } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { CommentForm } from './comment-form';

/** What the office and the association wrote to one another about a report. */
export function ReportTalk({ report, mayComment }: { report: ReportDetail; mayComment: boolean }) {
  const t = useTranslations('report.comment');
  const locale = useLocale();
  return (
    <Card title={t('title')} titleId="talk">
      {report.comments.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {report.comments.map((comment) => (
            <li key={comment.id}>
              <p className="text-ink-3 text-xs">
                {comment.author ?? t('unknown')} · {formatInstant(comment.at, locale)}
              </p>
              <p className="whitespace-pre-line">{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      {mayComment ? <CommentForm reportId={report.id} /> : null}
    </Card>
  );
}

/** Every move of the report, the latest first. */
export function ReportTrack({ report }: { report: ReportDetail }) {
  const t = useTranslations('report');
  const locale = useLocale();
  return (
    <Card title={t('track.title')} titleId="track">
      <ol className="flex flex-col gap-2.5">
        {report.transitions.toReversed().map((transition) => (
          <li key={transition.id} className="border-line border-l-2 pl-3" data-transition={transition.to}>
            <p className="font-medium">{t(`track.${transition.to}`)}</p>
            <p className="text-ink-3 text-xs">{[formatInstant(transition.at, locale), transition.by].filter(Boolean).join(' · ')}</p>
            {transition.reason ? <p className="text-sm">{transition.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

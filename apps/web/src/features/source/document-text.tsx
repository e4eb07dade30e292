import type { SourceDetail, SourceReferenceRow } from '@nhipcau/api/source';
import { segmentText } from '@nhipcau/domain/source';
import { pickText } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { recordAnchor, recordHref } from './records';

function Passage({ text, references }: { text: string; references: SourceReferenceRow[] }) {
  const t = useTranslations('source');
  const locale = useLocale();
  const [first] = references;
  if (!first) return text;
  const titles = references.map((reference) => pickText(reference.title, locale));
  const label =
    references.length === 1
      ? t('detail.markOne', { text, noun: t(`noun.${first.noun}`), title: titles[0] ?? '' })
      : t('detail.markMany', { text, count: references.length, titles: titles.join('; ') });
  const page = references.length === 1 ? recordHref(first) : null;
  const shared = {
    'aria-label': label,
    title: titles.join('; '),
    // dragging over the passage selects its words instead of carrying the link away
    draggable: false,
    className: 'text-inherit no-underline hover:underline',
  };
  return (
    <mark
      data-references={references.map(({ id }) => id).join(' ')}
      className={cn('rounded-xs text-ink', references.length === 1 ? 'bg-jade-soft' : 'bg-risk-soft')}
    >
      {page ? (
        <Link href={page} {...shared}>
          {text}
        </Link>
      ) : (
        <a href={`#${recordAnchor(first.id)}`} {...shared}>
          {text}
        </a>
      )}
    </mark>
  );
}

/** The text of a document, paragraph by paragraph, with what was taken from it highlighted. Everything is text: nothing in it is markup. */
export function DocumentText({ detail, current }: { detail: SourceDetail; current: number | null }) {
  const t = useTranslations('source.detail');
  const byId = new Map(detail.places.map((place) => [place.id, place]));
  return (
    <div className="flex flex-col gap-1">
      {detail.text.map(({ number, text }) => {
        const places = detail.places.filter(({ paragraph }) => paragraph === number);
        return (
          <div
            key={number}
            id={`paragraph-${number}`}
            className={cn(
              'grid scroll-mt-20 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 rounded-md py-1.5 pr-2',
              number === current && 'bg-card outline-2 outline-lotus',
            )}
          >
            <Link
              href={`/sources/${detail.id}?paragraph=${number}`}
              aria-label={t('paragraph', { number })}
              aria-current={number === current ? 'location' : undefined}
              className="min-h-6 min-w-6 select-none pt-1 text-right text-ink-3 text-xs no-underline hover:underline touch:min-h-11"
            >
              {number}
            </Link>
            <p data-paragraph={number} lang={detail.language} className="wrap-anywhere leading-relaxed">
              {segmentText(text.length, places).map((segment) => (
                <Passage key={segment.start} text={text.slice(segment.start, segment.end)} references={segment.ids.flatMap((id) => byId.get(id) ?? [])} />
              ))}
            </p>
          </div>
        );
      })}
    </div>
  );
}

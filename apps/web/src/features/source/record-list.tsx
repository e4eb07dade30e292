import type { SourceReferenceRow } from '@nhipcau/api/source';
import { Badge } from '@nhipcau/ui/badge';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { recordAnchor, recordHref } from './records';

/** The records that were taken from a document, in the order of its text; each leads to its record and to its place. */
export function RecordList({ documentId, places, linked }: { documentId: string; places: SourceReferenceRow[]; linked: boolean }) {
  const t = useTranslations('source');
  return (
    <ol className="flex flex-col">
      {places.map((place) => {
        const href = recordHref(place);
        const where = t('detail.place', { paragraph: place.paragraph, start: place.start, end: place.end });
        return (
          <li
            key={place.id}
            id={recordAnchor(place.id)}
            data-reference={place.id}
            className="scroll-mt-20 rounded-sm border-line-2 border-t py-2 first:border-t-0 first:pt-0 target:bg-lotus-soft"
          >
            <span className="flex flex-wrap items-baseline gap-x-2">
              <Badge>{t(`noun.${place.noun}`)}</Badge>
              {href ? (
                <Link href={href} className="min-w-0 flex-1 font-medium text-ink no-underline hover:underline touch:min-h-11">
                  <LocalText value={place.title} />
                </Link>
              ) : (
                <span className="min-w-0 flex-1">
                  <LocalText value={place.title} />
                </span>
              )}
            </span>
            {linked ? (
              <Link href={`/sources/${documentId}?paragraph=${place.paragraph}`} className="text-jade text-xs">
                {where}
              </Link>
            ) : (
              <span className="text-ink-3 text-xs">{where}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

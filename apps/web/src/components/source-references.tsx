import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { LocalText } from './local-text';

export interface SourceReferenceView {
  id: string;
  documentId: string;
  documentTitle: unknown;
  paragraph: number;
  start: number;
  end: number;
}

/** Where a record comes from: document, paragraph, characters; each leads to the passage. `linked` false where the reader may not open sources. */
export function SourceReferences({ references, linked = true }: { references: SourceReferenceView[]; linked?: boolean }) {
  const t = useTranslations('common');
  return (
    <ul className="flex flex-col gap-1 text-ink-2 text-sm">
      {references.map((reference) => {
        const place = t('referencePlace', { paragraph: reference.paragraph, start: reference.start, end: reference.end });
        return (
          <li key={reference.id}>
            <LocalText value={reference.documentTitle} />
            {', '}
            {linked ? (
              <Link href={`/sources/${reference.documentId}?paragraph=${reference.paragraph}`} className="text-jade underline underline-offset-2">
                {place}
              </Link>
            ) : (
              place
            )}
          </li>
        );
      })}
    </ul>
  );
}

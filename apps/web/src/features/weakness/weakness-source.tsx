import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { Card } from '@nhipcau/ui/card';
import { useTranslations } from 'next-intl';
import { SourceReferences } from '@/components/source-references';

/** The passages that a weakness was taken from, in the document's own words where its text is kept and the reader may open it. */
export function WeaknessSource({ detail, mayOpen }: { detail: WeaknessDetail; mayOpen: boolean }) {
  const t = useTranslations('weakness.detail');
  const kept = detail.references.filter(({ text }) => text !== null);
  return (
    <Card title={t('source')} titleId="source">
      {detail.references.length === 0 ? <p className="text-ink-2 text-sm">{t('noSource')}</p> : null}
      {kept.map((reference) => (
        <blockquote key={reference.id} lang={reference.documentLanguage} className="mb-3 border-jade border-l-2 pl-3 text-ink-2">
          {reference.text}
        </blockquote>
      ))}
      {detail.references.length > 0 ? <SourceReferences references={detail.references} linked={mayOpen} /> : null}
      {mayOpen && detail.references.length > 0 && kept.length === 0 ? <p className="mt-2 text-ink-3 text-xs">{t('textNotKept')}</p> : null}
    </Card>
  );
}

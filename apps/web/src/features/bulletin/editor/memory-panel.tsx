'use client';
import type { ArticleDetail } from '@nhipcau/api/bulletin';
import { type BulletinLanguage, termsIn } from '@nhipcau/domain/bulletin';
import { formatPercent } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { useLocale, useTranslations } from 'next-intl';
import { keepPreviousData, useQuery, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** The paragraph that is being translated: its text in the language it is taken from. */
export interface Passage {
  side: 'A' | 'B';
  text: string;
}

type MemoryPanelProps = {
  passage: Passage | null;
  languages: { A: BulletinLanguage; B: BulletinLanguage };
  glossary: ArticleDetail['glossary'];
  editable: boolean;
  /** into the text of the other language, at its cursor */
  onInsert: (side: 'A' | 'B', text: string) => void;
};

/** Similar sentences that were published before, and the terms of the glossary, of the paragraph that the cursor stands in. */
export function MemoryPanel({ passage, languages, glossary, editable, onInsert }: MemoryPanelProps) {
  const t = useTranslations('bulletin.memory');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const explain = useApiError();
  const text = passage?.text.slice(0, 1000) ?? '';
  const side = passage?.side ?? 'A';
  const asked = text.trim().length >= 3;
  const found = useQuery({
    ...trpc.article.memory.queryOptions({ languageA: languages.A, languageB: languages.B, side, text: asked ? text : '...' }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  if (!asked) return <p className="text-ink-2 text-sm">{t('hint')}</p>;
  const other = side === 'A' ? 'B' : 'A';
  const [from, to] = [languages[side], languages[other]];
  const terms = termsIn(text, glossary, from).flatMap(({ key, term }) => {
    const entry = glossary.find((one) => one.key === key);
    const translation = to === 'vi' || to === 'en' || to === 'fr' ? entry?.texts[to] : null;
    return translation ? [{ key, term, translation: translation.replace(/\s*\([^)]*\)/g, '').trim() }] : [];
  });
  const once = [...new Map(terms.map((term) => [term.key, term])).values()];
  return (
    <div className="flex flex-col gap-4">
      <section aria-labelledby="memory-sentences">
        <h3 id="memory-sentences" className="mb-1.5 font-semibold text-sm">
          {t('title')}
        </h3>
        {found.isError ? <p className="text-off text-sm">{explain(found.error).message}</p> : null}
        {found.isPending ? <p className="text-ink-2 text-sm">{common('loading')}</p> : null}
        {found.data?.length === 0 ? <p className="text-ink-2 text-sm">{t('none')}</p> : null}
        <ul className="flex flex-col gap-3">
          {(found.data ?? []).map((hit) => (
            <li key={`${hit.text} ${hit.translation}`} className="rounded-lg border border-line p-2.5 text-sm">
              <p lang={from} className="text-ink-2">
                {hit.text}
              </p>
              <p lang={to} className="mt-1">
                {hit.translation}
              </p>
              <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2">
                <span className="text-ink-3 text-xs">{t('source', { number: hit.number, year: hit.year, share: formatPercent(hit.similarity, locale) })}</span>
                {editable ? (
                  <Button size="sm" onClick={() => onInsert(other, hit.translation)}>
                    {t('insert')}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="memory-terms">
        <h3 id="memory-terms" className="mb-1.5 font-semibold text-sm">
          {t('terms')}
        </h3>
        {once.length === 0 ? <p className="text-ink-2 text-sm">{t('noTerms')}</p> : null}
        <ul className="flex flex-col gap-1 text-sm">
          {once.map(({ key, term, translation }) => (
            <li key={key} className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <span lang={from} className="text-ink-2">
                  {term}
                </span>{' '}
                → <span lang={to}>{translation}</span>
              </span>
              {editable ? (
                <Button size="sm" variant="ghost" aria-label={t('insertTerm', { term: translation })} onClick={() => onInsert(other, translation)}>
                  {common('add')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

import { type ArticleFields, type BulletinLanguage, type DiffRun, diffDocuments, diffWords } from '@nhipcau/domain/bulletin';
import { cn } from '@nhipcau/ui';
import { VisuallyHidden } from '@nhipcau/ui/visually-hidden';
import { useTranslations } from 'next-intl';

type DiffViewProps = { before: ArticleFields; after: ArticleFields; languages: { A: BulletinLanguage; B: BulletinLanguage } };

/** Two states of an article, both languages, word by word: what is gone struck out, what came underlined. */
export function DiffView({ before, after, languages }: DiffViewProps) {
  const t = useTranslations('bulletin.versions');
  const names = useTranslations('enums.bulletinLanguage');
  const sides = [
    { language: languages.A, title: diffWords(before.titleA, after.titleA), rows: diffDocuments(before.contentA, after.contentA) },
    { language: languages.B, title: diffWords(before.titleB, after.titleB), rows: diffDocuments(before.contentB, after.contentB) },
  ];
  return (
    <div className="grid gap-5 md:grid-cols-2">
      {sides.map(({ language, title, rows }) => {
        const same = title.every(({ kind }) => kind === 'same') && rows.every(({ kind }) => kind === 'same');
        return (
          <section key={language} aria-label={names(language)} className="min-w-0">
            <h3 className="mb-2 font-semibold text-ink-2 text-sm">{names(language)}</h3>
            {same ? <p className="mb-2 text-ink-2 text-sm">{t('same')}</p> : null}
            <div lang={language} className="flex flex-col gap-2">
              <p className="font-semibold">
                <Runs runs={title} />
              </p>
              {rows.map(({ kind, runs }, index) => (
                <p key={index} className={cn(kind !== 'same' && 'border-risk border-l-3 pl-2')}>
                  <Runs runs={runs} />
                </p>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function Runs({ runs }: { runs: readonly DiffRun[] }) {
  const t = useTranslations('bulletin.versions');
  return runs.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Tag = kind === 'added' ? 'ins' : 'del';
    return (
      <Tag key={index} className={kind === 'added' ? 'bg-on-soft underline decoration-2' : 'bg-off-soft'}>
        <VisuallyHidden>{t(kind)} </VisuallyHidden>
        {text}
      </Tag>
    );
  });
}

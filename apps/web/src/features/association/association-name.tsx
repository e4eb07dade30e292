import { pickMarked, pickText } from '@nhipcau/i18n';
import { useLocale } from 'next-intl';
import { shortNames } from '@/components/short-names';

type Named = { id: string; name: Parameters<typeof pickText>[0] };

/** Short names of a list of associations by id: «Việt Nam - Nga». */
export function useShortNames(rows: readonly Named[]): ReadonlyMap<string, string> {
  const locale = useLocale();
  const short = shortNames(
    rows.map(({ name }) => pickText(name, locale)),
    { pairs: true },
  );
  return new Map(rows.map(({ id }, index) => [id, short[index] ?? '']));
}

/** A short name; the whole one is read aloud and shown on hovering. */
export function AssociationName({ name, short }: { name: Named['name']; short: string | undefined }) {
  const locale = useLocale();
  const { text, lang, isFallback } = pickMarked(name, locale);
  const language = isFallback ? lang : undefined;
  if (!short || short === text) return <span lang={language}>{text}</span>;
  return (
    <span lang={language}>
      <span aria-hidden="true" title={text}>
        {short}
      </span>
      <span className="sr-only">{text}</span>
    </span>
  );
}

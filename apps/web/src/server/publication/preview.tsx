import 'server-only';
import { readFile } from 'node:fs/promises';
import type { IssuePreview } from '@nhipcau/api/publication';
import { drawable, fontFile, typefaceFor } from '@nhipcau/documents/bulletin';
import { PREVIEW_SIZE } from '@nhipcau/domain/bulletin';
import { Logo } from '@nhipcau/ui/logo';
import { ImageResponse } from 'next/og';

// the tokens of the light screens: a picture has no dark form
const PAPER = '#fbfaf7';
const CARD = '#ffffff';
const INK = '#1c2430';
const SOFT = '#4f5966';
const LINE = '#e7e4dc';
const LOTUS = '#b8315f';
const NOTE = '#fdf1e2';

/** Titles of articles that there is room for. */
const MOST_ARTICLES = 3;
const sizeOf = (title: string) => (title.length > 90 ? 46 : title.length > 45 ? 56 : 68);

/** Every text of what can be drawn: for anything else the drawing library would ask a server of typefaces that is not ours. */
const drawn = (words: IssuePreview): IssuePreview => ({
  publisher: drawable(words.publisher),
  title: drawable(words.title),
  when: drawable(words.when),
  languages: words.languages.map(drawable),
  articles: words.articles.map(drawable).filter(Boolean),
  notice: words.notice === null ? null : drawable(words.notice),
});

function Picture({ words, family }: { words: IssuePreview; family: string }) {
  const { publisher, title, when, languages, notice } = words;
  const articles = words.articles.slice(0, MOST_ARTICLES);
  return (
    <div
      style={{
        ...{ width: '100%', height: '100%', display: 'flex', flexDirection: 'column', padding: '48px 64px 44px', borderTop: `14px solid ${LOTUS}` },
        ...{ background: PAPER, color: INK, fontFamily: family },
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Logo size={72} ground={LOTUS} line="#fff" />
        <div style={{ display: 'flex', flex: 1, marginLeft: 24, fontSize: 28, lineHeight: 1.3, color: SOFT }}>{publisher}</div>
      </div>
      <div style={{ display: 'block', marginTop: 36, fontSize: sizeOf(title), fontWeight: 700, lineHeight: 1.25, lineClamp: 2 }}>{title}</div>
      <div style={{ display: 'flex', marginTop: 10, fontSize: 30, color: LOTUS }}>{when}</div>
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, marginTop: 22, paddingTop: 14, borderTop: `2px solid ${LINE}`, overflow: 'hidden' }}>
        {articles.map((article) => (
          <div key={article} style={{ display: 'block', fontSize: 27, lineHeight: 1.45, color: SOFT, lineClamp: 1 }}>
            {article}
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', alignItems: 'center', marginTop: 16 }}>
        {languages.map((language) => (
          <div
            key={language}
            style={{ display: 'flex', marginRight: 14, padding: '6px 20px', border: `2px solid ${LINE}`, borderRadius: 30, background: CARD, fontSize: 24 }}
          >
            {language}
          </div>
        ))}
        {notice ? (
          <div style={{ display: 'flex', flex: 1, marginLeft: 10, padding: '8px 16px', background: NOTE, fontSize: 20, lineHeight: 1.3 }}>{notice}</div>
        ) : null}
      </div>
    </div>
  );
}

/**
 * The picture that messengers show of an issue which has none of its own: PNG of `PREVIEW_SIZE`, drawn with the typefaces that are installed.
 * @throws Error where they are not
 */
export async function previewPicture(said: IssuePreview): Promise<Uint8Array> {
  const words = drawn(said);
  const typeface = typefaceFor([words.publisher, words.title, words.when, ...words.languages, ...words.articles, words.notice ?? '']);
  const [regular, bold] = await Promise.all(['400Regular', '700Bold'].map((face) => readFile(fontFile(typeface, face))));
  if (!regular || !bold) throw new Error('the fonts are not installed');
  const response = new ImageResponse(<Picture words={words} family={typeface.family} />, {
    ...PREVIEW_SIZE,
    fonts: [
      { name: typeface.family, data: regular, weight: 400, style: 'normal' },
      { name: typeface.family, data: bold, weight: 700, style: 'normal' },
    ],
  });
  return new Uint8Array(await response.arrayBuffer());
}

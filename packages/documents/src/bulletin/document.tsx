import { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { Cell, type PrintImage, SharedImage } from './cell.tsx';
import { familyOf } from './typeface.ts';
import type { PdfArticle, PdfIssue } from './types.ts';

const BRAND = '#a4255c';
const SOFT = '#5c5457';
const style = StyleSheet.create({
  page: { fontSize: 9.5, lineHeight: 1.5, color: '#231f20', paddingTop: 50, paddingBottom: 56, paddingHorizontal: 44 },
  head: { borderTopWidth: 3, borderTopColor: BRAND, paddingTop: 10, marginBottom: 6 },
  publisher: { color: SOFT, fontSize: 9 },
  title: { fontSize: 21, fontWeight: 700, lineHeight: 1.3, marginTop: 4 },
  when: { color: SOFT, marginTop: 2 },
  note: { backgroundColor: '#fdf1e2', padding: 8, marginTop: 8 },
  notice: { fontWeight: 700 },
  contents: { marginTop: 12, borderTopWidth: 0.7, borderTopColor: '#cfc6bf', paddingTop: 8 },
  contentsTitle: { fontWeight: 700, marginBottom: 4 },
  entry: { flexDirection: 'row', marginBottom: 5, textDecoration: 'none', color: '#231f20' },
  entryText: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 14 },
  entryOther: { color: SOFT },
  entryPage: { width: 28, textAlign: 'right', fontWeight: 700 },
  row: { flexDirection: 'row' },
  left: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 11, paddingBottom: 5 },
  right: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingLeft: 11, paddingBottom: 5, borderLeftWidth: 0.5, borderLeftColor: '#cfc6bf' },
  rule: { borderTopWidth: 0.7, borderTopColor: '#cfc6bf', marginTop: 10, paddingTop: 8 },
  articleTitle: { fontSize: 14, fontWeight: 700, lineHeight: 1.35, marginBottom: 4 },
  language: { color: BRAND, fontSize: 8, fontWeight: 700 },
  foot: { position: 'absolute', top: 804, fontSize: 8, color: SOFT },
  footLeft: { left: 44, width: 400 },
  footRight: { right: 44, width: 100, textAlign: 'right' },
});

/** Characters of a row beyond which it may be broken between two pages; a shorter one moves as a whole. */
const UNBROKEN = 900;
/** Room that has to be left under a heading, else it moves to the next page with what follows. */
const AFTER_HEADING = 74;

type Pair = PdfArticle['rows'][number];
const lengthOf = (row: Pair) => Math.max(...row.map((block) => block?.runs.reduce((sum, run) => sum + run.text.length, 0) ?? 0));
const sharedImage = ([left, right]: Pair): string | null => {
  const [first, second] = [left?.kind === 'image' ? left.images[0] : null, right?.kind === 'image' ? right.images[0] : null];
  return first && second && first.fileId === second.fileId ? first.fileId : null;
};

function Row({ row, languages, images }: { row: Pair; languages: PdfIssue['languages']; images: ReadonlyMap<string, PrintImage> }) {
  const shared = sharedImage(row);
  if (shared !== null) return <SharedImage image={images.get(shared)} captions={row.map((block) => block?.images[0]?.caption ?? '')} languages={languages} />;
  const heading = row.some((block) => block?.kind === 'heading');
  return (
    <View style={style.row} wrap={lengthOf(row) > UNBROKEN} {...(heading && { minPresenceAhead: AFTER_HEADING })}>
      <View style={style.left}>
        <Cell block={row[0]} images={images} />
      </View>
      <View style={style.right}>
        <Cell block={row[1]} images={images} />
      </View>
    </View>
  );
}

/** Called with the page that an article begins on, while the pages are laid out. */
export type OnPlace = (articleId: string, page: number) => void;

interface BulletinProps {
  issue: PdfIssue;
  images: ReadonlyMap<string, PrintImage>;
  /** pages of the articles by their ids, where they are known */
  pages: ReadonlyMap<string, number>;
  onPlace: OnPlace;
}

function Contents({ issue, pages }: Pick<BulletinProps, 'issue' | 'pages'>) {
  return (
    <View style={style.contents}>
      <Text style={style.contentsTitle}>{issue.words.contents}</Text>
      {issue.articles.map(({ id, title }) => (
        <Link key={id} src={`#${id}`} style={style.entry}>
          <Text style={style.entryText}>{title[0]}</Text>
          <Text style={[style.entryText, style.entryOther]}>{title[1]}</Text>
          <Text style={style.entryPage}>{pages.get(id) ?? ' '}</Text>
        </Link>
      ))}
    </View>
  );
}

interface Part {
  isHeading: boolean;
  /** not broken between two pages */
  isWhole: boolean;
  part: ReactElement;
}

/** Headings in one block with the first part under them, where that is not broken; else each on its own, and the room that a heading asks for keeps them together. */
function together(parts: readonly Part[]): ReactElement[] {
  const set: ReactElement[] = [];
  let headings: ReactElement[] = [];
  for (const { isHeading, isWhole, part } of parts) {
    if (isHeading) headings.push(part);
    else {
      if (headings.length === 0 || !isWhole) set.push(...headings, part);
      else
        set.push(
          <View key={`with-${part.key}`} wrap={false}>
            {headings}
            {part}
          </View>,
        );
      headings = [];
    }
  }
  return [...set, ...headings];
}

function articleParts({ issue, images, onPlace }: BulletinProps, article: PdfArticle): ReactElement[] {
  const { languages, languageNames } = issue;
  const title = (
    <View key={article.id} id={article.id} style={[style.row, style.rule]} wrap={false} minPresenceAhead={AFTER_HEADING + 30}>
      {([style.left, style.right] as const).map((side, index) => (
        <View key={languages[index]} style={side}>
          <Text style={style.language}>{languageNames[index]}</Text>
          <Text style={style.articleTitle}>{article.title[index]}</Text>
        </View>
      ))}
      <Text
        style={{ position: 'absolute', width: 1, height: 1 }}
        render={({ pageNumber }) => {
          onPlace(article.id, pageNumber);
          return '';
        }}
      />
    </View>
  );
  const parts = article.rows.map((row, index) => ({
    isHeading: row.some((block) => block?.kind === 'heading'),
    isWhole: lengthOf(row) <= UNBROKEN,
    part: <Row key={`${article.id}-${index}`} row={row} languages={languages} images={images} />,
  }));
  return together([{ isHeading: true, isWhole: true, part: title }, ...parts]);
}

/** An issue as a document: head and contents, then the articles in two columns. */
export function BulletinDocument(props: BulletinProps) {
  const { issue } = props;
  return (
    <Document
      title={`${issue.title} – ${issue.when}`}
      author={issue.publisher}
      language={issue.languages[0]}
      creationDate={issue.publishedAt}
      modificationDate={issue.publishedAt}
      producer="Nhịp Cầu"
      creator={issue.publisher}
    >
      <Page size="A4" style={[style.page, { fontFamily: familyOf(issue.languages) }]}>
        <View style={style.head}>
          <Text style={style.publisher}>{issue.publisher}</Text>
          <Text style={style.title}>{issue.title}</Text>
          <Text style={style.when}>{issue.when}</Text>
          {issue.notice ? (
            <View style={style.note}>
              <Text style={style.notice}>{issue.notice}</Text>
            </View>
          ) : null}
          {issue.corrections.length > 0 ? (
            <View style={style.note}>
              {issue.corrections.map((line) => (
                <Text key={line}>{line}</Text>
              ))}
            </View>
          ) : null}
        </View>
        <Contents issue={issue} pages={props.pages} />
        {issue.articles.flatMap((article) => articleParts(props, article))}
        <Text style={[style.foot, style.footLeft]} fixed>
          {[issue.publisher, issue.when].join(' · ')}
          {issue.notice ? `\n${issue.notice}` : ''}
        </Text>
        <Text style={[style.foot, style.footRight]} fixed render={({ pageNumber, totalPages }) => issue.words.page(pageNumber, totalPages)} />
      </Page>
    </Document>
  );
}

import { Image, Link, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { PdfBlock, PdfRun } from './types.ts';

/** An image ready to be printed. */
export interface PrintImage {
  data: Buffer;
  width: number;
  height: number;
}

const SOFT = '#5c5457';
const style = StyleSheet.create({
  heading: { fontWeight: 700, lineHeight: 1.35, marginTop: 5, marginBottom: 1 },
  quote: { borderLeftWidth: 1.5, borderLeftColor: '#cfc6bf', paddingLeft: 7, color: SOFT },
  item: { flexDirection: 'row' },
  marker: { width: 16, flexShrink: 0 },
  itemText: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  caption: { fontSize: 8, color: SOFT, marginTop: 3 },
  shared: { marginVertical: 6 },
  captions: { flexDirection: 'row' },
  half: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 11 },
});
const SIZES: Record<number, number> = { 2: 12, 3: 10.5, 4: 9.5 };
/** Points: of a column, of the page between its margins, and the height that no image exceeds. */
const [COLUMN, FULL, HIGHEST] = [242, 507, 270];

function looks({ bold, italic, underline, strike }: PdfRun) {
  const lines = [underline ? 'underline' : '', strike ? 'line-through' : ''].filter(Boolean).join(' ');
  return { ...(bold && { fontWeight: 700 as const }), ...(italic && { fontStyle: 'italic' as const }), ...(lines && { textDecoration: lines as 'underline' }) };
}

const Run = ({ run }: { run: PdfRun }) =>
  run.href ? (
    <Link src={run.href} style={{ ...looks(run), color: '#a4255c' }}>
      {run.text}
    </Link>
  ) : (
    <Text style={looks(run)}>{run.text}</Text>
  );

/** Inside its box, never larger than it is printed well. */
function fitted({ width, height }: PrintImage, most: number) {
  const scale = Math.min(most / width, HIGHEST / height, 0.75);
  return { width: width * scale, height: height * scale };
}

function Words({ block }: { block: PdfBlock }) {
  const size = block.kind === 'heading' ? { ...style.heading, fontSize: SIZES[block.level ?? 2] ?? 10 } : {};
  return (
    <Text style={size} orphans={2} widows={2}>
      {block.runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </Text>
  );
}

function Framed({ block }: { block: PdfBlock }) {
  if (block.runs.length === 0) return null;
  if (block.kind === 'quote')
    return (
      <View style={style.quote}>
        <Words block={block} />
      </View>
    );
  if (block.depth === 0 || block.kind === 'heading') return <Words block={block} />;
  return (
    <View style={[style.item, { paddingLeft: (block.depth - 1) * 12 }]}>
      <Text style={style.marker}>{block.marker ?? ''}</Text>
      <View style={style.itemText}>
        <Words block={block} />
      </View>
    </View>
  );
}

/** A block in its column; nothing where the other language alone has one. */
export function Cell({ block, images }: { block: PdfBlock | null; images: ReadonlyMap<string, PrintImage> }) {
  if (!block) return null;
  return (
    <>
      <Framed block={block} />
      {block.images.map(({ fileId, caption }) => {
        const image = images.get(fileId);
        return image ? (
          <View key={fileId} wrap={false} style={style.shared}>
            <Image src={{ data: image.data, format: 'jpg' }} style={fitted(image, COLUMN)} />
            {caption ? <Text style={style.caption}>{caption}</Text> : null}
          </View>
        ) : null;
      })}
    </>
  );
}

/** An image that both languages show: once, across both columns, with a caption in each. */
export function SharedImage({ image, captions, languages }: { image: PrintImage | undefined; captions: readonly string[]; languages: readonly string[] }) {
  if (!image) return null;
  return (
    <View wrap={false} style={style.shared}>
      <Image src={{ data: image.data, format: 'jpg' }} style={fitted(image, FULL)} />
      <View style={style.captions}>
        {languages.map((language, index) => (
          <View key={language} style={style.half}>
            <Text style={style.caption}>{captions[index]}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

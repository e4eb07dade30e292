import { type ArticleDoc, type DocNode, type FlowBlock, type FlowRun, publicImagePath, type RevisionImage } from '@nhipcau/domain/bulletin';

/** Text for HTML and XML, in elements and in quoted attributes. Control characters, which XML cannot hold, are left out. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** How addresses are written: from the root of the site on its own pages, in full in feeds and e-mails. */
export interface RenderOptions {
  images: readonly RevisionImage[];
  /** `https://example.org` before addresses, or '' */
  origin: string;
  /** the level that headings of level 2 get */
  top: number;
}

const MARKS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;
const SAFE_LINK = /^(?:https?:|mailto:)/i;

function runHtml(run: FlowRun): string {
  if (run.text === '\n') return '<br>';
  let html = escapeMarkup(run.text);
  for (const [look, tag] of Object.entries(MARKS)) if (run[look as keyof typeof MARKS]) html = `<${tag}>${html}</${tag}>`;
  return run.href && SAFE_LINK.test(run.href) ? `<a href="${escapeMarkup(run.href)}" rel="noopener">${html}</a>` : html;
}

type ImageAttrs = FlowBlock['images'][number];
function imageHtml({ fileId, alt, caption }: ImageAttrs, { images, origin }: RenderOptions): string {
  const image = images.find((one) => one.fileId === fileId);
  if (!image) return '';
  const size = `width="${image.width}" height="${image.height}"`;
  const picture = `<img src="${origin}${publicImagePath(fileId)}" ${size} alt="${escapeMarkup(alt)}" loading="lazy" decoding="async">`;
  return `<figure>${picture}${caption ? `<figcaption>${escapeMarkup(caption)}</figcaption>` : ''}</figure>`;
}

const inlineHtml = (nodes: readonly DocNode[], options: RenderOptions): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') {
        const marks = node.marks ?? [];
        const link = marks.find((mark) => mark.type === 'link');
        const has = (type: string) => marks.some((mark) => mark.type === type);
        const looks = { bold: has('bold'), italic: has('italic'), underline: has('underline'), strike: has('strike') };
        return runHtml({ text: node.text, ...looks, href: link?.type === 'link' ? link.attrs.href : null });
      }
      return node.type === 'hardBreak' ? '<br>' : nodeHtml(node, options);
    })
    .join('');

const TAGS = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote' } as const;

function nodeHtml(node: DocNode, options: RenderOptions): string {
  switch (node.type) {
    case 'text':
    case 'hardBreak':
      return inlineHtml([node], options);
    case 'horizontalRule':
      return '<hr>';
    case 'image':
      return imageHtml(node.attrs, options);
    case 'heading': {
      const level = Math.min(6, node.attrs.level - 2 + options.top);
      return `<h${level}>${inlineHtml(node.content ?? [], options)}</h${level}>`;
    }
    default: {
      const inner = inlineHtml(node.content ?? [], options);
      return inner === '' ? '' : `<${TAGS[node.type]}>${inner}</${TAGS[node.type]}>`;
    }
  }
}

/** A document as HTML: only the elements it knows, every text escaped, links to the web and to addresses only. */
export const docHtml = (doc: ArticleDoc, options: RenderOptions): string => doc.content.map((node) => nodeHtml(node, options)).join('');

/** One block on its own, for the view of both languages side by side. */
export function blockHtml(block: FlowBlock | null, options: RenderOptions): string {
  if (!block) return '';
  const images = block.images.map((image) => imageHtml(image, options)).join('');
  const text = block.runs.map(runHtml).join('');
  if (text === '') return images;
  if (block.kind === 'heading')
    return `<h${Math.min(6, (block.level ?? 2) - 2 + options.top)}>${text}</h${Math.min(6, (block.level ?? 2) - 2 + options.top)}>${images}`;
  const marked = block.marker === null ? text : `<span class="marker">${escapeMarkup(block.marker)} </span>${text}`;
  const tag = block.kind === 'quote' ? `<blockquote><p>${marked}</p></blockquote>` : `<p${block.depth > 0 ? ' class="item"' : ''}>${marked}</p>`;
  return tag + images;
}

import Image from '@tiptap/extension-image';
import type { Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { PassageMarks } from './passage-marks';

/** Where a picture of an article is fetched from. */
export const imageHref = (fileId: string) => `/api/bulletin/image/${fileId}`;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A stored picture with its description and caption. Pictures of other sites that come in by pasting are left out: nothing is fetched from elsewhere. */
const ArticleImage = Image.extend({
  addAttributes() {
    return { fileId: { default: null }, alt: { default: '' }, caption: { default: '' } };
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-file-id]',
        getAttrs: (element) => ({
          fileId: element.getAttribute('data-file-id'),
          alt: element.querySelector('img')?.getAttribute('alt') ?? '',
          caption: element.querySelector('figcaption')?.textContent ?? '',
        }),
      },
    ];
  },
  renderHTML({ node }) {
    const { fileId, alt, caption } = node.attrs;
    return [
      'figure',
      { 'data-file-id': text(fileId) },
      ['img', { src: imageHref(text(fileId)), alt: text(alt), loading: 'lazy' }],
      ['figcaption', {}, text(caption)],
    ];
  },
  addInputRules: () => [],
});

/** What an article may hold, the same as the schema that the server keeps it by. */
export const articleExtensions = (): Extensions => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
      isAllowedUri: (url) => /^(?:https?:\/\/|mailto:)/i.test(url),
    },
  }),
  ArticleImage,
  PassageMarks,
];

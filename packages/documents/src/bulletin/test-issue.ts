import type { PdfArticle, PdfBlock, PdfIssue, PdfRun } from './types.ts';

export const plainRun = (text: string, more: Partial<PdfRun> = {}): PdfRun => ({
  text,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  href: null,
  ...more,
});
export const block = (text: string, more: Partial<PdfBlock> = {}): PdfBlock => ({
  ...{ kind: 'paragraph', level: null, runs: [plainRun(text)], images: [], marker: null, depth: 0 },
  ...more,
});

const VI =
  'Chiều ngày 12 tháng 6 năm 2025, Liên hiệp các tổ chức hữu nghị thành phố Hà Nội tổ chức buổi gặp mặt hữu nghị nhân kỷ niệm ngày thiết lập quan hệ ngoại giao. Hơn 120 đại biểu đã tham dự; nhiều tiết mục văn nghệ đặc sắc được biểu diễn, trưng bày ảnh về những chuyến thăm và làm việc.';
const EN =
  'On the afternoon of 12 June 2025 the Hanoi Union of Friendship Organizations held a friendship gathering to mark the anniversary of diplomatic relations. More than 120 delegates attended; there were performances by artists of both countries and an exhibition of photographs of visits.';

/** Every accented letter of Vietnamese, in words that are read. */
export const LETTERS = 'Ằ Ẳ Ẵ Ặ Ầ Ẩ Ẫ Ậ Ề Ể Ễ Ệ Ồ Ổ Ỗ Ộ Ờ Ở Ỡ Ợ Ừ Ử Ữ Ự Ỳ Ỷ Ỹ Ỵ Đ ằ ẳ ẵ ặ ầ ẩ ẫ ậ ề ể ễ ệ ồ ổ ỗ ộ ờ ở ỡ ợ ừ ử ữ ự ỳ ỷ ỹ ỵ đ';

function article(index: number, imageId: string | null): PdfArticle {
  const image = (caption: string) => block('', { kind: 'image', runs: [], images: imageId ? [{ fileId: imageId, caption }] : [] });
  return {
    id: `article-${index}`,
    title: [
      `Bài thứ ${index}: tăng cường giao lưu nhân dân và hợp tác giữa các tổ chức`,
      `Article ${index}: closer exchange between peoples and cooperation of organisations`,
    ],
    rows: [
      [block(VI), block(EN)],
      [block('Những kết quả chính', { kind: 'heading', level: 2 }), block('Main results', { kind: 'heading', level: 2 })],
      ...(imageId ? [[image('Toàn cảnh buổi gặp mặt'), image('The gathering')] as const] : []),
      [block(`${VI} ${VI}`), block(`${EN} ${EN}`)],
      [block('Hai bên ký biên bản ghi nhớ.', { marker: '1.', depth: 1 }), block('Both sides signed a memorandum.', { marker: '1.', depth: 1 })],
      [block('Kế hoạch năm 2026 được thống nhất.', { marker: '2.', depth: 1 }), block('The plan for 2026 was agreed.', { marker: '2.', depth: 1 })],
      [block('«Tình hữu nghị là tài sản chung.»', { kind: 'quote' }), block('“Friendship is what we own together.”', { kind: 'quote' })],
      [
        block('', {
          runs: [
            plainRun('Chi tiết: '),
            plainRun('trang của Liên hiệp', { href: 'https://example.org/vi', underline: true }),
            plainRun(' và '),
            plainRun('báo cáo', { bold: true, italic: true }),
          ],
        }),
        block('', {
          runs: [plainRun('Details: '), plainRun('https://example.org/a-very-long-address/of-a-page/that-does-not-fit', { href: 'https://example.org/a' })],
        }),
      ],
      [block(LETTERS), null],
      [block(Array.from({ length: 5 }, () => VI).join(' ')), block(Array.from({ length: 5 }, () => EN).join(' '))],
    ],
  };
}

/** An issue of several pages. @param image bytes to be shown in the first article; null: none */
export function testIssue(image: Uint8Array | null, articles = 4): PdfIssue {
  return {
    languages: ['vi', 'en'],
    languageNames: ['Tiếng Việt', 'English'],
    title: 'Bản tin hữu nghị Hà Nội',
    publisher: 'Liên hiệp các tổ chức hữu nghị thành phố Hà Nội',
    when: 'Số 2/2025 · phát hành ngày 30/06/2025',
    notice: null,
    corrections: ['Đính chính ngày 02/07/2025 (lần 2): số đại biểu ở bài thứ nhất.'],
    publishedAt: new Date('2025-06-30T02:00:00Z'),
    articles: Array.from({ length: articles }, (_, index) => article(index + 1, index === 0 && image ? 'image' : null)),
    images: new Map(image ? [['image', image]] : []),
    words: { contents: 'Trong số này', page: (page, pages) => `Trang ${page}/${pages}` },
  };
}

import { expect, it } from 'vitest';
import { sortFiles } from './file-rules.ts';

it('parts files by ending, size and count', () => {
  const rules = { accept: ['.docx', '.pdf'] as const, maxBytes: 100, multiple: false };
  const files = [
    { name: 'Tổng kết.DOCX', size: 100 },
    { name: 'ảnh.png', size: 1 },
    { name: 'lớn.pdf', size: 101 },
    { name: 'hai.pdf', size: 5 },
  ];
  expect(sortFiles(files, rules)).toEqual({
    accepted: [files[0]],
    rejected: [
      { name: 'ảnh.png', reason: 'type' },
      { name: 'lớn.pdf', reason: 'size' },
      { name: 'hai.pdf', reason: 'count' },
    ],
  });
});

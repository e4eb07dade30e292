import { describe, expect, it } from 'vitest';
import { isWeakPassword } from './password.ts';

describe('passwords that are too easy', () => {
  it.each([
    ['ngan thoi', 'eleven characters or fewer'],
    ['aaaaaaaaaaaaaaaa', 'one character'],
    ['password123456', 'a word and a run'],
    ['Mật khẩu 2025!!', 'the word password in Vietnamese and a year'],
    ['qwertyuiop123', 'keys side by side'],
    ['HaNoi-VietNam-2026', 'words everybody here would try'],
    ['azertyuiop2024', 'keys of a French keyboard'],
  ])('%s: %s', (password) => expect(isWeakPassword(password)).toBe(true));

  it('takes the person’s own name and address for easy', () => {
    expect(isWeakPassword('ngocmai-pham-1990', ['Phạm Ngọc Mai', 'ngocmai@example.org'])).toBe(true);
    expect(isWeakPassword('ngocmai-pham-1990')).toBe(false);
  });

  it.each(['con cò bay lả bay la', 'đường đến trường mưa', 'Trois petits chats gris', 'nhip-cau-2025-bac-qua-song'])('takes a short sentence: %s', (password) =>
    expect(isWeakPassword(password)).toBe(false),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, hasNumberWord, parseFigure, settleFigures } from './figures.ts';
import { BULLETIN_LANGUAGES, type BulletinLanguage } from './types.ts';

describe('numbers', () => {
  it.each<[BulletinLanguage, string, number]>([
    ['vi', '1.234,5', 1234.5],
    ['en', '1,234.5', 1234.5],
    ['fr', '1 234,5', 1234.5],
    ['es', '1.234,5', 1234.5],
    ['ru', '1 234,5', 1234.5],
    ['zh', '1,234.5', 1234.5],
    ['vi', '1.234', 1234],
    ['en', '1.234', 1.234],
    ['vi', '1,234', 1.234],
    ['en', '1,234', 1234],
    ['vi', '1.234.567', 1234567],
    ['vi', '1.5', 1.5], // a point that cannot group
    ['en', '1,5', 1.5],
    ['vi', '0.125', 0.125],
  ])('%s %s is %d', (language, text, value) => expect(parseFigure(text, language)).toBe(value));

  it('read with their words of scale', () => {
    expect(figuresOf('huy động 1,2 tỷ đồng', 'vi').numbers).toEqual(['1200000000']);
    expect(figuresOf('raised 1.2 billion dong', 'en').numbers).toEqual(['1200000000']);
    expect(figuresOf('12 millions de dongs et 3 mille', 'fr').numbers).toEqual(['12000000', '3000']);
    expect(figuresOf('120万人', 'zh').numbers).toEqual(['1200000']);
    expect(figuresOf('5 mil millones', 'es').numbers).toEqual(['5000000000']);
    expect(figuresOf('1,5 млн человек', 'ru').numbers).toEqual(['1500000']);
  });

  it('are the same in Vietnamese and English whatever the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + cents / 100;
        const write = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        const [vi, en, fr] = [figuresOf(write('vi'), 'vi'), figuresOf(write('en'), 'en'), figuresOf(write('fr'), 'fr')];
        expect(vi.numbers).toEqual(en.numbers);
        expect(fr.numbers).toEqual(en.numbers);
      }),
    );
  });
});

describe('dates', () => {
  it.each<[BulletinLanguage, string]>([
    ['vi', '30/4/1975'],
    ['vi', 'ngày 30/04/1975'],
    ['vi', 'ngày 30 tháng 4 năm 1975'],
    ['vi', 'ngày 30 tháng tư năm 1975'],
    ['vi', '30 tháng 4, 1975'],
    ['en', '30 April 1975'],
    ['en', 'April 30, 1975'],
    ['en', 'the 30th of April 1975'],
    ['en', '30 Apr. 1975'],
    ['en', '1975-04-30'],
    ['fr', '30 avril 1975'],
    ['es', '30 de abril de 1975'],
    ['ru', '30 апреля 1975 года'],
    ['zh', '1975年4月30日'],
    ['zh', '１９７５年４月３０日'],
  ])('%s «%s» is 30 April 1975 and nothing else', (language, text) => {
    expect(figuresOf(text, language)).toEqual({ dates: ['1975-04-30'], numbers: [] });
  });

  it.each<[BulletinLanguage, string]>([
    ['vi', 'ngày 2/9'],
    ['vi', 'ngày 2 tháng 9'],
    ['en', '2 September'],
    ['en', 'September 2nd'],
    ['fr', '2 septembre'],
    ['es', '2 de septiembre'],
    ['ru', '2 сентября'],
    ['zh', '9月2日'],
  ])('%s «%s» is 2 September of no year', (language, text) => expect(figuresOf(text, language)).toEqual({ dates: ['--09-02'], numbers: [] }));

  it.each<[BulletinLanguage, string]>([
    ['vi', 'tháng 4/1975'],
    ['vi', 'tháng 4 năm 1975'],
    ['vi', '4/1975'],
    ['en', 'April 1975'],
    ['fr', 'avril 1975'],
    ['es', 'abril de 1975'],
    ['ru', 'в апреле 1975'],
    ['zh', '1975年4月'],
  ])('%s «%s» is a month', (language, text) => expect(figuresOf(text, language)).toEqual({ dates: ['1975-04'], numbers: [] }));

  it('leave the first day of a span as a number, in every language', () => {
    const expected = { dates: ['2025-04-30'], numbers: ['28'] };
    expect(figuresOf('từ ngày 28 đến ngày 30/4/2025', 'vi')).toEqual(expected);
    expect(figuresOf('28-30/4/2025', 'vi')).toEqual(expected);
    expect(figuresOf('28–30 April 2025', 'en')).toEqual(expected);
    expect(figuresOf('April 28–30, 2025', 'en')).toEqual(expected);
    expect(figuresOf('du 28 au 30 avril 2025', 'fr')).toEqual(expected);
    expect(figuresOf('2025年4月28日至30日', 'zh')).toEqual(expected);
  });

  it('are not made of what is none', () => {
    expect(figuresOf('trong tháng 4', 'vi')).toEqual({ dates: [], numbers: [] }); // as «in April»
    expect(figuresOf('3 tháng một lần', 'vi')).toEqual({ dates: [], numbers: ['3'] });
    expect(figuresOf('9 tháng năm 2025', 'vi')).toEqual({ dates: [], numbers: ['9', '2025'] });
    expect(figuresOf('31/4/2025', 'vi').dates).toEqual([]);
    expect(figuresOf('Nghị định 145/2013/NĐ-CP', 'vi')).toEqual({ dates: [], numbers: ['145', '2013'] });
    expect(figuresOf('they may 5 times', 'en').numbers).toEqual([]); // the price of a month that is also a word
  });

  it('are the same in all languages that write d/m/y', () => {
    const day = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(day, fc.constantFrom(...BULLETIN_LANGUAGES), ([year, month, date], language) => {
        const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
          Date.UTC(year, month - 1, date),
        );
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        expect(figuresOf(text, language)).toEqual({ dates: [iso], numbers: [] });
      }),
    );
  });
});

it('knows small numbers as words', () => {
  expect(hasNumberWord('three associations', '3', 'en')).toBe(true);
  expect(hasNumberWord('ba hội', '3', 'vi')).toBe(true);
  expect(hasNumberWord('三个协会', '3', 'zh')).toBe(true);
  expect(hasNumberWord('thirteen', '3', 'en')).toBe(false);
  expect(hasNumberWord('eleven', '11', 'en')).toBe(false);
});

describe('times of day', () => {
  it.each<[BulletinLanguage, string]>([
    ['vi', 'lúc 14h30'],
    ['vi', '14 giờ 30 phút'],
    ['vi', '2 giờ 30 chiều'],
    ['vi', '2 giờ rưỡi chiều'],
    ['vi', '14:30'],
    ['en', 'at 2.30 pm'],
    ['en', '2:30 p.m.'],
    ['en', '14:30'],
    ['en', '2:30 in the afternoon'],
    ['fr', 'à 14 h 30'],
    ['fr', '14 heures 30'],
    ['fr', '2 heures et demie de l’après-midi'],
    ['es', 'a las 14.30'],
    ['es', 'a las 2:30 p. m.'],
    ['ru', 'в 14:30'],
    ['ru', '14 часов 30 минут'],
    ['zh', '下午2点30分'],
    ['zh', '14时30分'],
    ['zh', '下午两点半'.replace('两', '2')],
  ])('%s «%s» is half past two in the afternoon and nothing else', (language, text) => {
    expect(figuresOf(text, language)).toEqual({ dates: ['14:30'], numbers: [] });
  });

  it.each<[BulletinLanguage, string, string]>([
    ['vi', '8 giờ sáng', '08:00'],
    ['vi', '12 giờ đêm', '00:00'],
    ['vi', '12 giờ trưa', '12:00'],
    ['vi', '1 giờ trưa', '13:00'],
    ['vi', '11 giờ đêm', '23:00'],
    ['en', '8 am', '08:00'],
    ['en', '12 am', '00:00'],
    ['en', '12 noon', '12:00'],
    ['en', "8 o'clock", '08:00'],
    ['zh', '上午8点', '08:00'],
  ])('%s «%s» is %s', (language, text, time) => expect(figuresOf(text, language)).toEqual({ dates: [time], numbers: [] }));

  it('are not made of what is none', () => {
    expect(figuresOf('25:70', 'en').dates).toEqual([]);
    expect(figuresOf('3 ambassadors', 'en').dates).toEqual([]);
    expect(figuresOf('5 giờ', 'vi')).toEqual({ dates: [], numbers: [], unsure: [{ date: '05:00', numbers: ['5'] }] });
    expect(figuresOf('10 hội viên', 'vi')).toEqual({ dates: [], numbers: ['10'] });
    expect(figuresOf('12 hoạt động', 'vi').numbers).toEqual(['12']);
    expect(figuresOf('5小时', 'zh')).toEqual({ dates: [], numbers: ['5'] });
  });
});

describe('what may be a date or a number', () => {
  const settled = (vi: string, en: string) => {
    const [a, b] = [figuresOf(vi, 'vi'), figuresOf(en, 'en')];
    const has = (value: string) => b.numbers.includes(value) || hasNumberWord(en, value, 'en');
    return settleFigures(a, b, has);
  };

  it('is what the other side says', () => {
    expect(settled('3/10 hội viên', 'three in 10 members')).toEqual({ dates: [], numbers: ['3', '10'] });
    expect(settled('lễ 2/9', 'the feast of 2 September')).toEqual({ dates: ['--09-02'], numbers: [] });
    expect(settled('lễ 2/9', '2/9')).toEqual({ dates: ['--09-02'], numbers: [] });
    expect(settled('làm việc 8 giờ', 'worked for 8 hours')).toEqual({ dates: [], numbers: ['8'] });
    expect(settled('bắt đầu lúc 8 giờ', 'begins at 8 am')).toEqual({ dates: ['08:00'], numbers: [] });
  });

  it('is a date where the other side says neither, and with a word for day', () => {
    expect(settled('lễ 2/9', 'the feast')).toEqual({ dates: ['--09-02'], numbers: [] });
    expect(settled('ngày 3/10', '3 of 10')).toEqual({ dates: ['--10-03'], numbers: [] });
  });
});

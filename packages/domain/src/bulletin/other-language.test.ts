import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherLanguageRuns } from './other-language.ts';
import { BULLETIN_LANGUAGES } from './types.ts';

describe('a sentence in the other language', () => {
  it('is found wherever it was left standing', () => {
    expect(otherLanguageRuns('The meeting was held. Hai bên đã trao đổi về hợp tác trong năm tới. Both sides agreed.', 'en', 'vi')).toEqual([
      'bên đã trao đổi về hợp tác trong năm tới',
    ]);
    expect(otherLanguageRuns('Hai bên gặp nhau. The results of the year were presented to the friends.', 'vi', 'en')).toHaveLength(1);
    expect(otherLanguageRuns('Les amis de la paix. The results of the year were presented.', 'fr', 'en')).toHaveLength(1);
    expect(otherLanguageRuns('The friends met. Les résultats de cette année ont été présentés dans la salle.', 'en', 'fr')).toHaveLength(1);
    expect(otherLanguageRuns('Hai bên gặp nhau. Стороны обсудили итоги прошедшего года и планы.', 'vi', 'ru')).toHaveLength(1);
    expect(otherLanguageRuns('Hai bên gặp nhau. 双方就明年的合作计划交换了意见并达成了一致。', 'vi', 'zh')).toHaveLength(1);
    expect(otherLanguageRuns('双方会面。Hai bên đã trao đổi về hợp tác trong năm tới.', 'zh', 'vi')).toHaveLength(1);
  });

  it('is no name, no quotation and no short phrase', () => {
    expect(otherLanguageRuns('Mr Nguyễn Thị Hồng Phượng and Ms Đặng Thị Thuỷ spoke of Hội hữu nghị.', 'en', 'vi')).toEqual([]);
    expect(otherLanguageRuns('The Union (Liên hiệp các tổ chức hữu nghị thành phố Hà Nội) met.', 'en', 'vi')).toEqual([]);
    expect(otherLanguageRuns('Ông làm việc tại The House of the Friends of Peace.', 'vi', 'en')).toEqual([]);
    expect(otherLanguageRuns('Đoàn gặp Association des amis de la paix tại Paris.', 'vi', 'fr')).toEqual([]);
    expect(otherLanguageRuns('It met Liên hiệp các tổ chức hữu nghị thành phố Hà Nội there.', 'en', 'vi')).toEqual([]);
    expect(otherLanguageRuns('Đoàn thăm 中国人民对外友好协会 tại Bắc Kinh.', 'vi', 'zh')).toEqual([]);
    expect(otherLanguageRuns('Il a présenté « the results of the year were good ».', 'fr', 'en')).toEqual([]);
  });

  it('is not seen in a text of its own language', () => {
    const texts = {
      vi: 'Ngày 30 tháng 4, Hội hữu nghị đã tổ chức buổi gặp mặt với sự tham gia của nhiều bạn bè quốc tế và đại diện các cơ quan.',
      en: 'On 30 April the association held a meeting with many international friends and the representatives of several bodies.',
      fr: 'Le 30 avril, l’association a tenu une rencontre avec de nombreux amis étrangers et des représentants de plusieurs organismes.',
      es: 'El 30 de abril la asociación celebró un encuentro con muchos amigos extranjeros y con representantes de varios organismos.',
      ru: 'Тридцатого апреля общество провело встречу с многими зарубежными друзьями и представителями организаций.',
      zh: '四月三十日，协会举行了见面会，许多国际友人和各机构代表出席了会议，双方交换了意见。',
    };
    for (const own of BULLETIN_LANGUAGES)
      for (const other of BULLETIN_LANGUAGES) expect([own, other, otherLanguageRuns(texts[own], own, other)]).toEqual([own, other, []]);
  });

  it('takes any text', () => {
    const language = fc.constantFrom(...BULLETIN_LANGUAGES);
    fc.assert(
      fc.property(fc.string(), language, language, (text, own, other) => {
        for (const run of otherLanguageRuns(text, own, other)) expect(run.length).toBeGreaterThan(4);
      }),
    );
  });
});

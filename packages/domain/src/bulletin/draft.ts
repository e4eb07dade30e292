import type { ArticleDoc, DocNode } from './doc.ts';
import type { BulletinLanguage } from './types.ts';

/** A stored text, of which a bulletin's language may be missing. */
export type DraftText = Readonly<{ vi: string; en?: string | null | undefined; fr?: string | null | undefined }>;

/** What a draft is made from. A figure that is not known is null and left out. */
export interface EventFacts {
  readonly title: DraftText;
  readonly description: DraftText | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: string | null;
  readonly organisers: readonly DraftText[];
  readonly partners: readonly DraftText[];
  readonly participantsVn: number | null;
  readonly participantsForeign: number | null;
}

export interface ReportFacts {
  readonly organisation: DraftText;
  readonly period: DraftText;
  readonly activities: readonly {
    readonly title: string;
    readonly titleOf: DraftText | null;
    readonly startsOn: string | null;
    readonly place: string | null;
    readonly participantsVn: number | null;
    readonly participantsForeign: number | null;
  }[];
  /** in the words of the association, in Vietnamese */
  readonly achievements: string | null;
}

/** A picture of a reported activity, with what the association says of it, in Vietnamese. */
export interface SourcePhoto {
  readonly fileId: string;
  readonly caption: string | null;
}

export interface Draft {
  readonly title: string;
  readonly doc: ArticleDoc;
}

type Label = 'time' | 'place' | 'organisers' | 'partners' | 'vietnamese' | 'foreign' | 'activities';
/** These stand in the bulletin, so they are in its languages and not in those of the screens. */
const LABELS: Readonly<Record<BulletinLanguage, Readonly<Record<Label, string>>>> = {
  vi: {
    time: 'Thời gian',
    place: 'Địa điểm',
    organisers: 'Đơn vị tổ chức',
    partners: 'Đối tác',
    vietnamese: 'Người Việt Nam tham gia',
    foreign: 'Khách quốc tế',
    activities: 'Các hoạt động',
  },
  en: {
    time: 'Date',
    place: 'Place',
    organisers: 'Organised by',
    partners: 'Partners',
    vietnamese: 'Vietnamese participants',
    foreign: 'International guests',
    activities: 'Activities',
  },
  fr: {
    time: 'Date',
    place: 'Lieu',
    organisers: 'Organisation',
    partners: 'Partenaires',
    vietnamese: 'Participants vietnamiens',
    foreign: 'Invités internationaux',
    activities: 'Activités',
  },
  es: {
    time: 'Fecha',
    place: 'Lugar',
    organisers: 'Organiza',
    partners: 'Socios',
    vietnamese: 'Participantes vietnamitas',
    foreign: 'Invitados internacionales',
    activities: 'Actividades',
  },
  ru: {
    time: 'Дата',
    place: 'Место',
    organisers: 'Организатор',
    partners: 'Партнёры',
    vietnamese: 'Участники из Вьетнама',
    foreign: 'Иностранные гости',
    activities: 'Мероприятия',
  },
  zh: { time: '时间', place: '地点', organisers: '主办单位', partners: '合作伙伴', vietnamese: '越方人数', foreign: '外宾人数', activities: '活动' },
};

/** The text in that language; null where there is none. A name that nobody translated is better left as it is than left out: `nameIn`. */
function textIn(text: DraftText, language: BulletinLanguage): string | null {
  return language === 'vi' ? text.vi : language === 'en' || language === 'fr' ? (text[language] ?? null) : null;
}
const nameIn = (text: DraftText, language: BulletinLanguage) => textIn(text, language) ?? text.en ?? text.vi;

/** A day as the language writes it in full; the same in every writing for the checks of parity. */
function dayIn(iso: string, language: BulletinLanguage): string {
  // as the documents of the Union write it, which is not what CLDR has
  if (language === 'vi') return `${Number(iso.slice(8, 10))} tháng ${Number(iso.slice(5, 7))} năm ${iso.slice(0, 4)}`;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${iso}T00:00:00Z`));
}
const numberIn = (value: number, language: BulletinLanguage) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(value);

const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (items: readonly string[]): DocNode[] =>
  items.length === 0 ? [] : [{ type: 'bulletList', content: items.map((text): DocNode => ({ type: 'listItem', content: [paragraph(text)] })) }];
const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
const docOf = (content: DocNode[]): ArticleDoc => ({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] });

/** Who took part, as far as it is known: two lines at most. */
function takers(language: BulletinLanguage, of: { participantsVn: number | null; participantsForeign: number | null }): string[] {
  const counts = [
    ['vietnamese', of.participantsVn],
    ['foreign', of.participantsForeign],
  ] as const;
  return counts.flatMap(([label, count]) => (count === null ? [] : [fact(language, label, numberIn(count, language)) ?? '']));
}
function fact(language: BulletinLanguage, label: Label, value: string | null): string | null {
  return value === null || value === '' ? null : `${LABELS[language][label]}${language === 'zh' ? '：' : language === 'fr' ? ' : ' : ': '}${value}`;
}
const named = (texts: readonly DraftText[], language: BulletinLanguage) => texts.map((text) => nameIn(text, language)).join(language === 'zh' ? '、' : ', ');

/** An article begun from an event, in one language: its title where the event has one in that language, and what is known of it as a list. */
export function eventDraft(event: EventFacts, language: BulletinLanguage): Draft {
  const days = [event.startsOn, event.endsOn === event.startsOn ? null : event.endsOn].filter((day) => day !== null).map((day) => dayIn(day, language));
  const facts = [
    fact(language, 'time', days.join(' – ')),
    fact(language, 'place', event.place),
    fact(language, 'organisers', named(event.organisers, language)),
    fact(language, 'partners', named(event.partners, language)),
    ...takers(language, event),
  ].filter((line) => line !== null);
  const description = event.description && textIn(event.description, language);
  const paragraphs = (description ?? '').split(/\n+/).map(clean).filter(Boolean);
  return { title: clean(textIn(event.title, language) ?? '').slice(0, 300), doc: docOf([...paragraphs.map(paragraph), ...list(facts.map(clean))]) };
}

/** An article begun from an association's report, in one language: what was held, and in Vietnamese what it says of its achievements. */
export function reportDraft(report: ReportFacts, language: BulletinLanguage): Draft {
  const [name, period] = [textIn(report.organisation, language), textIn(report.period, language)];
  const items = report.activities.map(({ title, titleOf, startsOn, place, ...counts }) => {
    const where = [titleOf ? nameIn(titleOf, language) : title, startsOn ? dayIn(startsOn, language) : null, place].filter(Boolean).join(', ');
    return [where, ...takers(language, counts)].join(language === 'zh' ? '；' : '; ');
  });
  const achievements = language === 'vi' ? (report.achievements ?? '').split(/\n+/).map(clean).filter(Boolean) : [];
  const heading: DocNode[] =
    items.length === 0 ? [] : [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: LABELS[language].activities }] }];
  return {
    title: name && period ? clean(`${name}, ${period}`).slice(0, 300) : '',
    doc: docOf([...achievements.map(paragraph), ...heading, ...list(items.map(clean))]),
  };
}

/**
 * The same with its pictures after the text. Caption and alternative text are those of the association, on the Vietnamese side alone: on any other they are
 * left empty, and the checks of parity ask for them.
 */
export function withPhotos({ title, doc }: Draft, photos: readonly SourcePhoto[], language: BulletinLanguage): Draft {
  const images = photos.map(({ fileId, caption }): DocNode => {
    const text = language === 'vi' ? (caption ?? '') : '';
    return { type: 'image', attrs: { fileId, alt: text, caption: text } };
  });
  return { title, doc: { ...doc, content: [...doc.content, ...images] } };
}

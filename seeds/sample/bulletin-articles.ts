import type { ArticleDoc, DocNode } from '@nhipcau/domain/bulletin';
import { createRandom, stableId } from '../factories/index.ts';
import type { Text } from '../union/types.ts';
import { heading, nexts, placeNames, quotes, themeTexts } from './bulletin-texts.ts';
import { eventRows } from './event-rows.ts';
import { type SampleEvent, sampleEvents } from './events.ts';
import { text } from './indicator-kit.ts';

export type Language = 'vi' | 'en' | 'fr';

export interface SampleArticle {
  event: SampleEvent;
  title: Text;
  /** of each language */
  doc: (language: Language) => ArticleDoc;
}

const LOCALE = { vi: 'vi', en: 'en-GB', fr: 'fr' } as const;
const number = (value: number) => ({ vi: value.toLocaleString('vi'), en: value.toLocaleString('en'), fr: value.toLocaleString('fr') });
const day = (iso: string, language: Language) =>
  language === 'vi'
    ? iso.split('-').reverse().map(Number).join('/')
    : new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** What happened, where and who came: of the event's own figures. */
function opening(event: SampleEvent): Text {
  const host = event.host?.name ?? text('Liên hiệp', 'The Union', 'L’Union');
  const place = placeNames[event.place] ?? text(event.place, event.place, event.place);
  const [vn, foreign] = [number(event.participantsVn), number(event.participantsForeign)];
  const on = { vi: day(event.startsOn, 'vi'), en: day(event.startsOn, 'en'), fr: day(event.startsOn, 'fr') };
  return text(
    `Ngày ${on.vi}, tại ${place.vi}, ${host.vi} đã tổ chức chương trình này. Có ${vn.vi} người Việt Nam và ${foreign.vi} khách quốc tế tham gia.`,
    `On ${on.en}, ${host.en} held this programme at ${place.en}. ${vn.en} Vietnamese participants and ${foreign.en} international guests took part.`,
    `Le ${on.fr}, ${host.fr} a organisé ce programme dans ${place.fr}. ${vn.fr} participants vietnamiens et ${foreign.fr} invités internationaux y ont pris part.`,
  );
}

const words = (value: string): DocNode => ({ type: 'text', text: value });
const paragraph = (value: string): DocNode => ({ type: 'paragraph', content: [words(value)] });

/** An article of an event of the sample, the same in every language. */
export function articleOf(event: SampleEvent): SampleArticle {
  const random = createRandom(`article/${event.code}`);
  const [first, quote, next] = [opening(event), random.pick(quotes), random.pick(nexts)];
  return {
    event,
    // the month in parentheses tells events apart, and says nothing to a reader
    title: Object.fromEntries(Object.entries(event.title).map(([language, title]) => [language, title.replace(/ \(\d+\/\d{4}\)$/, '')])) as Text,
    doc: (language) => ({
      type: 'doc',
      content: [
        paragraph(first[language]),
        paragraph(themeTexts[event.theme][language]),
        { type: 'blockquote', content: [paragraph(quote[language])] },
        { type: 'heading', attrs: { level: 2 }, content: [words(heading[language])] },
        paragraph(next[language]),
      ],
    }),
  };
}

const held = new Set(eventRows().flatMap((row) => (row.status === 'HELD' ? [row.id] : [])));

/** Articles for a bulletin: of events held in the span, each of another host and theme, drawn by chance. */
export function articlesFor(issue: string, from: string, until: string, count: number): SampleArticle[] {
  const random = createRandom(`bulletin/${issue}`);
  const found = sampleEvents.filter((event) => held.has(event.id) && event.startsOn >= from && event.startsOn < until);
  const drawn: SampleEvent[] = [];
  for (const event of random.sample(found, found.length)) {
    if (drawn.length < count && !drawn.some((one) => one.theme === event.theme || one.host === event.host)) drawn.push(event);
  }
  return drawn.map(articleOf);
}

export const bulletinId = (issue: string) => stableId('bulletin', issue);
export const articleId = (issue: string, position: number) => stableId('article', `${issue}/${position}`);

import { emptyDoc } from '@nhipcau/domain/bulletin';
import type { AccessRows } from '../access.types.ts';

// records that are not there: the door is open or shut before anybody looks for them
const NONE = '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9d40';
const KEY = '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9d41';
const texts = { titleA: 'Bài', titleB: 'Article', contentA: emptyDoc(), contentB: emptyDoc() };
const fields = (number: number) => ({
  ...{ year: 2025, number, title: { vi: 'Bản tin' }, languageA: 'vi' as const, languageB: 'en' as const },
  ...{ plannedOn: '2025-08-01', editorId: null },
});
const at = { id: NONE, version: 1 };

export const bulletinAccess: AccessRows = {
  'bulletin.list': { action: 'bulletin.read', input: ({ year }) => ({ year }) },
  'bulletin.get': { action: 'bulletin.read', input: () => ({ id: NONE }) },
  'bulletin.options': { action: 'bulletin.read', input: () => undefined },
  'bulletin.create': { action: 'bulletin.write', input: () => ({ ...fields(901), idempotencyKey: KEY }) },
  'bulletin.update': { action: 'bulletin.write', input: () => ({ ...fields(902), ...at }) },
  'bulletin.remove': { action: 'bulletin.write', input: () => ({ id: NONE }) },
  'bulletin.order': { action: 'bulletin.write', input: () => ({ bulletinId: NONE, ids: [] }) },
  'bulletin.move': { action: 'bulletin.review', input: () => ({ ...at, move: 'approve', reason: null }) },
  'article.get': { action: 'bulletin.read', input: () => ({ id: NONE }) },
  'article.sources': { action: 'bulletin.write', input: () => ({ bulletinId: NONE }) },
  'article.versions': { action: 'bulletin.read', input: () => ({ id: NONE }) },
  'article.version': { action: 'bulletin.read', input: () => ({ id: NONE }) },
  'article.memory': { action: 'bulletin.read', input: () => ({ languageA: 'vi', languageB: 'en', side: 'A', text: 'hữu nghị' }) },
  'article.image': { action: 'bulletin.read', input: () => ({ id: NONE }) },
  'article.create': { action: 'bulletin.write', input: () => ({ bulletinId: NONE, eventId: null, reportId: null, idempotencyKey: KEY }) },
  'article.save': { action: 'bulletin.review', input: () => ({ ...at, ...texts }) },
  'article.keep': { action: 'bulletin.review', input: () => ({ id: NONE, ...texts }) },
  'article.restore': { action: 'bulletin.review', input: () => ({ ...at, articleId: NONE }) },
  // the step itself is of the office as a whole; writers' steps are refused to a leader within it
  'article.move': { action: 'bulletin.review', input: () => ({ ...at, move: 'approve', reason: null }) },
  'article.assign': { action: 'bulletin.write', input: () => ({ ...at, authorId: null, translatorId: null, reviewerId: null }) },
  'article.remove': { action: 'bulletin.write', input: () => at },
  'article.comment': { action: 'bulletin.review', input: () => ({ articleId: NONE, side: 'A', quote: 'Bài', text: 'Sửa lại' }) },
  'article.settle': { action: 'bulletin.review', input: () => ({ id: NONE, resolved: true }) },
  'article.addImage': { action: 'bulletin.review', input: () => ({ articleId: NONE, name: 'a.png', bytes: new Uint8Array() }) },
};

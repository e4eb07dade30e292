import type { AccessRows } from '../access.types.ts';

// a bulletin that is not there: whoever may ask is told so
const bulletinId = '019aa000-0000-7000-8000-00000000b001';
const idempotencyKey = '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3ab001';

export const publicationAccess: AccessRows = {
  'publication.get': { action: 'bulletin.read', input: () => ({ bulletinId }) },
  'publication.publish': { action: 'bulletin.publish', input: () => ({ id: bulletinId, version: 1, send: false, idempotencyKey }) },
  'publication.correct': {
    action: 'bulletin.publish',
    input: () => ({ id: bulletinId, version: 1, send: false, noteA: 'Sửa số', noteB: 'A number', idempotencyKey }),
  },
  'publication.send': { action: 'bulletin.publish', input: () => ({ bulletinId, idempotencyKey }) },
  'publication.retry': { action: 'bulletin.publish', input: () => ({ bulletinId, status: 'FAILED' }) },
};

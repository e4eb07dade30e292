import type { AccessFixture, AccessRow, AccessRows } from '../access.types.ts';

const KEY = '00000000-0000-7000-8000-00000000c0de';
const blank = { activities: [], newUnits: null, newMembers: null, achievements: 'Ổn định tổ chức.', difficulties: [], difficultiesNote: null, proposals: null };

/** The same input about the own report and about another association's. */
const about = (action: AccessRow['action'], more: Record<string, unknown> = {}): AccessRow => ({
  action,
  input: (ids: AccessFixture) => ({ id: ids.own.reportId, ...more }),
  foreign: (ids: AccessFixture) => ({ id: ids.other.reportId, ...more }),
});
const decision = (more: Record<string, unknown>): AccessRow => ({ action: 'report.decide', input: (ids) => ({ id: ids.own.reportId, version: 1, ...more }) });

export const reportAccess: AccessRows = {
  'report.due': { action: 'report.write', input: () => undefined },
  'report.list': { action: 'report.read', input: () => ({}) },
  'report.get': about('report.read'),
  'report.previous': about('report.read'),
  'report.duplicates': { action: 'report.decide', input: (ids) => ({ id: ids.own.reportId }) },
  'report.photo': { action: 'report.read', input: (ids) => ({ id: ids.own.photoId }), foreign: (ids) => ({ id: ids.other.photoId }) },
  'report.addPhoto': {
    action: 'report.write',
    input: (ids) => ({ reportId: ids.own.reportId, name: 'a.png', bytes: new Uint8Array() }),
    foreign: (ids) => ({ reportId: ids.other.reportId, name: 'a.png', bytes: new Uint8Array() }),
  },
  'report.start': {
    action: 'report.write',
    input: (ids) => ({ periodId: ids.periodId, organisationId: ids.own.organisationId }),
    foreign: (ids) => ({ periodId: ids.periodId, organisationId: ids.other.organisationId }),
  },
  'report.saveDraft': about('report.write', { version: 1, draft: blank }),
  'report.submit': about('report.write', { version: 1, draft: blank }),
  'report.return': decision({ reason: 'Đề nghị bổ sung.' }),
  'report.approve': decision({ sameEvents: [] }),
  'report.reopen': decision({ reason: 'Bổ sung hoạt động còn thiếu.' }),
  'report.comment': about('report.comment', { text: 'Đã nhận.', idempotencyKey: KEY }),
};

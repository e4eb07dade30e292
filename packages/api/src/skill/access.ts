import type { AccessFixture, AccessRows } from '../access.types.ts';

const NONE = '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9e00';
const KEY = '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9e';
const none = () => ({ id: NONE });
const nothing = () => undefined;
const at = { id: NONE, version: 1 };
const person = (ids: AccessFixture) => ({
  name: 'Nguyễn Văn A',
  userId: null,
  organisationId: ids.own.organisationId,
  positionId: null,
  joinedOn: null,
  leftOn: null,
});
const skill = { code: 'access-skill', group: 'LAW', name: { vi: 'Luật' }, language: null, position: 1 };
const position = (ids: AccessFixture) => ({
  ...{ code: 'access-post', title: { vi: 'Chuyên viên' }, organisationId: ids.own.organisationId, fromOn: null, untilOn: null, required: [] },
});
const training = { title: { vi: 'Tập huấn' }, status: 'PLANNED', provider: null, toLevel: null, eventId: null, skillIds: [], sessions: [] };
const assessment = { skillId: NONE, level: 3, kind: 'SELF', assessedOn: '2025-07-01', expiresOn: null, note: null };

export const skillAccess: AccessRows = {
  'skill.overview': { action: 'skill.read', input: nothing },
  'skill.whatIfOptions': { action: 'skill.read', input: nothing },
  'skill.whatIf': { action: 'skill.read', input: () => ({ skillIds: [NONE], staffMemberIds: [NONE], level: 4 }) },
  'skill.people': { action: 'skill.read', input: () => ({}) },
  'skill.peopleExport': { action: 'skill.read', input: () => ({}) },
  'skill.person': { action: 'skill.read', input: none },
  'skill.certificateFile': { action: 'skill.read', input: none },
  'skill.personOptions': { action: 'skill.write', input: () => ({ id: null }) },
  'skill.createPerson': { action: 'skill.write', input: (ids) => ({ ...person(ids), idempotencyKey: `${KEY}01` }) },
  'skill.updatePerson': { action: 'skill.write', input: (ids) => ({ ...person(ids), ...at }) },
  'skill.assess': { action: 'skill.write', input: () => ({ ...assessment, kind: 'CONFIRMED', staffMemberId: NONE, idempotencyKey: `${KEY}02` }) },
  'skill.confirmAssessment': { action: 'skill.write', input: () => ({ id: NONE, level: 3 }) },
  'skill.removeAssessment': { action: 'skill.write', input: none },
  'skill.takeOutPerson': { action: 'skill.write', input: none },
  'skill.dueForErasure': { action: 'skill.write', input: nothing },
  'skill.setRetention': { action: 'skill.write', input: () => ({ years: 5 }) },
  'skill.erasePerson': { action: 'skill.write', input: () => at },
  'skill.me': { action: 'skill.own', input: nothing },
  'skill.options': { action: 'skill.own', input: nothing },
  'skill.assessMyself': { action: 'skill.own', input: () => ({ ...assessment, idempotencyKey: `${KEY}03` }) },
  'skill.removeOwnAssessment': { action: 'skill.own', input: none },
  'skill.ownCertificateFile': { action: 'skill.own', input: none },
  'skill.takeOutOwn': { action: 'skill.own', input: nothing },
  'skill.positions': { action: 'skill.read', input: () => ({}) },
  'skill.positionsExport': { action: 'skill.read', input: () => ({}) },
  'skill.position': { action: 'skill.read', input: none },
  'skill.createPosition': { action: 'skill.write', input: (ids) => ({ ...position(ids), idempotencyKey: `${KEY}04` }) },
  'skill.updatePosition': { action: 'skill.write', input: (ids) => ({ ...position(ids), ...at }) },
  'skill.removePosition': { action: 'skill.write', input: () => at },
  'skill.catalogue': { action: 'skill.read', input: () => ({}) },
  'skill.skill': { action: 'skill.read', input: none },
  'skill.createSkill': { action: 'skill.write', input: () => ({ ...skill, idempotencyKey: `${KEY}05` }) },
  'skill.updateSkill': { action: 'skill.write', input: () => ({ ...skill, ...at }) },
  'skill.archiveSkill': { action: 'skill.write', input: () => ({ ...at, archived: true }) },
  'skill.trainings': { action: 'training.read', input: () => ({}) },
  'skill.trainingsExport': { action: 'training.read', input: () => ({}) },
  'skill.training': { action: 'training.read', input: none },
  'skill.trainingOptions': { action: 'training.write', input: nothing },
  'skill.createTraining': { action: 'training.write', input: () => ({ ...training, idempotencyKey: `${KEY}06` }) },
  'skill.updateTraining': { action: 'training.write', input: () => ({ ...training, ...at }) },
  'skill.changeTrainingStatus': { action: 'training.write', input: () => ({ ...at, to: 'CANCELLED' }) },
  'skill.setAttendance': { action: 'training.write', input: () => ({ ...at, sessions: [] }) },
};

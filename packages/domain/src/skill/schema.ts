import { z } from 'zod';
import { organisationCode } from '../organisation/schema.ts';
import { isoDate } from '../shared/calendar.ts';
import { languageCode } from '../shared/languages.ts';
import { line, localText, prose } from '../shared/text.ts';
import { ASSESSMENT_KINDS, SKILL_GROUPS, TRAINING_STATUSES } from './types.ts';

type Issues = { addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void };
const complain = (issue: Issues, path: PropertyKey[], message: string) => issue.addIssue({ code: 'custom', path, message });

/** A record that is picked from a list. */
const chosen = z.uuid('choice');
const version = z.number().int().min(1);
/** Any record of this room, at a version. */
export const skillRecordVersion = z.object({ id: z.uuid(), version });

/** 1…6: CEFR A1…C2 = bậc 1…6; other skills alike. */
export const skillLevel = z.number().int().min(1).max(6);

/** Code of a position or a skill: small letters, digits and hyphens. */
export const skillCode = organisationCode;

/** A skill of the catalogue; a language says which. */
export const skillFields = z
  .object({
    code: skillCode,
    group: z.enum(SKILL_GROUPS),
    name: localText(200),
    language: languageCode.nullable(),
    position: z.number().int().min(0).max(10_000),
  })
  .superRefine(({ group, language }, issue) => {
    if (group === 'LANGUAGE' && !language) complain(issue, ['language'], 'required');
  })
  .transform((value) => (value.group === 'LANGUAGE' ? value : { ...value, language: null }));
export type SkillFields = z.output<typeof skillFields>;

const required = z
  .array(z.object({ skillId: chosen, level: skillLevel }))
  .max(60)
  .superRefine((slots, issue) => {
    slots.forEach(({ skillId }, index) => {
      if (slots.findIndex((slot) => slot.skillId === skillId) < index) complain(issue, [index, 'skillId'], 'duplicate');
    });
  });

/** A post that the Union has approved, and what it requires. */
export const positionFields = z
  .object({ code: skillCode, title: localText(200), organisationId: chosen, fromOn: isoDate.nullable(), untilOn: isoDate.nullable(), required })
  .superRefine(({ fromOn, untilOn }, issue) => {
    if (fromOn && untilOn && untilOn < fromOn) complain(issue, ['untilOn'], 'endBeforeStart');
  });
export type PositionFields = z.output<typeof positionFields>;

export const staffFields = z
  .object({
    name: line(120),
    userId: z.uuid().nullable(),
    organisationId: chosen,
    positionId: z.uuid().nullable(),
    joinedOn: isoDate.nullable(),
    leftOn: isoDate.nullable(),
  })
  .superRefine(({ joinedOn, leftOn }, issue) => {
    if (joinedOn && leftOn && leftOn < joinedOn) complain(issue, ['leftOn'], 'endBeforeStart');
  });
export type StaffFields = z.output<typeof staffFields>;

const assessment = {
  skillId: chosen,
  level: skillLevel,
  assessedOn: isoDate,
  /** last day it is valid */
  expiresOn: isoDate.nullable(),
  note: prose(1000),
};
type Assessed = { kind: (typeof ASSESSMENT_KINDS)[number]; assessedOn: string; expiresOn: string | null };

function checkAssessment({ assessedOn, expiresOn }: Assessed, issue: Issues) {
  if (expiresOn && expiresOn < assessedOn) complain(issue, ['expiresOn'], 'endBeforeStart');
}

const checkOwn = (value: Assessed, issue: Issues) => {
  checkAssessment(value, issue);
  if (value.kind === 'SELF' && value.expiresOn) complain(issue, ['expiresOn'], 'invalid');
};

/** What an administrator records of somebody; who confirms is the one who writes it. */
export const assessmentFields = z.object({ ...assessment, kind: z.enum(ASSESSMENT_KINDS) }).superRefine(checkAssessment);
/** What people say of themselves: their own estimate, or a certificate. Only somebody else confirms. */
export const ownAssessmentFields = z.object({ ...assessment, kind: z.enum(['SELF', 'CERTIFICATE']) }).superRefine(checkOwn);
export type AssessmentFields = z.output<typeof assessmentFields>;
export type OwnAssessmentFields = z.output<typeof ownAssessmentFields>;

const session = z.object({ on: z.string().min(1, 'required').pipe(isoDate), hours: z.number().positive().max(24).multipleOf(0.25, 'quarterHours') });

const trainingShape = {
  title: localText(300),
  provider: z
    .string()
    .trim()
    .max(300)
    .regex(/^[^\p{Cc}]*$/u, 'controlCharacters')
    .nullable()
    .transform((text) => text || null),
  toLevel: skillLevel.nullable(),
  eventId: z.uuid().nullable(),
  skillIds: z
    .array(z.uuid())
    .max(20)
    .transform((ids) => [...new Set(ids)]),
  sessions: z
    .array(session)
    .max(200)
    .superRefine((sessions, issue) => {
      sessions.forEach(({ on }, index) => {
        if (sessions.findIndex((other) => other.on === on) < index) complain(issue, [index, 'on'], 'duplicateDay');
      });
    }),
};
/** A training with its days and the skills it serves; `toLevel`: what whoever attends is expected to reach. */
export const trainingFields = z.object({ ...trainingShape, status: z.enum(TRAINING_STATUSES) }).superRefine(({ status, sessions }, issue) => {
  if (status === 'HELD' && sessions.length === 0) complain(issue, ['sessions'], 'required');
});
export type TrainingFields = z.output<typeof trainingFields>;
export type TrainingFormInput = z.input<typeof trainingFields>;

/** Who came to one session; whoever is not named was not invited. */
export const attendanceFields = z.object({
  sessionId: z.uuid(),
  people: z
    .array(z.object({ staffMemberId: z.uuid(), attended: z.boolean() }))
    .max(500)
    .superRefine((people, issue) => {
      if (new Set(people.map(({ staffMemberId }) => staffMemberId)).size < people.length) complain(issue, [], 'duplicate');
    }),
});

/** «If these people reach this level»: the question put to coverage. */
export const whatIfInput = z.object({
  skillIds: z.array(z.uuid()).min(1).max(20),
  staffMemberIds: z.array(z.uuid()).min(1).max(200),
  level: skillLevel,
});
export type WhatIfInput = z.output<typeof whatIfInput>;

const idempotencyKey = z.object({ idempotencyKey: z.uuid() });
const at = skillRecordVersion;

export const skillCreate = skillFields.and(idempotencyKey);
export const skillUpdate = skillFields.and(at);
/** Archived skills are offered nowhere any more; what requires them stays. */
export const skillArchive = at.extend({ archived: z.boolean() });
export const positionCreate = positionFields.and(idempotencyKey);
export const positionUpdate = positionFields.and(at);
export const staffCreate = staffFields.and(idempotencyKey);
export const staffUpdate = staffFields.and(at);
export const trainingCreate = trainingFields.and(idempotencyKey);
/** What became of it is said by a step of its own, so that a change never takes that back. */
export const trainingUpdate = z.object(trainingShape).and(at);
export const trainingStatusChange = at.extend({ to: z.enum(TRAINING_STATUSES) });
/** Everybody's attendance of every session of a training, at its version. */
export const attendanceUpdate = at.extend({ sessions: z.array(attendanceFields).max(200) });

/** `level`: what whoever confirms found; that of a certificate is the one on paper. */
export const assessmentConfirm = z.object({ id: z.uuid(), level: skillLevel });
/** Years after leaving for which data of people are kept. */
export const retentionFields = z.object({ years: z.number().int().min(1).max(30) });

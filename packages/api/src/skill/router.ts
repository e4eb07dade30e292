import {
  assessmentConfirm,
  attendanceUpdate,
  positionCreate,
  positionUpdate,
  retentionFields,
  skillArchive,
  skillCreate,
  skillRecordVersion,
  skillUpdate,
  staffCreate,
  staffUpdate,
  trainingCreate,
  trainingStatusChange,
  trainingUpdate,
  whatIfInput,
} from '@nhipcau/domain/skill';
import { z } from 'zod';
import { keptFile } from '../file/types.ts';
import { can, router } from '../trpc.ts';
import * as catalogue from './data-catalogue.ts';
import { listDueForErasure } from './data-erase.ts';
import { takeOutOwn, takeOutPerson } from './data-export.ts';
import { getOverview } from './data-overview.ts';
import { listPeople, listPeopleForExport, listPersonOptions } from './data-people.ts';
import { getCertificateFile, getOwnRecord, getPerson } from './data-person.ts';
import * as trainings from './data-trainings.ts';
import { answerWhatIf, listWhatIfOptions } from './data-whatif.ts';
import * as assessments from './mutations-assessments.ts';
import * as entries from './mutations-catalogue.ts';
import { erasePerson, setRetention } from './mutations-erase.ts';
import { createPerson, updatePerson } from './mutations-people.ts';
import * as courses from './mutations-trainings.ts';
import * as types from './types.ts';

const id = z.object({ id: z.uuid() });
const done = z.object({ id: z.string() });
const read = can('skill.read');
const own = can('skill.own');
const write = can('skill.write');
const attend = can('training.read');
const plan = can('training.write');

export const skillRouter = router({
  overview: read.output(types.overview).query(({ ctx }) => getOverview(ctx.db, ctx.today)),
  whatIfOptions: read.output(types.whatIfOptions).query(({ ctx }) => listWhatIfOptions(ctx.db, ctx.today)),
  whatIf: read
    .input(whatIfInput)
    .output(types.whatIfAnswer)
    .query(({ ctx, input }) => answerWhatIf(ctx.db, input, ctx.today)),

  people: read
    .input(types.peopleListInput)
    .output(types.peopleList)
    .query(({ ctx, input }) => listPeople(ctx.db, input, ctx.today)),
  peopleExport: read
    .input(types.peopleExportInput)
    .output(z.array(types.personRow))
    .query(({ ctx, input }) => listPeopleForExport(ctx.db, input, ctx.today)),
  person: read
    .input(id)
    .output(types.personForReader)
    .query(({ ctx, input }) => getPerson(ctx.db, input.id, ctx.today)),
  certificateFile: read
    .input(id)
    .output(keptFile)
    .query(({ ctx, input }) => getCertificateFile(ctx.db, input.id, null)),
  personOptions: write
    .input(z.object({ id: z.uuid().nullable() }))
    .output(types.personOptions)
    .query(({ ctx, input }) => listPersonOptions(ctx.db, input.id)),
  createPerson: write
    .input(staffCreate)
    .output(done)
    .mutation(({ ctx, input }) => createPerson(ctx, input)),
  updatePerson: write
    .input(staffUpdate)
    .output(done)
    .mutation(({ ctx, input }) => updatePerson(ctx, input)),
  assess: write
    .input(assessments.assessInput)
    .output(done)
    .mutation(({ ctx, input }) => assessments.assess(ctx, input)),
  confirmAssessment: write
    .input(assessmentConfirm)
    .output(done)
    .mutation(({ ctx, input }) => assessments.confirmAssessment(ctx, input)),
  removeAssessment: write
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => assessments.removeAssessment(ctx, input, false)),
  // a mutation, since taking data out is written down
  takeOutPerson: write
    .input(id)
    .output(types.personDetail)
    .mutation(({ ctx, input }) => takeOutPerson(ctx, input)),
  dueForErasure: write.output(types.dueForErasure).query(({ ctx }) => listDueForErasure(ctx.db, ctx.today)),
  setRetention: write
    .input(retentionFields)
    .output(types.retention)
    .mutation(({ ctx, input }) => setRetention(ctx, input)),
  erasePerson: write
    .input(skillRecordVersion)
    .output(done)
    .mutation(({ ctx, input }) => erasePerson(ctx, input)),

  me: own.output(types.personDetail.nullable()).query(({ ctx }) => getOwnRecord(ctx.db, ctx.user.id, ctx.today)),
  options: own.output(z.array(types.skillOption)).query(({ ctx }) => catalogue.listSkillOptions(ctx.db)),
  assessMyself: own
    .input(assessments.assessMyselfInput)
    .output(done)
    .mutation(({ ctx, input }) => assessments.assessMyself(ctx, input)),
  removeOwnAssessment: own
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => assessments.removeAssessment(ctx, input, true)),
  ownCertificateFile: own
    .input(id)
    .output(keptFile)
    .query(({ ctx, input }) => getCertificateFile(ctx.db, input.id, ctx.user.id)),
  takeOutOwn: own.output(types.personDetail).mutation(({ ctx }) => takeOutOwn(ctx)),

  positions: read
    .input(types.positionListInput)
    .output(types.positionList)
    .query(({ ctx, input }) => catalogue.listPositions(ctx.db, input, ctx.today)),
  positionsExport: read
    .input(types.positionExportInput)
    .output(z.array(types.positionRow))
    .query(({ ctx, input }) => catalogue.listPositionsForExport(ctx.db, input, ctx.today)),
  position: read
    .input(id)
    .output(types.positionDetail)
    .query(({ ctx, input }) => catalogue.getPosition(ctx.db, input.id, ctx.today)),
  createPosition: write
    .input(positionCreate)
    .output(done)
    .mutation(({ ctx, input }) => entries.createPosition(ctx, input)),
  updatePosition: write
    .input(positionUpdate)
    .output(done)
    .mutation(({ ctx, input }) => entries.updatePosition(ctx, input)),
  removePosition: write
    .input(skillRecordVersion)
    .output(done)
    .mutation(({ ctx, input }) => entries.removePosition(ctx, input)),

  catalogue: read
    .input(types.catalogueInput)
    .output(z.array(types.catalogueRow))
    .query(({ ctx, input }) => catalogue.listCatalogue(ctx.db, input, ctx.today)),
  skill: read
    .input(id)
    .output(types.catalogueRow)
    .query(({ ctx, input }) => catalogue.getSkill(ctx.db, input.id, ctx.today)),
  createSkill: write
    .input(skillCreate)
    .output(done)
    .mutation(({ ctx, input }) => entries.createSkill(ctx, input)),
  updateSkill: write
    .input(skillUpdate)
    .output(done)
    .mutation(({ ctx, input }) => entries.updateSkill(ctx, input)),
  archiveSkill: write
    .input(skillArchive)
    .output(done)
    .mutation(({ ctx, input }) => entries.archiveSkill(ctx, input)),

  trainings: attend
    .input(types.trainingListInput)
    .output(types.trainingList)
    .query(({ ctx, input }) => trainings.listTrainings(ctx.db, input, ctx.today)),
  trainingsExport: attend
    .input(types.trainingExportInput)
    .output(z.array(types.trainingRow))
    .query(({ ctx, input }) => trainings.listTrainingsForExport(ctx.db, input, ctx.today)),
  training: attend
    .input(id)
    .output(types.trainingDetail)
    .query(({ ctx, input }) => trainings.getTraining(ctx.db, input.id, ctx.today)),
  trainingOptions: plan.output(types.trainingOptions).query(({ ctx }) => trainings.listTrainingOptions(ctx.db, ctx.today)),
  createTraining: plan
    .input(trainingCreate)
    .output(done)
    .mutation(({ ctx, input }) => courses.createTraining(ctx, input)),
  updateTraining: plan
    .input(trainingUpdate)
    .output(done)
    .mutation(({ ctx, input }) => courses.updateTraining(ctx, input)),
  changeTrainingStatus: plan
    .input(trainingStatusChange)
    .output(done)
    .mutation(({ ctx, input }) => courses.changeTrainingStatus(ctx, input)),
  setAttendance: plan
    .input(attendanceUpdate)
    .output(done)
    .mutation(({ ctx, input }) => courses.setAttendance(ctx, input)),
});

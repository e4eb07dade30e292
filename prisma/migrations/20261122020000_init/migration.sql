-- CreateEnum
CREATE TYPE "EventForm" AS ENUM ('FRIENDSHIP_EXCHANGE', 'ART_EXCHANGE', 'FESTIVAL', 'ANNIVERSARY', 'MEETING', 'SEMINAR', 'TRAINING', 'SPORT', 'TOUR', 'CEREMONY', 'DELEGATION_IN', 'DELEGATION_OUT', 'AID', 'OTHER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('PLANNED', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Pillar" AS ENUM ('INSTITUTIONS', 'RESEARCH', 'PARTNERSHIP', 'COORDINATION', 'VALUES', 'INFORMATION', 'STAFF', 'IMAGE');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('FLOW', 'STOCK', 'RATE');

-- CreateEnum
CREATE TYPE "IndicatorDirection" AS ENUM ('INCREASE', 'DECREASE', 'MAINTAIN');

-- CreateEnum
CREATE TYPE "Trajectory" AS ENUM ('LINEAR', 'STEP', 'PIECEWISE', 'FROM_EVENTS');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('LOW', 'MEDIUM', 'HIGH');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('UNION', 'ASSOCIATION', 'CHAPTER', 'CLUB', 'BODY');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('PENDING', 'SENT', 'FAILED', 'HELD');

-- CreateEnum
CREATE TYPE "PlanYearStatus" AS ENUM ('DRAFT', 'ACTIVE', 'CLOSED');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED');

-- CreateEnum
CREATE TYPE "ActivityOutcome" AS ENUM ('HELD', 'POSTPONED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ActivityRole" AS ENUM ('HOST', 'CO_HOST', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('REVIEW', 'ORIENTATION', 'OTHER');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('ACHIEVEMENT', 'FIGURE', 'CONTEXT', 'LEGAL');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'LEADER', 'STAFF', 'ASSOCIATION');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "WeaknessCategory" AS ENUM ('MEMBER_ACTIVITY', 'HUMAN_RESOURCES', 'RESOURCES', 'PARTNERSHIP');

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "planYearId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "form" "EventForm" NOT NULL,
    "theme" TEXT,
    "status" "EventStatus" NOT NULL DEFAULT 'PLANNED',
    "startsOn" DATE,
    "endsOn" DATE,
    "originalStartsOn" DATE,
    "statusReason" TEXT,
    "place" TEXT,
    "hostId" UUID,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "expectedParticipants" INTEGER,
    "budget" DECIMAL(18,2),
    "currency" TEXT NOT NULL DEFAULT 'VND',
    "anniversaryKey" TEXT,
    "fromReport" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_co_host" (
    "eventId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_co_host_pkey" PRIMARY KEY ("eventId","organisationId")
);

-- CreateTable
CREATE TABLE "event_goal" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "indicatorId" UUID,
    "expectedContribution" DECIMAL(18,4),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anniversary" (
    "key" TEXT NOT NULL,
    "monthDay" TEXT NOT NULL,
    "baseYear" INTEGER,
    "kind" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "anniversary_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "planYearId" UUID NOT NULL,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "pillar" "Pillar" NOT NULL,
    "weight" DECIMAL(6,2) NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "ownerId" UUID,
    "ownerOrganisationId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "copiedFromId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_weakness" (
    "goalId" UUID NOT NULL,
    "weaknessId" UUID NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 3,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "goal_weakness_pkey" PRIMARY KEY ("goalId","weaknessId")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "unit" JSONB NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "direction" "IndicatorDirection" NOT NULL,
    "trajectory" "Trajectory" NOT NULL DEFAULT 'LINEAR',
    "baseline" DECIMAL(18,4),
    "target" DECIMAL(18,4),
    "targetIsSample" BOOLEAN NOT NULL DEFAULT false,
    "bandLow" DECIMAL(18,4),
    "bandHigh" DECIMAL(18,4),
    "criticalLow" DECIMAL(18,4),
    "criticalHigh" DECIMAL(18,4),
    "measureKey" TEXT,
    "goalScoped" BOOLEAN NOT NULL DEFAULT false,
    "measureForm" "EventForm",
    "weight" DECIMAL(6,2) NOT NULL DEFAULT 1,
    "onTrackFrom" DECIMAL(4,3),
    "atRiskFrom" DECIMAL(4,3),
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "copiedFromId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_milestone" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4),
    "numerator" DECIMAL(18,4),
    "denominator" DECIMAL(18,4),
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "goalId" UUID,
    "indicatorId" UUID,
    "on" DATE NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "authorId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "parentId" UUID,
    "countryCode" TEXT,
    "foundedOn" DATE,
    "joinedOn" DATE,
    "leftOn" DATE,
    "memberCount" INTEGER,
    "email" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,
    "dedupeKey" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_year" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "status" "PlanYearStatus" NOT NULL DEFAULT 'DRAFT',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_period" (
    "id" UUID NOT NULL,
    "planYearId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "locksOn" DATE NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_report" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'DRAFT',
    "newUnits" INTEGER,
    "newMembers" INTEGER,
    "achievements" TEXT,
    "difficultiesNote" TEXT,
    "proposals" TEXT,
    "firstSubmittedOn" DATE,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_activity" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "eventId" UUID,
    "outcome" "ActivityOutcome",
    "title" TEXT NOT NULL,
    "form" "EventForm",
    "startsOn" DATE,
    "endsOn" DATE,
    "place" TEXT,
    "role" "ActivityRole" NOT NULL DEFAULT 'HOST',
    "participantsVn" INTEGER,
    "participantsForeign" INTEGER,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "fundsBudget" DECIMAL(18,2),
    "fundsMobilised" DECIMAL(18,2),
    "note" TEXT,
    "eventStatusBefore" "EventStatus",
    "position" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "report_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_activity_goal" (
    "activityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "report_activity_goal_pkey" PRIMARY KEY ("activityId","goalId")
);

-- CreateTable
CREATE TABLE "report_difficulty" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "weaknessId" UUID,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "report_difficulty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_transition" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "from" "ReportStatus",
    "to" "ReportStatus" NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" JSONB NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "issuedOn" DATE,
    "year" INTEGER,
    "contentHash" TEXT,
    "fileName" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_paragraph" (
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "source_paragraph_pkey" PRIMARY KEY ("documentId","number")
);

-- CreateTable
CREATE TABLE "source_reference" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "weaknessId" UUID,
    "goalId" UUID,
    "eventId" UUID,
    "organisationId" UUID,
    "factId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "source_reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "FactKind" NOT NULL,
    "text" JSONB NOT NULL,
    "year" INTEGER,
    "value" DECIMAL(18,4),
    "unit" TEXT,
    "comparator" TEXT,
    "organisationId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "UserStatus" NOT NULL DEFAULT 'ACTIVE',
    "organisationId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "lastSignInAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "documentId" UUID,
    "publishedOn" DATE,
    "status" "ReviewStatus" NOT NULL DEFAULT 'DRAFT',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weakness" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "category" "WeaknessCategory" NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weakness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weakness_naming" (
    "weaknessId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "weakness_naming_pkey" PRIMARY KEY ("weaknessId","reviewId")
);

-- CreateTable
CREATE TABLE "weakness_measure" (
    "id" UUID NOT NULL,
    "weaknessId" UUID NOT NULL,
    "measureKey" TEXT NOT NULL,
    "direction" "IndicatorDirection" NOT NULL,
    "weight" DECIMAL(6,2) NOT NULL DEFAULT 1,
    "base" DECIMAL(18,4),
    "target" DECIMAL(18,4),
    "bandLow" DECIMAL(18,4),
    "bandHigh" DECIMAL(18,4),
    "criticalLow" DECIMAL(18,4),
    "criticalHigh" DECIMAL(18,4),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "weakness_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weakness_score" (
    "weaknessId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "score" DECIMAL(6,2),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "weakness_score_pkey" PRIMARY KEY ("weaknessId","year")
);

-- CreateIndex
CREATE INDEX "audit_log_entity_entityId_idx" ON "audit_log"("entity", "entityId");

-- CreateIndex
CREATE INDEX "audit_log_at_idx" ON "audit_log"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_createdAt_idx" ON "idempotency_key"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "event_code_key" ON "event"("code");

-- CreateIndex
CREATE INDEX "event_planYearId_startsOn_idx" ON "event"("planYearId", "startsOn");

-- CreateIndex
CREATE INDEX "event_hostId_idx" ON "event"("hostId");

-- CreateIndex
CREATE INDEX "event_goal_goalId_idx" ON "event_goal"("goalId");

-- CreateIndex
CREATE UNIQUE INDEX "event_goal_eventId_goalId_indicatorId_key" ON "event_goal"("eventId", "goalId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "event_goal_without_indicator" ON "event_goal"("eventId", "goalId") WHERE ("indicatorId" IS NULL);

-- CreateIndex
CREATE INDEX "goal_parentId_idx" ON "goal"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "goal_planYearId_code_key" ON "goal"("planYearId", "code");

-- CreateIndex
CREATE INDEX "goal_weakness_weaknessId_idx" ON "goal_weakness"("weaknessId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_goalId_code_key" ON "indicator"("goalId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_milestone_indicatorId_on_key" ON "indicator_milestone"("indicatorId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_indicatorId_on_key" ON "measurement"("indicatorId", "on");

-- CreateIndex
CREATE INDEX "check_in_goalId_on_idx" ON "check_in"("goalId", "on");

-- CreateIndex
CREATE INDEX "check_in_indicatorId_on_idx" ON "check_in"("indicatorId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_path_key" ON "organisation"("path");

-- CreateIndex
CREATE INDEX "organisation_parentId_idx" ON "organisation"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupeKey_key" ON "outbox_message"("dedupeKey");

-- CreateIndex
CREATE INDEX "outbox_message_status_nextAttemptAt_idx" ON "outbox_message"("status", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "plan_year_year_key" ON "plan_year"("year");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_code_key" ON "reporting_period"("code");

-- CreateIndex
CREATE INDEX "activity_report_periodId_status_idx" ON "activity_report"("periodId", "status");

-- CreateIndex
CREATE INDEX "activity_report_organisationId_idx" ON "activity_report"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "activity_report_periodId_organisationId_key" ON "activity_report"("periodId", "organisationId") WHERE ("withdrawnAt" IS NULL);

-- CreateIndex
CREATE INDEX "report_activity_eventId_idx" ON "report_activity"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "report_activity_reportId_eventId_key" ON "report_activity"("reportId", "eventId");

-- CreateIndex
CREATE INDEX "report_activity_goal_goalId_idx" ON "report_activity_goal"("goalId");

-- CreateIndex
CREATE INDEX "report_difficulty_reportId_idx" ON "report_difficulty"("reportId");

-- CreateIndex
CREATE INDEX "report_difficulty_weaknessId_idx" ON "report_difficulty"("weaknessId");

-- CreateIndex
CREATE INDEX "report_comment_reportId_idx" ON "report_comment"("reportId");

-- CreateIndex
CREATE INDEX "report_transition_reportId_idx" ON "report_transition"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_code_key" ON "source_document"("code");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_contentHash_key" ON "source_document"("contentHash");

-- CreateIndex
CREATE INDEX "source_reference_documentId_paragraph_idx" ON "source_reference"("documentId", "paragraph");

-- CreateIndex
CREATE INDEX "source_reference_weaknessId_idx" ON "source_reference"("weaknessId");

-- CreateIndex
CREATE INDEX "source_reference_goalId_idx" ON "source_reference"("goalId");

-- CreateIndex
CREATE INDEX "source_reference_eventId_idx" ON "source_reference"("eventId");

-- CreateIndex
CREATE INDEX "source_reference_factId_idx" ON "source_reference"("factId");

-- CreateIndex
CREATE UNIQUE INDEX "fact_code_key" ON "fact"("code");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_organisationId_idx" ON "user"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_tokenHash_key" ON "password_reset"("tokenHash");

-- CreateIndex
CREATE INDEX "sign_in_attempt_account_at_idx" ON "sign_in_attempt"("account", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_at_idx" ON "sign_in_attempt"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "review_year_key" ON "review"("year");

-- CreateIndex
CREATE UNIQUE INDEX "weakness_code_key" ON "weakness"("code");

-- CreateIndex
CREATE UNIQUE INDEX "weakness_measure_weaknessId_measureKey_key" ON "weakness_measure"("weaknessId", "measureKey");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_planYearId_fkey" FOREIGN KEY ("planYearId") REFERENCES "plan_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_anniversaryKey_fkey" FOREIGN KEY ("anniversaryKey") REFERENCES "anniversary"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_co_host" ADD CONSTRAINT "event_co_host_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_co_host" ADD CONSTRAINT "event_co_host_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_goal" ADD CONSTRAINT "event_goal_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_goal" ADD CONSTRAINT "event_goal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_goal" ADD CONSTRAINT "event_goal_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_planYearId_fkey" FOREIGN KEY ("planYearId") REFERENCES "plan_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "goal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_ownerOrganisationId_fkey" FOREIGN KEY ("ownerOrganisationId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_weakness" ADD CONSTRAINT "goal_weakness_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_weakness" ADD CONSTRAINT "goal_weakness_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_milestone" ADD CONSTRAINT "indicator_milestone_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_planYearId_fkey" FOREIGN KEY ("planYearId") REFERENCES "plan_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_report" ADD CONSTRAINT "activity_report_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_report" ADD CONSTRAINT "activity_report_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity" ADD CONSTRAINT "report_activity_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity" ADD CONSTRAINT "report_activity_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity_goal" ADD CONSTRAINT "report_activity_goal_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "report_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity_goal" ADD CONSTRAINT "report_activity_goal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_difficulty" ADD CONSTRAINT "report_difficulty_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_difficulty" ADD CONSTRAINT "report_difficulty_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_paragraph" ADD CONSTRAINT "source_paragraph_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "source_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reference" ADD CONSTRAINT "source_reference_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weakness_naming" ADD CONSTRAINT "weakness_naming_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weakness_naming" ADD CONSTRAINT "weakness_naming_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weakness_measure" ADD CONSTRAINT "weakness_measure_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weakness_score" ADD CONSTRAINT "weakness_score_weaknessId_fkey" FOREIGN KEY ("weaknessId") REFERENCES "weakness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

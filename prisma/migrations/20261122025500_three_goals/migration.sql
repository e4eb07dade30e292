-- CreateEnum
CREATE TYPE "BulletinStatus" AS ENUM ('WRITING', 'APPROVED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('WRITING', 'TRANSLATION', 'REVIEW', 'APPROVED');

-- CreateEnum
CREATE TYPE "SubscriberStatus" AS ENUM ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED', 'BOUNCED');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('PENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('EMBASSY', 'CONSULATE', 'FOREIGN_NGO', 'INTERNATIONAL_ORGANISATION', 'FRIENDSHIP_BODY', 'SISTER_CITY', 'UNIVERSITY', 'BUSINESS', 'MEDIA', 'CULTURAL_BODY');

-- CreateEnum
CREATE TYPE "PartnerStage" AS ENUM ('PROSPECT', 'ACTIVE', 'DORMANT', 'LAPSED');

-- CreateEnum
CREATE TYPE "PartnerRegion" AS ENUM ('SOUTHEAST_ASIA', 'NORTHEAST_ASIA', 'SOUTH_ASIA', 'MIDDLE_EAST', 'EUROPE', 'AFRICA', 'AMERICAS', 'OCEANIA', 'GLOBAL');

-- CreateEnum
CREATE TYPE "PartnerLinkRole" AS ENUM ('LEAD', 'SUPPORT');

-- CreateEnum
CREATE TYPE "InteractionKind" AS ENUM ('COURTESY_CALL', 'MEETING', 'LETTER', 'DELEGATION_IN', 'DELEGATION_OUT', 'JOINT_EVENT', 'JOINT_PROJECT');

-- CreateEnum
CREATE TYPE "Initiator" AS ENUM ('OURS', 'THEIRS', 'BOTH');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('LETTER_EXCHANGE', 'MEMORANDUM', 'SIGNED_PROGRAMME', 'FUNDED_PLAN');

-- CreateEnum
CREATE TYPE "CommitmentStatus" AS ENUM ('OPEN', 'KEPT', 'MISSED');

-- CreateEnum
CREATE TYPE "SkillGroup" AS ENUM ('LANGUAGE', 'FOREIGN_AFFAIRS', 'LAW', 'POLITICS', 'PROTOCOL', 'EVENT_WORK', 'COMMUNICATION', 'RESEARCH', 'DIGITAL');

-- CreateEnum
CREATE TYPE "AssessmentKind" AS ENUM ('SELF', 'CONFIRMED', 'CERTIFICATE');

-- CreateEnum
CREATE TYPE "TrainingStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateTable
CREATE TABLE "bulletin" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "languageA" TEXT NOT NULL DEFAULT 'vi',
    "languageB" TEXT NOT NULL DEFAULT 'en',
    "plannedOn" DATE NOT NULL,
    "editorId" UUID,
    "status" "BulletinStatus" NOT NULL DEFAULT 'WRITING',
    "publishedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "bulletinId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "status" "ArticleStatus" NOT NULL DEFAULT 'WRITING',
    "titleA" TEXT NOT NULL DEFAULT '',
    "titleB" TEXT NOT NULL DEFAULT '',
    "contentA" JSONB NOT NULL,
    "contentB" JSONB NOT NULL,
    "eventId" UUID,
    "reportId" UUID,
    "authorId" UUID,
    "translatorId" UUID,
    "reviewerId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "titleA" TEXT NOT NULL,
    "titleB" TEXT NOT NULL,
    "contentA" JSONB NOT NULL,
    "contentB" JSONB NOT NULL,
    "authorId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_comment" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_media" (
    "articleId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "article_media_pkey" PRIMARY KEY ("articleId","fileId")
);

-- CreateTable
CREATE TABLE "bulletin_revision" (
    "id" UUID NOT NULL,
    "bulletinId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT,
    "content" JSONB NOT NULL,
    "parity" DECIMAL(5,4) NOT NULL,
    "publishedById" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bulletin_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_segment" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "languageA" TEXT NOT NULL,
    "languageB" TEXT NOT NULL,
    "textA" TEXT NOT NULL,
    "textB" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "translation_segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "glossary_term" (
    "key" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "status" "SubscriberStatus" NOT NULL DEFAULT 'PENDING',
    "confirmTokenHash" TEXT,
    "leaveToken" TEXT NOT NULL,
    "bounces" INTEGER NOT NULL DEFAULT 0,
    "confirmedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulletin_delivery" (
    "revisionId" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "bulletin_delivery_pkey" PRIMARY KEY ("revisionId","subscriberId")
);

-- CreateTable
CREATE TABLE "bulletin_read" (
    "revisionId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bulletin_read_pkey" PRIMARY KEY ("revisionId","language","channel","on")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "region" "PartnerRegion" NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stageOverride" "PartnerStage",
    "stageReason" TEXT,
    "stewardId" UUID,
    "website" TEXT,
    "webDomain" TEXT,
    "note" TEXT,
    "mergedIntoId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_contact" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "consentOn" DATE,
    "leftOn" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_link" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "PartnerLinkRole" NOT NULL DEFAULT 'LEAD',
    "since" DATE,
    "until" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_interaction" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "organisationId" UUID,
    "kind" "InteractionKind" NOT NULL,
    "initiator" "Initiator" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_interaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "organisationId" UUID,
    "kind" "AgreementKind" NOT NULL,
    "title" JSONB NOT NULL,
    "signedOn" DATE,
    "inForceOn" DATE,
    "expiresOn" DATE,
    "endedOn" DATE,
    "renewsId" UUID,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_file" (
    "agreementId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agreement_file_pkey" PRIMARY KEY ("agreementId","fileId")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "agreementId" UUID,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "status" "CommitmentStatus" NOT NULL DEFAULT 'OPEN',
    "decidedOn" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_partner" (
    "eventId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "initiator" "Initiator" NOT NULL DEFAULT 'OURS',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_partner_pkey" PRIMARY KEY ("eventId","partnerId")
);

-- CreateTable
CREATE TABLE "report_activity_partner" (
    "activityId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "initiator" "Initiator" NOT NULL DEFAULT 'OURS',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "report_activity_partner_pkey" PRIMARY KEY ("activityId","partnerId")
);

-- CreateTable
CREATE TABLE "coverage_cell" (
    "countryCode" TEXT NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "coverage_cell_pkey" PRIMARY KEY ("countryCode","kind")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "organisationId" UUID NOT NULL,
    "fromOn" DATE,
    "untilOn" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "userId" UUID,
    "organisationId" UUID NOT NULL,
    "positionId" UUID,
    "joinedOn" DATE,
    "leftOn" DATE,
    "erasedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "group" "SkillGroup" NOT NULL,
    "name" JSONB NOT NULL,
    "language" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_skill" (
    "positionId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "position_skill_pkey" PRIMARY KEY ("positionId","skillId")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "staffMemberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "kind" "AssessmentKind" NOT NULL,
    "assessedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "confirmedById" UUID,
    "fileId" UUID,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "status" "TrainingStatus" NOT NULL DEFAULT 'PLANNED',
    "provider" TEXT,
    "toLevel" INTEGER,
    "eventId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "id" UUID NOT NULL,
    "trainingId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "hours" DECIMAL(5,2) NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_skill" (
    "trainingId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "training_skill_pkey" PRIMARY KEY ("trainingId","skillId")
);

-- CreateTable
CREATE TABLE "training_attendance" (
    "sessionId" UUID NOT NULL,
    "staffMemberId" UUID NOT NULL,
    "attended" BOOLEAN NOT NULL DEFAULT true,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "training_attendance_pkey" PRIMARY KEY ("sessionId","staffMemberId")
);

-- CreateIndex
CREATE UNIQUE INDEX "bulletin_year_number_key" ON "bulletin"("year", "number");

-- CreateIndex
CREATE INDEX "article_bulletinId_position_idx" ON "article"("bulletinId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_articleId_number_key" ON "article_version"("articleId", "number");

-- CreateIndex
CREATE INDEX "article_comment_articleId_idx" ON "article_comment"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "bulletin_revision_bulletinId_number_key" ON "bulletin_revision"("bulletinId", "number");

-- CreateIndex
CREATE INDEX "translation_segment_languageA_languageB_idx" ON "translation_segment"("languageA", "languageB");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_confirmTokenHash_key" ON "subscriber"("confirmTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_leaveToken_key" ON "subscriber"("leaveToken");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_language_key" ON "subscriber"("email", "language");

-- CreateIndex
CREATE INDEX "bulletin_delivery_revisionId_status_idx" ON "bulletin_delivery"("revisionId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "partner_code_key" ON "partner"("code");

-- CreateIndex
CREATE INDEX "partner_webDomain_idx" ON "partner"("webDomain");

-- CreateIndex
CREATE INDEX "partner_contact_partnerId_idx" ON "partner_contact"("partnerId");

-- CreateIndex
CREATE INDEX "partner_link_organisationId_idx" ON "partner_link"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "partner_link_partnerId_organisationId_key" ON "partner_link"("partnerId", "organisationId");

-- CreateIndex
CREATE INDEX "partner_interaction_partnerId_on_idx" ON "partner_interaction"("partnerId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_renewsId_key" ON "agreement"("renewsId");

-- CreateIndex
CREATE INDEX "agreement_partnerId_idx" ON "agreement"("partnerId");

-- CreateIndex
CREATE INDEX "agreement_expiresOn_idx" ON "agreement"("expiresOn");

-- CreateIndex
CREATE INDEX "commitment_partnerId_dueOn_idx" ON "commitment"("partnerId", "dueOn");

-- CreateIndex
CREATE INDEX "event_partner_partnerId_idx" ON "event_partner"("partnerId");

-- CreateIndex
CREATE INDEX "report_activity_partner_partnerId_idx" ON "report_activity_partner"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "position_code_key" ON "position"("code");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_userId_key" ON "staff_member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_positionId_key" ON "staff_member"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "skill_code_key" ON "skill"("code");

-- CreateIndex
CREATE INDEX "position_skill_skillId_idx" ON "position_skill"("skillId");

-- CreateIndex
CREATE INDEX "assessment_staffMemberId_skillId_idx" ON "assessment"("staffMemberId", "skillId");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_trainingId_on_key" ON "training_session"("trainingId", "on");

-- CreateIndex
CREATE INDEX "training_attendance_staffMemberId_idx" ON "training_attendance"("staffMemberId");

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_translatorId_fkey" FOREIGN KEY ("translatorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_comment" ADD CONSTRAINT "article_comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_comment" ADD CONSTRAINT "article_comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_media" ADD CONSTRAINT "article_media_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_media" ADD CONSTRAINT "article_media_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_revision" ADD CONSTRAINT "bulletin_revision_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_revision" ADD CONSTRAINT "bulletin_revision_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_segment" ADD CONSTRAINT "translation_segment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "bulletin_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_delivery" ADD CONSTRAINT "bulletin_delivery_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "bulletin_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_delivery" ADD CONSTRAINT "bulletin_delivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_read" ADD CONSTRAINT "bulletin_read_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "bulletin_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_stewardId_fkey" FOREIGN KEY ("stewardId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_link" ADD CONSTRAINT "partner_link_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_link" ADD CONSTRAINT "partner_link_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_interaction" ADD CONSTRAINT "partner_interaction_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_interaction" ADD CONSTRAINT "partner_interaction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_renewsId_fkey" FOREIGN KEY ("renewsId") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_file" ADD CONSTRAINT "agreement_file_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_file" ADD CONSTRAINT "agreement_file_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_partner" ADD CONSTRAINT "event_partner_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_partner" ADD CONSTRAINT "event_partner_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity_partner" ADD CONSTRAINT "report_activity_partner_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "report_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_activity_partner" ADD CONSTRAINT "report_activity_partner_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_skill" ADD CONSTRAINT "position_skill_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_skill" ADD CONSTRAINT "position_skill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_skill" ADD CONSTRAINT "training_skill_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_skill" ADD CONSTRAINT "training_skill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "training_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Figures kept beside the claims they rest on: docs/decisions/0013-roll-ups.md. All of these are derived and can be made anew with rebuild_rollups().

-- CreateTable
CREATE TABLE "event_fact" (
    "subject_id" UUID NOT NULL,
    "tier_from" SMALLINT NOT NULL,
    "tier_to" SMALLINT NOT NULL,
    "event_id" UUID,
    "claim_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "form" TEXT NOT NULL,
    "theme" TEXT,
    "unplanned" BOOLEAN NOT NULL,
    "goals" UUID[],
    "countries" TEXT[],
    "partners" UUID[],
    "initiators" TEXT[],
    "credited" UUID[],
    "hosting" UUID[],
    "own" UUID[],
    "participants_vn" INTEGER,
    "participants_foreign" INTEGER,
    "participants" INTEGER,
    "funds_budget" DECIMAL(18,2),
    "funds_mobilised" DECIMAL(18,2),
    "patterns" BIGINT[],
    "like_before" DATE[],

    CONSTRAINT "event_fact_pkey" PRIMARY KEY ("subject_id","tier_from")
);

-- CreateTable
CREATE TABLE "event_pattern" (
    "pattern" BIGINT NOT NULL,
    "on" DATE NOT NULL,
    "subject_id" UUID NOT NULL,
    "tier_from" SMALLINT NOT NULL,
    "tier_to" SMALLINT NOT NULL,

    CONSTRAINT "event_pattern_pkey" PRIMARY KEY ("pattern","on","subject_id","tier_from")
);

-- CreateTable
CREATE TABLE "event_rollup" (
    "span" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "part" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "goal_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "events" INTEGER NOT NULL,
    "unplanned" INTEGER NOT NULL,
    "novel_1" INTEGER NOT NULL,
    "novel_2" INTEGER NOT NULL,
    "novel_3" INTEGER NOT NULL,
    "participants_vn" BIGINT NOT NULL,
    "participants_vn_known" INTEGER NOT NULL,
    "participants_foreign" BIGINT NOT NULL,
    "participants_foreign_known" INTEGER NOT NULL,
    "participants" BIGINT NOT NULL,
    "participants_known" INTEGER NOT NULL,
    "funds_budget" DECIMAL(20,2) NOT NULL,
    "funds_budget_known" INTEGER NOT NULL,
    "funds_mobilised" DECIMAL(20,2) NOT NULL,
    "funds_mobilised_known" INTEGER NOT NULL,
    "folded" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "association_rollup" (
    "span" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "part" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "association_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "activities" INTEGER NOT NULL,
    "hosted" INTEGER NOT NULL,
    "participants" BIGINT NOT NULL,
    "participants_known" INTEGER NOT NULL,
    "folded" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "country_rollup" (
    "span" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "part" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "goal_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "events" INTEGER NOT NULL,
    "folded" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "partner_rollup" (
    "span" TEXT NOT NULL,
    "partner_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "contacts" INTEGER NOT NULL,
    "joint" INTEGER NOT NULL,
    "depth" DECIMAL(12,2) NOT NULL,
    "ours" INTEGER NOT NULL,
    "theirs" INTEGER NOT NULL,
    "folded" BOOLEAN NOT NULL DEFAULT false
);

-- rows live until their transaction ends
CREATE UNLOGGED TABLE "rollup_change" (
    "transaction" BIGINT NOT NULL,
    "subjects" UUID[],
    "everything" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "rollup_pattern" (
    "pattern" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "rollup_check" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "equal" BOOLEAN NOT NULL,
    "details" JSONB NOT NULL,
    "durationMs" INTEGER NOT NULL,

    CONSTRAINT "rollup_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_fact_on" ON "event_fact"("on", "form");

-- CreateIndex
CREATE INDEX "event_pattern_subject" ON "event_pattern"("subject_id");

-- CreateIndex
CREATE INDEX "event_rollup_key" ON "event_rollup"("span", "year", "goal_id", "form", "part");

-- CreateIndex
CREATE INDEX "association_rollup_key" ON "association_rollup"("span", "year", "part", "association_id");

-- CreateIndex
CREATE INDEX "country_rollup_key" ON "country_rollup"("span", "year", "goal_id", "form", "part");

-- CreateIndex
CREATE INDEX "partner_rollup_key" ON "partner_rollup"("span", "partner_id", "on");

-- CreateIndex
CREATE INDEX "rollup_change_transaction" ON "rollup_change"("transaction");

-- CreateIndex
CREATE INDEX "rollup_check_at" ON "rollup_check"("at");

-- what is not folded yet; small, so that folding costs what came in
CREATE INDEX "event_rollup_pending" ON "event_rollup"("folded") WHERE (NOT "folded");
CREATE INDEX "association_rollup_pending" ON "association_rollup"("folded") WHERE (NOT "folded");
CREATE INDEX "country_rollup_pending" ON "country_rollup"("folded") WHERE (NOT "folded");
CREATE INDEX "partner_rollup_pending" ON "partner_rollup"("folded") WHERE (NOT "folded");

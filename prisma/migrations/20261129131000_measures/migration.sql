-- A weakness has a distance left, which may be greater than when it was named.
ALTER TABLE "weakness_score" DROP CONSTRAINT weakness_score_range;
ALTER TABLE "weakness_score" RENAME COLUMN "score" TO "distance";
ALTER TABLE "weakness_score" ALTER COLUMN "distance" TYPE DECIMAL(8,2);
ALTER TABLE "weakness_score" ADD CONSTRAINT weakness_score_range CHECK ("distance" >= 0);

-- The base of a measure for every day of the year that named the weakness, so that any day has its like.
CREATE TABLE "weakness_base" (
    "weaknessMeasureId" UUID NOT NULL,
    "monthDay" CHAR(5) NOT NULL,
    "value" DECIMAL(18,4),

    CONSTRAINT "weakness_base_pkey" PRIMARY KEY ("weaknessMeasureId","monthDay")
);
ALTER TABLE "weakness_base" ADD CONSTRAINT "weakness_base_weaknessMeasureId_fkey" FOREIGN KEY ("weaknessMeasureId") REFERENCES "weakness_measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "weakness_base" ADD CONSTRAINT weakness_base_month_day CHECK ("monthDay" ~ '^\d\d-\d\d$');

-- Forecasts as they were shown, kept to be compared with what came.
CREATE TABLE "forecast_record" (
    "id" UUID NOT NULL,
    "planYearId" UUID NOT NULL,
    "goalId" UUID,
    "indicatorId" UUID,
    "madeOn" DATE NOT NULL,
    "median" DECIMAL(20,6) NOT NULL,
    "low" DECIMAL(20,6) NOT NULL,
    "high" DECIMAL(20,6) NOT NULL,
    "basis" JSONB NOT NULL,
    "actual" DECIMAL(20,6),
    "scoredOn" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forecast_record_pkey" PRIMARY KEY ("id")
);
-- CreateIndex: one forecast a day of each
CREATE UNIQUE INDEX "forecast_record_indicatorId_madeOn_key" ON "forecast_record"("indicatorId", "madeOn");
CREATE UNIQUE INDEX "forecast_record_goalId_madeOn_key" ON "forecast_record"("goalId", "madeOn");
CREATE UNIQUE INDEX "forecast_record_of_plan" ON "forecast_record"("planYearId", "madeOn") WHERE ("goalId" IS NULL AND "indicatorId" IS NULL);
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_planYearId_fkey" FOREIGN KEY ("planYearId") REFERENCES "plan_year"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "forecast_record" ADD CONSTRAINT forecast_record_order CHECK ("low" <= "median" AND "median" <= "high");
ALTER TABLE "forecast_record" ADD CONSTRAINT forecast_record_subject CHECK ("goalId" IS NULL OR "indicatorId" IS NULL);

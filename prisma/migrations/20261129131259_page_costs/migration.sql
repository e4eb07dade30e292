-- DropIndex
DROP INDEX "event_hostId_idx";

-- DropIndex
DROP INDEX "event_planYearId_startsOn_idx";

-- CreateIndex
CREATE INDEX "activity_report_status_submittedAt_idx" ON "activity_report"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "audit_log_entity_id_idx" ON "audit_log"("entity", "id");

-- CreateIndex
CREATE INDEX "audit_log_actorId_id_idx" ON "audit_log"("actorId", "id");

-- CreateIndex
CREATE INDEX "event_planYearId_startsOn_code_idx" ON "event"("planYearId", "startsOn", "code");

-- CreateIndex
CREATE INDEX "event_planYearId_status_startsOn_idx" ON "event"("planYearId", "status", "startsOn");

-- CreateIndex
CREATE INDEX "event_startsOn_idx" ON "event"("startsOn");

-- CreateIndex
CREATE INDEX "event_hostId_startsOn_idx" ON "event"("hostId", "startsOn");

-- CreateIndex
CREATE INDEX "event_answering" ON "event"("anniversaryKey") WHERE ("anniversaryKey" IS NOT NULL);

-- CreateIndex
CREATE INDEX "outbox_message_createdAt_id_idx" ON "outbox_message"("createdAt", "id");

-- CreateIndex
CREATE INDEX "report_activity_reportId_outcome_idx" ON "report_activity"("reportId", "outcome");

-- CreateIndex
CREATE INDEX "subscriber_createdAt_id_idx" ON "subscriber"("createdAt", "id");

-- The same question as before, put so that the planner writes it into each check: no function is called a row.
CREATE OR REPLACE FUNCTION is_text(t jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(t) = 'object' THEN
    coalesce(btrim(t->>'vi'), '') <> '' AND t - ARRAY['vi', 'en', 'fr'] = '{}'::jsonb AND jsonb_typeof(t->'vi') = 'string'
    AND coalesce(jsonb_typeof(t->'en'), 'null') IN ('string', 'null') AND coalesce(jsonb_typeof(t->'fr'), 'null') IN ('string', 'null')
  ELSE false END
$$;

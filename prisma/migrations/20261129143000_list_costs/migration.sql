-- Lists read what they show: each filter and each order has an index that gives its rows.

-- CreateIndex
CREATE INDEX "audit_log_entityId_id_idx" ON "audit_log"("entityId", "id");

-- CreateIndex
CREATE INDEX "audit_log_requestId_id_idx" ON "audit_log"("requestId", "id");

-- CreateIndex
CREATE INDEX "audit_log_action_id_idx" ON "audit_log"("action", "id");

-- CreateIndex
CREATE INDEX "event_hostId_planYearId_status_idx" ON "event"("hostId", "planYearId", "status");

-- CreateIndex
CREATE INDEX "event_planYearId_form_startsOn_code_idx" ON "event"("planYearId", "form", "startsOn", "code");

-- CreateIndex
CREATE INDEX "event_co_host_organisationId_idx" ON "event_co_host"("organisationId");

-- CreateIndex
CREATE INDEX "outbox_message_status_createdAt_id_idx" ON "outbox_message"("status", "createdAt", "id");

-- titles in Vietnamese order
CREATE INDEX event_title_order ON "event" ("planYearId", (("title"->>'vi') COLLATE "vi-x-icu"), "id");

-- planned or confirmed, by their last day: those that are over wait for somebody to say what became of them
CREATE INDEX event_open_until ON "event" ("planYearId", (coalesce("endsOn", "startsOn"))) WHERE "status" IN ('PLANNED', 'CONFIRMED');

-- What the list of events is searched by, beside the name of the host: folded, in every language.
CREATE FUNCTION event_words(code text, title jsonb, place text, theme text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.fold(concat_ws(' ', code, title->>'vi', title->>'en', title->>'fr', place, theme));
END $$;
CREATE INDEX event_words_search ON "event" USING gin (event_words("code", "title", "place", "theme") gin_trgm_ops);

-- by day from the last to the first, those without a day at the end
CREATE INDEX event_latest_first ON "event" ("planYearId", ("startsOn" IS NULL), "startsOn" DESC, "code" DESC);

-- What the application promises, held by the database too.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- accents and case folded away: `ha noi` finds Hà Nội, `dien bien` finds Điện Biên
CREATE FUNCTION fold(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN lower(public.unaccent('public.unaccent', translate(coalesce(t, ''), 'đĐ', 'dD')));
END $$;

-- a translated text has Vietnamese, and only known languages, each a text that is not blank
CREATE FUNCTION is_text(t jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN jsonb_typeof(t) = 'object'
    AND coalesce(btrim(t->>'vi'), '') <> ''
    AND NOT EXISTS (SELECT 1 FROM jsonb_each(t) e WHERE e.key NOT IN ('vi', 'en', 'fr') OR jsonb_typeof(e.value) NOT IN ('string', 'null'));
END $$;

ALTER TABLE "organisation"
  ADD CONSTRAINT organisation_name CHECK (is_text("name")),
  ADD CONSTRAINT organisation_members CHECK ("memberCount" >= 0),
  ADD CONSTRAINT organisation_dates CHECK ("leftOn" IS NULL OR "joinedOn" IS NULL OR "leftOn" >= "joinedOn"),
  ADD CONSTRAINT organisation_root CHECK (("parentId" IS NULL) = (position('/' in "path") = 0)),
  ADD CONSTRAINT organisation_not_own_parent CHECK ("parentId" <> "id");

ALTER TABLE "user"
  ADD CONSTRAINT user_email_lower CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT user_locale CHECK ("locale" IN ('vi', 'en', 'fr')),
  ADD CONSTRAINT user_association_bound CHECK (("role" = 'ASSOCIATION') = ("organisationId" IS NOT NULL));
ALTER TABLE "invitation"
  ADD CONSTRAINT invitation_email_lower CHECK ("email" = lower("email")),
  ADD CONSTRAINT invitation_locale CHECK ("locale" IN ('vi', 'en', 'fr')),
  ADD CONSTRAINT invitation_association_bound CHECK (("role" = 'ASSOCIATION') = ("organisationId" IS NOT NULL));

ALTER TABLE "plan_year"
  ADD CONSTRAINT plan_year_range CHECK ("year" BETWEEN 1990 AND 2200),
  ADD CONSTRAINT plan_year_dates CHECK ("endsOn" > "startsOn");
ALTER TABLE "goal"
  ADD CONSTRAINT goal_title CHECK (is_text("title")),
  ADD CONSTRAINT goal_weight CHECK ("weight" BETWEEN 0 AND 100),
  ADD CONSTRAINT goal_not_own_parent CHECK ("parentId" <> "id");
ALTER TABLE "goal_weakness" ADD CONSTRAINT goal_weakness_weight CHECK ("weight" BETWEEN 1 AND 5);

ALTER TABLE "indicator"
  ADD CONSTRAINT indicator_name CHECK (is_text("name")),
  ADD CONSTRAINT indicator_unit CHECK (is_text("unit")),
  ADD CONSTRAINT indicator_target CHECK ("direction" = 'MAINTAIN' OR "target" IS NULL OR "baseline" IS NULL OR "target" <> "baseline"),
  ADD CONSTRAINT indicator_direction CHECK (
    "target" IS NULL OR "baseline" IS NULL OR "direction" = 'MAINTAIN'
    OR ("direction" = 'INCREASE' AND "target" > "baseline") OR ("direction" = 'DECREASE' AND "target" < "baseline")),
  ADD CONSTRAINT indicator_band CHECK ("direction" <> 'MAINTAIN' OR (
    "bandLow" IS NOT NULL AND "bandHigh" IS NOT NULL AND "criticalLow" IS NOT NULL AND "criticalHigh" IS NOT NULL
    AND "criticalLow" <= "bandLow" AND "bandLow" <= "bandHigh" AND "bandHigh" <= "criticalHigh")),
  ADD CONSTRAINT indicator_thresholds CHECK ("onTrackFrom" IS NULL OR "atRiskFrom" IS NULL OR "atRiskFrom" < "onTrackFrom"),
  ADD CONSTRAINT indicator_weight CHECK ("weight" BETWEEN 0 AND 100),
  ADD CONSTRAINT indicator_decimals CHECK ("decimals" BETWEEN 0 AND 4);
ALTER TABLE "measurement"
  ADD CONSTRAINT measurement_value CHECK (
    ("value" IS NOT NULL AND "numerator" IS NULL AND "denominator" IS NULL)
    OR ("value" IS NULL AND "numerator" IS NOT NULL AND "denominator" > 0));
ALTER TABLE "check_in" ADD CONSTRAINT check_in_of_one CHECK (num_nonnulls("goalId", "indicatorId") = 1);

ALTER TABLE "source_document"
  ADD CONSTRAINT source_title CHECK (is_text("title")),
  ADD CONSTRAINT source_language CHECK ("language" IN ('vi', 'en', 'fr'));
ALTER TABLE "source_paragraph" ADD CONSTRAINT source_paragraph_number CHECK ("number" >= 1);
ALTER TABLE "source_reference"
  ADD CONSTRAINT source_reference_range CHECK ("paragraph" >= 1 AND "start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT source_reference_of_one CHECK (num_nonnulls("weaknessId", "goalId", "eventId", "organisationId", "factId") = 1);
ALTER TABLE "fact" ADD CONSTRAINT fact_text CHECK (is_text("text"));

ALTER TABLE "weakness" ADD CONSTRAINT weakness_title CHECK (is_text("title"));
ALTER TABLE "weakness_measure"
  ADD CONSTRAINT weakness_measure_weight CHECK ("weight" > 0),
  ADD CONSTRAINT weakness_measure_target CHECK ("direction" = 'MAINTAIN' OR "base" IS NULL OR "target" IS NULL OR "base" <> "target");
ALTER TABLE "weakness_score" ADD CONSTRAINT weakness_score_range CHECK ("score" BETWEEN 0 AND 100);

ALTER TABLE "event"
  ADD CONSTRAINT event_title CHECK (is_text("title")),
  ADD CONSTRAINT event_dates CHECK ("endsOn" IS NULL OR ("startsOn" IS NOT NULL AND "endsOn" >= "startsOn")),
  ADD CONSTRAINT event_amounts CHECK ("budget" >= 0 AND "expectedParticipants" >= 0),
  ADD CONSTRAINT event_currency CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT event_reason CHECK ("status" NOT IN ('POSTPONED', 'CANCELLED') OR btrim(coalesce("statusReason", '')) <> '');
ALTER TABLE "anniversary"
  ADD CONSTRAINT anniversary_name CHECK (is_text("name")),
  ADD CONSTRAINT anniversary_day CHECK ("monthDay" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');

ALTER TABLE "reporting_period"
  ADD CONSTRAINT reporting_period_name CHECK (is_text("name")),
  ADD CONSTRAINT reporting_period_dates CHECK ("endsOn" >= "startsOn" AND "dueOn" >= "opensOn" AND "locksOn" >= "dueOn"),
  ADD CONSTRAINT reporting_period_apart EXCLUDE USING gist (daterange("startsOn", "endsOn", '[]') WITH &&);
ALTER TABLE "activity_report"
  ADD CONSTRAINT activity_report_amounts CHECK ("newUnits" >= 0 AND "newMembers" >= 0),
  ADD CONSTRAINT activity_report_handed_in CHECK ("status" = 'DRAFT' OR ("firstSubmittedOn" IS NOT NULL AND "submittedAt" IS NOT NULL)),
  ADD CONSTRAINT activity_report_decided CHECK ("status" <> 'APPROVED' OR "decidedAt" IS NOT NULL),
  ADD CONSTRAINT activity_report_reason CHECK ("status" NOT IN ('RETURNED', 'REOPENED') OR btrim(coalesce("reason", '')) <> '');
ALTER TABLE "report_activity"
  ADD CONSTRAINT report_activity_title CHECK (btrim("title") <> ''),
  ADD CONSTRAINT report_activity_amounts CHECK ("participantsVn" >= 0 AND "participantsForeign" >= 0 AND "fundsBudget" >= 0 AND "fundsMobilised" >= 0),
  ADD CONSTRAINT report_activity_dates CHECK ("endsOn" IS NULL OR ("startsOn" IS NOT NULL AND "endsOn" >= "startsOn"));

-- sequence, hash and order of the audit log are the database's own; nothing in it is ever changed
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_log'));
  SELECT hash INTO last_hash FROM audit_log ORDER BY id DESC LIMIT 1;
  NEW.id := nextval('audit_log_id_seq');
  NEW."prevHash" := coalesce(last_hash, '');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE FUNCTION audit_hash(r audit_log) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    r.id, extract(epoch FROM r.at), r."actorId", r."actorName", r.action, r.entity, r."entityId", r.before, r.after, r."requestId", r."prevHash")::text, 'UTF8')), 'hex')
$$;
CREATE TRIGGER audit_log_chain BEFORE INSERT ON "audit_log" FOR EACH ROW EXECUTE FUNCTION audit_chain();
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- the worker hears of a new message at once
CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON "outbox_message" FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

-- Claims that count: held, of an approved report that was not withdrawn.
CREATE VIEW approved_claim AS
SELECT a."id", a."eventId" AS event_id, r."id" AS report_id, r."organisationId" AS organisation_id, r."decidedAt" AS decided_at, a."role",
  a."participantsVn" AS participants_vn, a."participantsForeign" AS participants_foreign, a."countries",
  a."fundsBudget" AS funds_budget, a."fundsMobilised" AS funds_mobilised
FROM "report_activity" a JOIN "activity_report" r ON r."id" = a."reportId"
WHERE r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND a."outcome" = 'HELD' AND a."eventId" IS NOT NULL;

-- Each event once, with the figures of the host's claim, or of the first approved where no host claims.
CREATE VIEW counted_event AS
SELECT DISTINCT ON (c.event_id) c.event_id, e."startsOn" AS "on", e."form", e."planYearId" AS plan_year_id, e."hostId" AS host_id, e."theme",
  c.report_id, c.organisation_id, c.participants_vn, c.participants_foreign, c."countries", c.funds_budget, c.funds_mobilised
FROM approved_claim c JOIN "event" e ON e."id" = c.event_id
WHERE e."startsOn" IS NOT NULL
ORDER BY c.event_id, (c."role" = 'HOST') DESC, c.decided_at, c."id";

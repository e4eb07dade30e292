-- What a statement changes is noted, and worked off once, at the end of its transaction: an approval touches an event in many statements.
CREATE FUNCTION note_rollup_change(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(ids) > 20000 THEN
    INSERT INTO "rollup_change" (transaction, subjects, everything) VALUES (pg_current_xact_id()::text::bigint, NULL, true);
  ELSIF cardinality(ids) > 0 THEN
    INSERT INTO "rollup_change" (transaction, subjects) VALUES (pg_current_xact_id()::text::bigint, ids);
  END IF;
END $$;

CREATE FUNCTION apply_rollup_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
  everything boolean;
BEGIN
  WITH noted AS (DELETE FROM "rollup_change" c WHERE c.transaction = NEW.transaction RETURNING c.subjects, c.everything)
  SELECT bool_or(n.everything), (SELECT array_agg(DISTINCT s) FROM noted m CROSS JOIN LATERAL unnest(m.subjects) AS s) INTO everything, ids FROM noted n;
  IF everything OR cardinality(ids) > 20000 THEN
    PERFORM rebuild_rollups();
  ELSIF ids IS NOT NULL THEN
    PERFORM refresh_event_facts(ids);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER rollup_change_apply AFTER INSERT ON "rollup_change" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION apply_rollup_changes();

CREATE FUNCTION note_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_rollup_change(ARRAY(SELECT DISTINCT coalesce(n."eventId", n."id") FROM new_rows n WHERE n."outcome" = 'HELD'));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM note_rollup_change(ARRAY(SELECT DISTINCT coalesce(o."eventId", o."id") FROM old_rows o WHERE o."outcome" = 'HELD'));
  ELSE
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT s FROM old_rows o FULL JOIN new_rows n ON n."id" = o."id"
      CROSS JOIN LATERAL (VALUES (coalesce(o."eventId", o."id")), (coalesce(n."eventId", n."id"))) AS v(s)
      WHERE s IS NOT NULL AND (o."outcome" = 'HELD' OR n."outcome" = 'HELD') AND
        (o."reportId", o."eventId", o."outcome", o."form", o."startsOn", o."role", o."participantsVn", o."participantsForeign", o."countries", o."fundsBudget",
          o."fundsMobilised") IS DISTINCT FROM
        (n."reportId", n."eventId", n."outcome", n."form", n."startsOn", n."role", n."participantsVn", n."participantsForeign", n."countries", n."fundsBudget",
          n."fundsMobilised")));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION note_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_rollup_change(ARRAY(
    SELECT DISTINCT coalesce(a."eventId", a."id") FROM old_rows o JOIN new_rows n ON n."id" = o."id" JOIN "report_activity" a ON a."reportId" = n."id"
    WHERE a."outcome" = 'HELD' AND (o."status", o."withdrawnAt", o."decidedAt", o."organisationId") IS DISTINCT FROM
      (n."status", n."withdrawnAt", n."decidedAt", n."organisationId")));
  RETURN NULL;
END $$;

CREATE FUNCTION note_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_rollup_change(ARRAY(
    SELECT n."id" FROM old_rows o JOIN new_rows n ON n."id" = o."id"
    WHERE (o."startsOn", o."form", o."theme", o."fromReport") IS DISTINCT FROM (n."startsOn", n."form", n."theme", n."fromReport")
      AND EXISTS (SELECT FROM "report_activity" a WHERE a."eventId" = n."id")));
  RETURN NULL;
END $$;

-- Links of an event or of a claim; the argument names the other end.
CREATE FUNCTION note_links_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT n."eventId" FROM new_rows n WHERE EXISTS (SELECT FROM "report_activity" a WHERE a."eventId" = n."eventId" AND a."outcome" = 'HELD')));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT o."eventId" FROM old_rows o WHERE EXISTS (SELECT FROM "report_activity" a WHERE a."eventId" = o."eventId" AND a."outcome" = 'HELD')));
  ELSE
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT b."eventId" FROM (SELECT o."eventId" FROM old_rows o UNION SELECT n."eventId" FROM new_rows n) b
      WHERE EXISTS (SELECT FROM "report_activity" a WHERE a."eventId" = b."eventId" AND a."outcome" = 'HELD')));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION note_links_of_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT coalesce(a."eventId", a."id") FROM new_rows n JOIN "report_activity" a ON a."id" = n."activityId" WHERE a."outcome" = 'HELD'));
  ELSIF TG_OP = 'DELETE' THEN
    -- where the claim went too, its own trigger has noted it
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT coalesce(a."eventId", a."id") FROM old_rows o JOIN "report_activity" a ON a."id" = o."activityId" WHERE a."outcome" = 'HELD'));
  ELSE
    PERFORM note_rollup_change(ARRAY(
      SELECT DISTINCT coalesce(a."eventId", a."id") FROM (SELECT o."activityId" FROM old_rows o UNION SELECT n."activityId" FROM new_rows n) b
      JOIN "report_activity" a ON a."id" = b."activityId" WHERE a."outcome" = 'HELD'));
  END IF;
  RETURN NULL;
END $$;

-- A goal that moves takes what serves it to other goals. Facts name the goals above too.
CREATE FUNCTION note_goals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid[];
BEGIN
  moved := ARRAY(SELECT n."id" FROM old_rows o JOIN new_rows n ON n."id" = o."id" WHERE o."parentId" IS DISTINCT FROM n."parentId");
  IF cardinality(moved) > 0 THEN
    PERFORM note_rollup_change(ARRAY(SELECT DISTINCT f.subject_id FROM "event_fact" f WHERE f.goals && moved));
  END IF;
  RETURN NULL;
END $$;

-- Whoever stands below an organisation that moved or became, or is no longer, an association is credited elsewhere.
CREATE FUNCTION note_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_rollup_change(ARRAY(
    SELECT DISTINCT coalesce(a."eventId", a."id")
    FROM old_rows o JOIN new_rows n ON n."id" = o."id" JOIN "organisation" u ON u."path" = n."path" OR starts_with(u."path", n."path" || '/')
    JOIN "activity_report" r ON r."organisationId" = u."id" JOIN "report_activity" a ON a."reportId" = r."id"
    WHERE a."outcome" = 'HELD' AND (o."path", o."kind") IS DISTINCT FROM (n."path", n."kind")));
  RETURN NULL;
END $$;

-- Contacts noted by hand go straight into the roll-up.
CREATE FUNCTION append_interactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs)
    SELECT s.span, o."partnerId", s."on", -1, -(contact_depth(o."kind"::text) >= 0.5)::int, -contact_depth(o."kind"::text), -(o."initiator" <> 'THEIRS')::int,
      -(o."initiator" <> 'OURS')::int
    FROM old_rows o CROSS JOIN LATERAL (VALUES ('day', o."on"), ('month', date_trunc('month', o."on")::date)) AS s(span, "on");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs)
    SELECT s.span, n."partnerId", s."on", 1, (contact_depth(n."kind"::text) >= 0.5)::int, contact_depth(n."kind"::text), (n."initiator" <> 'THEIRS')::int,
      (n."initiator" <> 'OURS')::int
    FROM new_rows n CROSS JOIN LATERAL (VALUES ('day', n."on"), ('month', date_trunc('month', n."on")::date)) AS s(span, "on");
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER report_activity_rollup_insert AFTER INSERT ON "report_activity" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_claims();
CREATE TRIGGER report_activity_rollup_update AFTER UPDATE ON "report_activity" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_claims();
CREATE TRIGGER report_activity_rollup_delete AFTER DELETE ON "report_activity" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_claims();
CREATE TRIGGER activity_report_rollup_update AFTER UPDATE ON "activity_report" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_reports();
CREATE TRIGGER event_rollup_update AFTER UPDATE ON "event" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_events();
CREATE TRIGGER event_goal_rollup_insert AFTER INSERT ON "event_goal" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER event_goal_rollup_update AFTER UPDATE ON "event_goal" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER event_goal_rollup_delete AFTER DELETE ON "event_goal" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER event_partner_rollup_insert AFTER INSERT ON "event_partner" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER event_partner_rollup_update AFTER UPDATE ON "event_partner" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER event_partner_rollup_delete AFTER DELETE ON "event_partner" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_events();
CREATE TRIGGER report_activity_goal_rollup_insert AFTER INSERT ON "report_activity_goal" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER report_activity_goal_rollup_update AFTER UPDATE ON "report_activity_goal" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER report_activity_goal_rollup_delete AFTER DELETE ON "report_activity_goal" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER report_activity_partner_rollup_insert AFTER INSERT ON "report_activity_partner" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER report_activity_partner_rollup_update AFTER UPDATE ON "report_activity_partner" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER report_activity_partner_rollup_delete AFTER DELETE ON "report_activity_partner" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_of_claims();
CREATE TRIGGER goal_rollup_update AFTER UPDATE ON "goal" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_goals();
CREATE TRIGGER organisation_rollup_update AFTER UPDATE ON "organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_organisations();
CREATE TRIGGER partner_interaction_rollup_insert AFTER INSERT ON "partner_interaction" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION append_interactions();
CREATE TRIGGER partner_interaction_rollup_update AFTER UPDATE ON "partner_interaction" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION append_interactions();
CREATE TRIGGER partner_interaction_rollup_delete AFTER DELETE ON "partner_interaction" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION append_interactions();

-- Of a partner and an event the claim speaks, the event's own entry only where no claim names the partner.
CREATE OR REPLACE VIEW partner_contact_day AS
SELECT i."id"::text AS id, i."partnerId" AS partner_id, i."organisationId" AS organisation_id, i."kind", i."initiator", i."on", NULL::uuid AS event_id,
  contact_depth(i."kind"::text) AS depth
FROM "partner_interaction" i
UNION ALL
(SELECT DISTINCT ON (t.partner_id, c.event_id) c.event_id::text || ':' || t.partner_id::text, t.partner_id, coalesce(e."hostId", c.organisation_id),
  (CASE e."form" WHEN 'DELEGATION_IN' THEN 'DELEGATION_IN' WHEN 'DELEGATION_OUT' THEN 'DELEGATION_OUT' WHEN 'MEETING' THEN 'MEETING' WHEN 'AID' THEN 'JOINT_PROJECT'
    ELSE 'JOINT_EVENT' END)::"InteractionKind",
  t.initiator, e."startsOn", c.event_id, event_depth(e."form"::text)
FROM approved_claim c
JOIN "event" e ON e."id" = c.event_id
JOIN LATERAL (
  SELECT ep."partnerId" AS partner_id, ep."initiator" AS initiator, 1 AS source FROM "event_partner" ep WHERE ep."eventId" = c.event_id
  UNION ALL
  SELECT rp."partnerId", rp."initiator", 0 FROM "report_activity_partner" rp WHERE rp."activityId" = c."id"
) t ON true
WHERE e."startsOn" IS NOT NULL
ORDER BY t.partner_id, c.event_id, t.source, c.decided_at, c."id");

-- what is there already
SELECT rebuild_rollups();

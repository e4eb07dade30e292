-- The last day before its own on which a like event took place, for each tier that the fact holds for.
CREATE FUNCTION days_like_before(f "event_fact") RETURNS date[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT CASE WHEN t BETWEEN f.tier_from AND f.tier_to THEN (
      SELECT max(d."on") FROM unnest(f.patterns) AS k CROSS JOIN LATERAL (
        SELECT p."on" FROM "event_pattern" p WHERE p.pattern = k AND p."on" < f."on" AND t BETWEEN p.tier_from AND p.tier_to
        ORDER BY p."on" DESC LIMIT 1) d) END
    FROM generate_series(0, 2) AS t ORDER BY t)
$$;

-- Subjects whose novelty hangs on something that happened, or no longer happened, on a day: for each tier those of the next day of the pattern.
CREATE FUNCTION next_of_pattern(k bigint, d date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT p.subject_id FROM generate_series(0, 2) AS t
  CROSS JOIN LATERAL (SELECT min(n."on") AS "on" FROM "event_pattern" n WHERE n.pattern = k AND n."on" > d AND t BETWEEN n.tier_from AND n.tier_to) next
  JOIN "event_pattern" p ON p.pattern = k AND p."on" = next."on"
$$;

-- Writes novelty of some subjects anew and their roll-ups with it; `stored` is what was written of them before.
CREATE FUNCTION settle_facts(ids uuid[], stored "event_fact"[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  written "event_fact"[];
BEGIN
  UPDATE "event_fact" f SET like_before = days_like_before(f)
  WHERE f.subject_id = ANY(ids) AND f.like_before IS DISTINCT FROM days_like_before(f);
  written := ARRAY(SELECT f FROM "event_fact" f WHERE f.subject_id = ANY(ids));
  PERFORM append_rollups(
    ARRAY(SELECT s FROM unnest(stored) AS s EXCEPT SELECT w FROM unnest(written) AS w),
    ARRAY(SELECT w FROM unnest(written) AS w EXCEPT SELECT s FROM unnest(stored) AS s));
END $$;

-- One subject is refreshed by one transaction at a time, and never while all are: class 1 is everything, class 2 a subject, class 3 a pattern.
CREATE FUNCTION rollup_key(class int, of text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT hashtextextended('rollup' || of, class) $$;

/*
Brings facts and roll-ups of some subjects up to what the records say. Called at the end of a transaction, after all its own locks, so that what it locks
is held while the transaction commits and no longer. It waits only for another transaction on the same subject; where a like event of somebody else is
just being written, its pattern is left to fold_rollups().
*/
CREATE FUNCTION refresh_event_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stored "event_fact"[];
  current "event_fact"[];
  gone "event_fact"[];
  came "event_fact"[];
  moved record;
  near uuid[] := '{}';
  held uuid[] := '{}';
  neighbour uuid;
BEGIN
  IF cardinality(ids) > 100 THEN
    PERFORM pg_advisory_xact_lock(rollup_key(1, ''));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(rollup_key(1, ''));
    PERFORM pg_advisory_xact_lock(s.k) FROM (SELECT DISTINCT rollup_key(2, i::text) AS k FROM unnest(ids) AS i ORDER BY 1) s;
  END IF;
  -- each statement from here on sees what was committed before the locks were had
  stored := ARRAY(SELECT f FROM "event_fact" f WHERE f.subject_id = ANY(ids));
  current := ARRAY(SELECT n FROM event_facts_now(ids) AS n);
  gone := ARRAY(SELECT s FROM unnest(stored) AS s EXCEPT SELECT c FROM unnest(current) AS c);
  came := ARRAY(SELECT c FROM unnest(current) AS c EXCEPT SELECT s FROM unnest(stored) AS s);
  IF cardinality(gone) + cardinality(came) = 0 THEN
    RETURN;
  END IF;
  DELETE FROM "event_fact" f USING unnest(gone) AS g WHERE f.subject_id = g.subject_id AND f.tier_from = g.tier_from;
  INSERT INTO "event_fact" SELECT c.* FROM unnest(came) AS c;

  FOR moved IN
    WITH was AS (SELECT k AS pattern, g."on", g.subject_id, g.tier_from, g.tier_to FROM unnest(gone) AS g CROSS JOIN LATERAL unnest(g.patterns) AS k),
    "is" AS (SELECT k AS pattern, c."on", c.subject_id, c.tier_from, c.tier_to FROM unnest(came) AS c CROSS JOIN LATERAL unnest(c.patterns) AS k),
    less AS (SELECT * FROM was EXCEPT SELECT * FROM "is"),
    more AS (SELECT * FROM "is" EXCEPT SELECT * FROM was),
    dropped AS (DELETE FROM "event_pattern" p USING less l
      WHERE p.pattern = l.pattern AND p."on" = l."on" AND p.subject_id = l.subject_id AND p.tier_from = l.tier_from AND NOT EXISTS (
        SELECT FROM more m WHERE m.pattern = l.pattern AND m."on" = l."on" AND m.subject_id = l.subject_id AND m.tier_from = l.tier_from)),
    added AS (INSERT INTO "event_pattern" AS p (pattern, "on", subject_id, tier_from, tier_to) SELECT m.pattern, m."on", m.subject_id, m.tier_from, m.tier_to FROM more m
      ON CONFLICT (pattern, "on", subject_id, tier_from) DO UPDATE SET tier_to = EXCLUDED.tier_to)
    SELECT u.pattern, array_agg(DISTINCT u."on") AS days FROM (SELECT * FROM less UNION ALL SELECT * FROM more) u GROUP BY 1 ORDER BY 1
  LOOP
    IF cardinality(ids) <= 100 AND NOT pg_try_advisory_xact_lock(rollup_key(3, moved.pattern::text)) THEN
      INSERT INTO "rollup_pattern" (pattern) VALUES (moved.pattern);
    END IF;
    FOR neighbour IN SELECT DISTINCT n FROM unnest(moved.days) AS d CROSS JOIN LATERAL next_of_pattern(moved.pattern, d) AS n LOOP
      CONTINUE WHEN neighbour = ANY(ids) OR neighbour = ANY(near);
      IF cardinality(ids) > 100 OR pg_try_advisory_xact_lock(rollup_key(2, neighbour::text)) THEN
        near := near || neighbour;
      ELSE
        INSERT INTO "rollup_pattern" (pattern) VALUES (moved.pattern);
      END IF;
    END LOOP;
  END LOOP;
  stored := stored || ARRAY(SELECT f FROM "event_fact" f WHERE f.subject_id = ANY(near));
  PERFORM settle_facts(ids || near, stored);
END $$;

-- Makes all facts and roll-ups anew from the records. Alone: changes of claims wait for it.
CREATE FUNCTION rebuild_rollups() RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' AS $$
DECLARE
  ids uuid[];
  made bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(rollup_key(1, ''));
  ids := ARRAY(SELECT DISTINCT coalesce(a."eventId", a."id") FROM "report_activity" a WHERE a."outcome" = 'HELD');
  IF cardinality(ids) > 10000 THEN
    -- what has just been written in bulk has no statistics yet
    ANALYZE "report_activity", "activity_report", "event", "event_goal", "event_partner", "report_activity_goal", "report_activity_partner";
  END IF;
  DELETE FROM "rollup_pattern";
  DELETE FROM "event_fact";
  DELETE FROM "event_pattern";
  WITH fact AS MATERIALIZED (SELECT * FROM event_facts_now(ids)),
  pattern AS MATERIALIZED (SELECT f.subject_id, f.tier_from, f.tier_to, f."on", k AS pattern FROM fact f CROSS JOIN LATERAL unnest(f.patterns) AS k),
  kept AS (INSERT INTO "event_pattern" (pattern, "on", subject_id, tier_from, tier_to) SELECT p.pattern, p."on", p.subject_id, p.tier_from, p.tier_to FROM pattern p),
  before AS (
    SELECT d.pattern, d.tier, d."on", lag(d."on") OVER (PARTITION BY d.pattern, d.tier ORDER BY d."on") AS before
    FROM (SELECT DISTINCT p.pattern, t AS tier, p."on" FROM pattern p CROSS JOIN LATERAL generate_series(p.tier_from::int, p.tier_to::int) AS t) d),
  likes AS (
    SELECT p.subject_id, p.tier_from,
      ARRAY[max(b.before) FILTER (WHERE b.tier = 0), max(b.before) FILTER (WHERE b.tier = 1), max(b.before) FILTER (WHERE b.tier = 2)] AS like_before
    FROM pattern p JOIN before b ON b.pattern = p.pattern AND b."on" = p."on" AND b.tier BETWEEN p.tier_from AND p.tier_to GROUP BY 1, 2)
  INSERT INTO "event_fact"
  SELECT f.subject_id, f.tier_from, f.tier_to, f.event_id, f.claim_id, f.report_id, f.organisation_id, f."on", f.form, f.theme, f.unplanned, f.goals, f.countries,
    f.partners, f.initiators, f.credited, f.hosting, f.own, f.participants_vn, f.participants_foreign, f.participants, f.funds_budget, f.funds_mobilised,
    f.patterns, l.like_before
  FROM fact f JOIN likes l ON l.subject_id = f.subject_id AND l.tier_from = f.tier_from;
  GET DIAGNOSTICS made = ROW_COUNT;
  DELETE FROM "event_rollup";
  INSERT INTO "event_rollup" (span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known, folded) SELECT span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known, true FROM event_rollup_now;
  DELETE FROM "association_rollup";
  INSERT INTO "association_rollup" (span, year, part, day, association_id, level, activities, hosted, participants, participants_known, folded) SELECT span, year, part, day, association_id, level, activities, hosted, participants, participants_known, true FROM association_rollup_now;
  DELETE FROM "country_rollup";
  INSERT INTO "country_rollup" (span, year, part, day, goal_id, form, country, level, events, folded) SELECT span, year, part, day, goal_id, form, country, level, events, true FROM country_rollup_now;
  DELETE FROM "partner_rollup";
  INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs, folded) SELECT span, partner_id, "on", contacts, joint, depth, ours, theirs, true FROM partner_rollup_now;
  RETURN made;
END $$;

-- Adds up what writers have appended, and settles the patterns that two of them touched at once. One at a time; the others do nothing. Returns the number
-- of rows that were made of it, or null where another is at it.
CREATE FUNCTION fold_rollups() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
  total bigint := 0;
  taken bigint[];
  ids uuid[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(rollup_key(4, '')) THEN
    RETURN NULL;
  END IF;
  WITH d AS (DELETE FROM "rollup_pattern" RETURNING pattern) SELECT array_agg(DISTINCT d.pattern) INTO taken FROM d;
  IF taken IS NOT NULL THEN
    -- alone for a moment: whoever wrote the pattern has committed, and nobody writes a like event meanwhile
    PERFORM pg_advisory_xact_lock(rollup_key(1, ''));
    ids := ARRAY(SELECT DISTINCT p.subject_id FROM "event_pattern" p WHERE p.pattern = ANY(taken));
    PERFORM settle_facts(ids, ARRAY(SELECT f FROM "event_fact" f WHERE f.subject_id = ANY(ids)));
  END IF;

  WITH pending AS (DELETE FROM "event_rollup" r WHERE NOT r.folded RETURNING r.*),
  touched AS (SELECT DISTINCT span, year, part, day, goal_id, form, level FROM pending),
  base AS (DELETE FROM "event_rollup" r USING touched t WHERE r.folded AND r.span = t.span AND r.year = t.year AND r.part = t.part AND r.day = t.day AND r.goal_id = t.goal_id AND r.form = t.form AND r.level = t.level RETURNING r.*)
  INSERT INTO "event_rollup" (span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known, folded)
  SELECT a.span, a.year, a.part, a.day, a.goal_id, a.form, a.level, sum(a.events), sum(a.unplanned), sum(a.novel_1), sum(a.novel_2), sum(a.novel_3), sum(a.participants_vn), sum(a.participants_vn_known), sum(a.participants_foreign), sum(a.participants_foreign_known), sum(a.participants), sum(a.participants_known), sum(a.funds_budget), sum(a.funds_budget_known), sum(a.funds_mobilised), sum(a.funds_mobilised_known), true
  FROM (SELECT * FROM pending UNION ALL SELECT * FROM base) a
  GROUP BY a.span, a.year, a.part, a.day, a.goal_id, a.form, a.level HAVING sum(a.events) <> 0 OR sum(a.unplanned) <> 0 OR sum(a.novel_1) <> 0 OR sum(a.novel_2) <> 0 OR sum(a.novel_3) <> 0 OR sum(a.participants_vn) <> 0 OR sum(a.participants_vn_known) <> 0 OR sum(a.participants_foreign) <> 0 OR sum(a.participants_foreign_known) <> 0 OR sum(a.participants) <> 0 OR sum(a.participants_known) <> 0 OR sum(a.funds_budget) <> 0 OR sum(a.funds_budget_known) <> 0 OR sum(a.funds_mobilised) <> 0 OR sum(a.funds_mobilised_known) <> 0;
  GET DIAGNOSTICS made = ROW_COUNT;
  total := total + made;

  WITH pending AS (DELETE FROM "association_rollup" r WHERE NOT r.folded RETURNING r.*),
  touched AS (SELECT DISTINCT span, year, part, day, association_id, level FROM pending),
  base AS (DELETE FROM "association_rollup" r USING touched t WHERE r.folded AND r.span = t.span AND r.year = t.year AND r.part = t.part AND r.day = t.day AND r.association_id = t.association_id AND r.level = t.level RETURNING r.*)
  INSERT INTO "association_rollup" (span, year, part, day, association_id, level, activities, hosted, participants, participants_known, folded)
  SELECT a.span, a.year, a.part, a.day, a.association_id, a.level, sum(a.activities), sum(a.hosted), sum(a.participants), sum(a.participants_known), true
  FROM (SELECT * FROM pending UNION ALL SELECT * FROM base) a
  GROUP BY a.span, a.year, a.part, a.day, a.association_id, a.level HAVING sum(a.activities) <> 0 OR sum(a.hosted) <> 0 OR sum(a.participants) <> 0 OR sum(a.participants_known) <> 0;
  GET DIAGNOSTICS made = ROW_COUNT;
  total := total + made;

  WITH pending AS (DELETE FROM "country_rollup" r WHERE NOT r.folded RETURNING r.*),
  touched AS (SELECT DISTINCT span, year, part, day, goal_id, form, country, level FROM pending),
  base AS (DELETE FROM "country_rollup" r USING touched t WHERE r.folded AND r.span = t.span AND r.year = t.year AND r.part = t.part AND r.day = t.day AND r.goal_id = t.goal_id AND r.form = t.form AND r.country = t.country AND r.level = t.level RETURNING r.*)
  INSERT INTO "country_rollup" (span, year, part, day, goal_id, form, country, level, events, folded)
  SELECT a.span, a.year, a.part, a.day, a.goal_id, a.form, a.country, a.level, sum(a.events), true
  FROM (SELECT * FROM pending UNION ALL SELECT * FROM base) a
  GROUP BY a.span, a.year, a.part, a.day, a.goal_id, a.form, a.country, a.level HAVING sum(a.events) <> 0;
  GET DIAGNOSTICS made = ROW_COUNT;
  total := total + made;

  WITH pending AS (DELETE FROM "partner_rollup" r WHERE NOT r.folded RETURNING r.*),
  touched AS (SELECT DISTINCT span, partner_id, "on" FROM pending),
  base AS (DELETE FROM "partner_rollup" r USING touched t WHERE r.folded AND r.span = t.span AND r.partner_id = t.partner_id AND r."on" = t."on" RETURNING r.*)
  INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs, folded)
  SELECT a.span, a.partner_id, a."on", sum(a.contacts), sum(a.joint), sum(a.depth), sum(a.ours), sum(a.theirs), true
  FROM (SELECT * FROM pending UNION ALL SELECT * FROM base) a
  GROUP BY a.span, a.partner_id, a."on" HAVING sum(a.contacts) <> 0 OR sum(a.joint) <> 0 OR sum(a.depth) <> 0 OR sum(a.ours) <> 0 OR sum(a.theirs) <> 0;
  GET DIAGNOSTICS made = ROW_COUNT;
  total := total + made;
  RETURN total;
END $$;

-- How many rows of each kept table differ from what the records say now; all 0: equal. In one snapshot.
CREATE FUNCTION check_rollups() RETURNS TABLE (name text, wrong bigint) LANGUAGE sql STABLE SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' AS $$
  WITH facts AS MATERIALIZED (
    SELECT n FROM event_facts_now(ARRAY(SELECT DISTINCT coalesce(a."eventId", a."id") FROM "report_activity" a)) AS n)
  SELECT 'event_fact', (SELECT count(*) FROM (SELECT f FROM "event_fact" f EXCEPT SELECT n FROM facts) d) + (SELECT count(*) FROM (SELECT n FROM facts EXCEPT SELECT f FROM "event_fact" f) d)
  UNION ALL
  SELECT 'event_pattern', (SELECT count(*) FROM (
      SELECT p.pattern, p."on", p.subject_id, p.tier_from, p.tier_to FROM "event_pattern" p
      EXCEPT SELECT k, (n)."on", (n).subject_id, (n).tier_from, (n).tier_to FROM facts, unnest((n).patterns) AS k) d)
    + (SELECT count(*) FROM (SELECT k, (n)."on", (n).subject_id, (n).tier_from, (n).tier_to FROM facts, unnest((n).patterns) AS k
      EXCEPT SELECT p.pattern, p."on", p.subject_id, p.tier_from, p.tier_to FROM "event_pattern" p) d)
  UNION ALL
  SELECT 'novelty', count(*) FROM "event_fact" f WHERE f.like_before IS DISTINCT FROM days_like_before(f)
  UNION ALL
  SELECT 'event_rollup', (SELECT count(*) FROM ((SELECT span, year, part, day, goal_id, form, level, sum(events), sum(unplanned), sum(novel_1), sum(novel_2), sum(novel_3), sum(participants_vn), sum(participants_vn_known), sum(participants_foreign), sum(participants_foreign_known), sum(participants), sum(participants_known), sum(funds_budget), sum(funds_budget_known), sum(funds_mobilised), sum(funds_mobilised_known) FROM "event_rollup" GROUP BY span, year, part, day, goal_id, form, level HAVING sum(events) <> 0 OR sum(unplanned) <> 0 OR sum(novel_1) <> 0 OR sum(novel_2) <> 0 OR sum(novel_3) <> 0 OR sum(participants_vn) <> 0 OR sum(participants_vn_known) <> 0 OR sum(participants_foreign) <> 0 OR sum(participants_foreign_known) <> 0 OR sum(participants) <> 0 OR sum(participants_known) <> 0 OR sum(funds_budget) <> 0 OR sum(funds_budget_known) <> 0 OR sum(funds_mobilised) <> 0 OR sum(funds_mobilised_known) <> 0)
    EXCEPT SELECT span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known FROM event_rollup_now) d) + (SELECT count(*) FROM (SELECT span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known FROM event_rollup_now
    EXCEPT (SELECT span, year, part, day, goal_id, form, level, sum(events), sum(unplanned), sum(novel_1), sum(novel_2), sum(novel_3), sum(participants_vn), sum(participants_vn_known), sum(participants_foreign), sum(participants_foreign_known), sum(participants), sum(participants_known), sum(funds_budget), sum(funds_budget_known), sum(funds_mobilised), sum(funds_mobilised_known) FROM "event_rollup" GROUP BY span, year, part, day, goal_id, form, level HAVING sum(events) <> 0 OR sum(unplanned) <> 0 OR sum(novel_1) <> 0 OR sum(novel_2) <> 0 OR sum(novel_3) <> 0 OR sum(participants_vn) <> 0 OR sum(participants_vn_known) <> 0 OR sum(participants_foreign) <> 0 OR sum(participants_foreign_known) <> 0 OR sum(participants) <> 0 OR sum(participants_known) <> 0 OR sum(funds_budget) <> 0 OR sum(funds_budget_known) <> 0 OR sum(funds_mobilised) <> 0 OR sum(funds_mobilised_known) <> 0)) d)
  UNION ALL
  SELECT 'association_rollup', (SELECT count(*) FROM ((SELECT span, year, part, day, association_id, level, sum(activities), sum(hosted), sum(participants), sum(participants_known) FROM "association_rollup" GROUP BY span, year, part, day, association_id, level HAVING sum(activities) <> 0 OR sum(hosted) <> 0 OR sum(participants) <> 0 OR sum(participants_known) <> 0)
    EXCEPT SELECT span, year, part, day, association_id, level, activities, hosted, participants, participants_known FROM association_rollup_now) d) + (SELECT count(*) FROM (SELECT span, year, part, day, association_id, level, activities, hosted, participants, participants_known FROM association_rollup_now
    EXCEPT (SELECT span, year, part, day, association_id, level, sum(activities), sum(hosted), sum(participants), sum(participants_known) FROM "association_rollup" GROUP BY span, year, part, day, association_id, level HAVING sum(activities) <> 0 OR sum(hosted) <> 0 OR sum(participants) <> 0 OR sum(participants_known) <> 0)) d)
  UNION ALL
  SELECT 'country_rollup', (SELECT count(*) FROM ((SELECT span, year, part, day, goal_id, form, country, level, sum(events) FROM "country_rollup" GROUP BY span, year, part, day, goal_id, form, country, level HAVING sum(events) <> 0)
    EXCEPT SELECT span, year, part, day, goal_id, form, country, level, events FROM country_rollup_now) d) + (SELECT count(*) FROM (SELECT span, year, part, day, goal_id, form, country, level, events FROM country_rollup_now
    EXCEPT (SELECT span, year, part, day, goal_id, form, country, level, sum(events) FROM "country_rollup" GROUP BY span, year, part, day, goal_id, form, country, level HAVING sum(events) <> 0)) d)
  UNION ALL
  SELECT 'partner_rollup', (SELECT count(*) FROM ((SELECT span, partner_id, "on", sum(contacts), sum(joint), sum(depth), sum(ours), sum(theirs) FROM "partner_rollup" GROUP BY span, partner_id, "on" HAVING sum(contacts) <> 0 OR sum(joint) <> 0 OR sum(depth) <> 0 OR sum(ours) <> 0 OR sum(theirs) <> 0)
    EXCEPT SELECT span, partner_id, "on", contacts, joint, depth, ours, theirs FROM partner_rollup_now) d) + (SELECT count(*) FROM (SELECT span, partner_id, "on", contacts, joint, depth, ours, theirs FROM partner_rollup_now
    EXCEPT (SELECT span, partner_id, "on", sum(contacts), sum(joint), sum(depth), sum(ours), sum(theirs) FROM "partner_rollup" GROUP BY span, partner_id, "on" HAVING sum(contacts) <> 0 OR sum(joint) <> 0 OR sum(depth) <> 0 OR sum(ours) <> 0 OR sum(theirs) <> 0)) d)
$$;

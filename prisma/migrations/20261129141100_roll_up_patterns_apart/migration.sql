-- Patterns that two transactions wrote at once are settled apart from the adding up, and alone only for what is wrong: commits wait for nothing longer.

-- Settles patterns that were left because somebody else was just writing them. Returns the number of facts put right, or null where another is at it.
CREATE FUNCTION settle_rollup_patterns() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  taken bigint[];
  ids uuid[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(rollup_key(4, '')) THEN
    RETURN NULL;
  END IF;
  WITH d AS (DELETE FROM "rollup_pattern" RETURNING pattern) SELECT array_agg(DISTINCT d.pattern) INTO taken FROM d;
  IF taken IS NULL THEN
    RETURN 0;
  END IF;
  -- whoever was writing them has committed when this is had; what is written later settles itself or is left anew
  PERFORM pg_advisory_lock(rollup_key(1, ''));
  PERFORM pg_advisory_unlock(rollup_key(1, ''));
  -- looked for while others go on: a pattern may have thousands of events, and few of them are wrong
  ids := ARRAY(
    SELECT DISTINCT f.subject_id FROM "event_pattern" p JOIN "event_fact" f ON f.subject_id = p.subject_id
    WHERE p.pattern = ANY(taken) AND f.like_before IS DISTINCT FROM days_like_before(f));
  IF cardinality(ids) > 0 THEN
    PERFORM pg_advisory_xact_lock(rollup_key(1, ''));
    PERFORM settle_facts(ids, ARRAY(SELECT f FROM "event_fact" f WHERE f.subject_id = ANY(ids)));
  END IF;
  RETURN cardinality(ids);
END $$;

-- Adds up what writers have appended. One at a time; the others do nothing. Returns the number of rows that were made of it, or null where another is at it.
CREATE OR REPLACE FUNCTION fold_rollups() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
  total bigint := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(rollup_key(4, '')) THEN
    RETURN NULL;
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

-- Which sums are kept: by month those of a goal and a form together too, by day those of a goal or of a form, by block those of a goal. Days of a goal and a
-- form together would be most of the rows at a million activities, and are read by few; they come from the facts of the month in question.
CREATE FUNCTION has_rollup(span text, goal_id uuid, form text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT span = 'month' OR form = '' OR (span = 'day' AND goal_id = no_goal())
$$;

-- What the roll-ups must say, made from the facts: by rebuild_rollups() taken over, by check_rollups() compared.
CREATE OR REPLACE VIEW event_rollup_now AS
WITH daily AS (
  SELECT f."on", g.goal_id, f.form, l.level,
    coalesce(sum(l.presence), 0)::int AS events,
    coalesce(sum(l.presence) FILTER (WHERE f.unplanned), 0)::int AS unplanned,
    coalesce(sum(l.novel_1), 0)::int AS novel_1,
    coalesce(sum(l.novel_2), 0)::int AS novel_2,
    coalesce(sum(l.novel_3), 0)::int AS novel_3,
    coalesce(sum(l.presence * f.participants_vn), 0)::bigint AS participants_vn,
    coalesce(sum(l.presence) FILTER (WHERE f.participants_vn IS NOT NULL), 0)::int AS participants_vn_known,
    coalesce(sum(l.presence * f.participants_foreign), 0)::bigint AS participants_foreign,
    coalesce(sum(l.presence) FILTER (WHERE f.participants_foreign IS NOT NULL), 0)::int AS participants_foreign_known,
    coalesce(sum(l.presence * f.participants), 0)::bigint AS participants,
    coalesce(sum(l.presence) FILTER (WHERE f.participants IS NOT NULL), 0)::int AS participants_known,
    coalesce(sum(l.presence * f.funds_budget), 0)::numeric AS funds_budget,
    coalesce(sum(l.presence) FILTER (WHERE f.funds_budget IS NOT NULL), 0)::int AS funds_budget_known,
    coalesce(sum(l.presence * f.funds_mobilised), 0)::numeric AS funds_mobilised,
    coalesce(sum(l.presence) FILTER (WHERE f.funds_mobilised IS NOT NULL), 0)::int AS funds_mobilised_known
  FROM "event_fact" f CROSS JOIN LATERAL fact_levels(f) l CROSS JOIN LATERAL unnest(f.goals || no_goal()) AS g(goal_id)
  GROUP BY 1, 2, 3, 4)
SELECT s.span, s.year, s.part, s.day, d.goal_id, k.form, d.level,
  sum(d.events)::int AS events, sum(d.unplanned)::int AS unplanned, sum(d.novel_1)::int AS novel_1, sum(d.novel_2)::int AS novel_2, sum(d.novel_3)::int AS novel_3, sum(d.participants_vn)::bigint AS participants_vn, sum(d.participants_vn_known)::int AS participants_vn_known, sum(d.participants_foreign)::bigint AS participants_foreign, sum(d.participants_foreign_known)::int AS participants_foreign_known, sum(d.participants)::bigint AS participants, sum(d.participants_known)::int AS participants_known, sum(d.funds_budget)::numeric AS funds_budget, sum(d.funds_budget_known)::int AS funds_budget_known, sum(d.funds_mobilised)::numeric AS funds_mobilised, sum(d.funds_mobilised_known)::int AS funds_mobilised_known
FROM daily d CROSS JOIN LATERAL rollup_spans(d."on") s CROSS JOIN LATERAL unnest(ARRAY[d.form, '']) AS k(form)
WHERE has_rollup(s.span, d.goal_id, k.form)
GROUP BY 1, 2, 3, 4, 5, 6, 7
HAVING sum(d.events) <> 0 OR sum(d.unplanned) <> 0 OR sum(d.novel_1) <> 0 OR sum(d.novel_2) <> 0 OR sum(d.novel_3) <> 0 OR sum(d.participants_vn) <> 0 OR sum(d.participants_vn_known) <> 0 OR sum(d.participants_foreign) <> 0 OR sum(d.participants_foreign_known) <> 0 OR sum(d.participants) <> 0 OR sum(d.participants_known) <> 0 OR sum(d.funds_budget) <> 0 OR sum(d.funds_budget_known) <> 0 OR sum(d.funds_mobilised) <> 0 OR sum(d.funds_mobilised_known) <> 0;

CREATE OR REPLACE VIEW association_rollup_now AS
WITH daily AS (
  SELECT f."on", a.association_id, l.level, sum(l.presence) AS activities, coalesce(sum(l.presence) FILTER (WHERE a.association_id = ANY(f.hosting)), 0) AS hosted,
    coalesce(sum(l.presence * f.participants) FILTER (WHERE a.association_id = ANY(f.own)), 0) AS participants,
    coalesce(sum(l.presence) FILTER (WHERE a.association_id = ANY(f.own) AND f.participants IS NOT NULL), 0) AS participants_known
  FROM "event_fact" f CROSS JOIN LATERAL fact_levels(f) l CROSS JOIN LATERAL unnest(f.credited) AS a(association_id)
  GROUP BY 1, 2, 3)
SELECT s.span, s.year, s.part, s.day, d.association_id, d.level,
  sum(d.activities)::int AS activities, sum(d.hosted)::int AS hosted, sum(d.participants)::bigint AS participants, sum(d.participants_known)::int AS participants_known
FROM daily d CROSS JOIN LATERAL rollup_spans(d."on") s
WHERE s.span <> 'block'
GROUP BY 1, 2, 3, 4, 5, 6
HAVING sum(d.activities) <> 0 OR sum(d.hosted) <> 0 OR sum(d.participants) <> 0 OR sum(d.participants_known) <> 0;

CREATE OR REPLACE VIEW country_rollup_now AS
WITH daily AS (
  SELECT f."on", g.goal_id, f.form, c.country, l.level, sum(l.presence) AS events
  FROM "event_fact" f CROSS JOIN LATERAL fact_levels(f) l CROSS JOIN LATERAL unnest(f.goals || no_goal()) AS g(goal_id) CROSS JOIN LATERAL unnest(f.countries) AS c(country)
  WHERE l.presence <> 0
  GROUP BY 1, 2, 3, 4, 5)
SELECT s.span, s.year, s.part, s.day, d.goal_id, k.form, d.country, d.level, sum(d.events)::int AS events
FROM daily d CROSS JOIN LATERAL rollup_spans(d."on") s CROSS JOIN LATERAL unnest(ARRAY[d.form, '']) AS k(form)
WHERE s.span <> 'block' AND has_rollup(s.span, d.goal_id, k.form)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
HAVING sum(d.events) <> 0;

CREATE OR REPLACE VIEW partner_rollup_now AS
WITH contact AS (
  SELECT p.partner_id, f."on", event_depth(f.form) AS depth, p.initiator
  FROM "event_fact" f CROSS JOIN LATERAL unnest(f.partners, f.initiators) AS p(partner_id, initiator) WHERE f.tier_from = 0
  UNION ALL
  SELECT i."partnerId", i."on", contact_depth(i."kind"::text), i."initiator"::text FROM "partner_interaction" i)
SELECT s.span, c.partner_id, s."on", count(*)::int AS contacts, (count(*) FILTER (WHERE c.depth >= 0.5))::int AS joint, sum(c.depth) AS depth,
  (count(*) FILTER (WHERE c.initiator <> 'THEIRS'))::int AS ours, (count(*) FILTER (WHERE c.initiator <> 'OURS'))::int AS theirs
FROM contact c CROSS JOIN LATERAL (VALUES ('day', c."on"), ('month', date_trunc('month', c."on")::date), ('year', date_trunc('year', c."on")::date)) AS s(span, "on")
GROUP BY 1, 2, 3;

-- Appends what a change of facts adds to and takes from the roll-ups. Writers only ever insert, so that none waits for another.
CREATE OR REPLACE FUNCTION append_rollups(gone "event_fact"[], came "event_fact"[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_rollup" (span, year, part, day, goal_id, form, level, events, unplanned, novel_1, novel_2, novel_3, participants_vn, participants_vn_known, participants_foreign, participants_foreign_known, participants, participants_known, funds_budget, funds_budget_known, funds_mobilised, funds_mobilised_known)
  SELECT s.span, s.year, s.part, s.day, g.goal_id, k.form, l.level,
    coalesce(sum(x.sign * l.presence), 0)::int AS events,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).unplanned), 0)::int AS unplanned,
    coalesce(sum(x.sign * l.novel_1), 0)::int AS novel_1,
    coalesce(sum(x.sign * l.novel_2), 0)::int AS novel_2,
    coalesce(sum(x.sign * l.novel_3), 0)::int AS novel_3,
    coalesce(sum(x.sign * l.presence * (x.f).participants_vn), 0)::bigint AS participants_vn,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).participants_vn IS NOT NULL), 0)::int AS participants_vn_known,
    coalesce(sum(x.sign * l.presence * (x.f).participants_foreign), 0)::bigint AS participants_foreign,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).participants_foreign IS NOT NULL), 0)::int AS participants_foreign_known,
    coalesce(sum(x.sign * l.presence * (x.f).participants), 0)::bigint AS participants,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).participants IS NOT NULL), 0)::int AS participants_known,
    coalesce(sum(x.sign * l.presence * (x.f).funds_budget), 0)::numeric AS funds_budget,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).funds_budget IS NOT NULL), 0)::int AS funds_budget_known,
    coalesce(sum(x.sign * l.presence * (x.f).funds_mobilised), 0)::numeric AS funds_mobilised,
    coalesce(sum(x.sign * l.presence) FILTER (WHERE (x.f).funds_mobilised IS NOT NULL), 0)::int AS funds_mobilised_known
  FROM (SELECT -1 AS sign, g AS f FROM unnest(gone) AS g UNION ALL SELECT 1, c FROM unnest(came) AS c) x
  CROSS JOIN LATERAL fact_levels(x.f) l CROSS JOIN LATERAL unnest((x.f).goals || no_goal()) AS g(goal_id)
  CROSS JOIN LATERAL rollup_spans((x.f)."on") s CROSS JOIN LATERAL unnest(ARRAY[(x.f).form, '']) AS k(form)
  WHERE has_rollup(s.span, g.goal_id, k.form)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  HAVING sum(x.sign * l.presence) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).unplanned) <> 0 OR sum(x.sign * l.novel_1) <> 0 OR sum(x.sign * l.novel_2) <> 0 OR sum(x.sign * l.novel_3) <> 0 OR sum(x.sign * l.presence * (x.f).participants_vn) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).participants_vn IS NOT NULL) <> 0 OR sum(x.sign * l.presence * (x.f).participants_foreign) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).participants_foreign IS NOT NULL) <> 0 OR sum(x.sign * l.presence * (x.f).participants) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).participants IS NOT NULL) <> 0 OR sum(x.sign * l.presence * (x.f).funds_budget) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).funds_budget IS NOT NULL) <> 0 OR sum(x.sign * l.presence * (x.f).funds_mobilised) <> 0 OR sum(x.sign * l.presence) FILTER (WHERE (x.f).funds_mobilised IS NOT NULL) <> 0;

  INSERT INTO "association_rollup" (span, year, part, day, association_id, level, activities, hosted, participants, participants_known)
  SELECT * FROM (
    SELECT s.span, s.year, s.part, s.day, a.association_id, l.level, sum(x.sign * l.presence)::int AS activities,
      coalesce(sum(x.sign * l.presence) FILTER (WHERE a.association_id = ANY((x.f).hosting)), 0)::int AS hosted,
      coalesce(sum(x.sign * l.presence * (x.f).participants) FILTER (WHERE a.association_id = ANY((x.f).own)), 0)::bigint AS participants,
      coalesce(sum(x.sign * l.presence) FILTER (WHERE a.association_id = ANY((x.f).own) AND (x.f).participants IS NOT NULL), 0)::int AS known
    FROM (SELECT -1 AS sign, g AS f FROM unnest(gone) AS g UNION ALL SELECT 1, c FROM unnest(came) AS c) x
    CROSS JOIN LATERAL fact_levels(x.f) l CROSS JOIN LATERAL unnest((x.f).credited) AS a(association_id) CROSS JOIN LATERAL rollup_spans((x.f)."on") s
    WHERE s.span <> 'block'
    GROUP BY 1, 2, 3, 4, 5, 6) d
  WHERE d.activities <> 0 OR d.hosted <> 0 OR d.participants <> 0 OR d.known <> 0;

  INSERT INTO "country_rollup" (span, year, part, day, goal_id, form, country, level, events)
  SELECT s.span, s.year, s.part, s.day, g.goal_id, k.form, c.country, l.level, sum(x.sign * l.presence)::int
  FROM (SELECT -1 AS sign, g AS f FROM unnest(gone) AS g UNION ALL SELECT 1, c FROM unnest(came) AS c) x
  CROSS JOIN LATERAL fact_levels(x.f) l CROSS JOIN LATERAL unnest((x.f).goals || no_goal()) AS g(goal_id) CROSS JOIN LATERAL unnest((x.f).countries) AS c(country)
  CROSS JOIN LATERAL rollup_spans((x.f)."on") s CROSS JOIN LATERAL unnest(ARRAY[(x.f).form, '']) AS k(form)
  WHERE s.span <> 'block' AND l.presence <> 0 AND has_rollup(s.span, g.goal_id, k.form)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  HAVING sum(x.sign * l.presence) <> 0;

  INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs)
  SELECT * FROM (
    SELECT s.span, p.partner_id, s."on", sum(x.sign)::int AS contacts, coalesce(sum(x.sign) FILTER (WHERE event_depth((x.f).form) >= 0.5), 0)::int AS joint,
      sum(x.sign * event_depth((x.f).form)) AS depth, coalesce(sum(x.sign) FILTER (WHERE p.initiator <> 'THEIRS'), 0)::int AS ours,
      coalesce(sum(x.sign) FILTER (WHERE p.initiator <> 'OURS'), 0)::int AS theirs
    FROM (SELECT -1 AS sign, g AS f FROM unnest(gone) AS g UNION ALL SELECT 1, c FROM unnest(came) AS c) x
    CROSS JOIN LATERAL unnest((x.f).partners, (x.f).initiators) AS p(partner_id, initiator)
    CROSS JOIN LATERAL (VALUES ('day', (x.f)."on"), ('month', date_trunc('month', (x.f)."on")::date), ('year', date_trunc('year', (x.f)."on")::date)) AS s(span, "on")
    WHERE (x.f).tier_from = 0
    GROUP BY 1, 2, 3) d
  WHERE d.contacts <> 0 OR d.joint <> 0 OR d.depth <> 0 OR d.ours <> 0 OR d.theirs <> 0;
END $$;

-- Contacts noted by hand go straight into the roll-up.
CREATE OR REPLACE FUNCTION append_interactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs)
    SELECT s.span, o."partnerId", s."on", -1, -(contact_depth(o."kind"::text) >= 0.5)::int, -contact_depth(o."kind"::text), -(o."initiator" <> 'THEIRS')::int,
      -(o."initiator" <> 'OURS')::int
    FROM old_rows o CROSS JOIN LATERAL (VALUES ('day', o."on"), ('month', date_trunc('month', o."on")::date), ('year', date_trunc('year', o."on")::date)) AS s(span, "on");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "partner_rollup" (span, partner_id, "on", contacts, joint, depth, ours, theirs)
    SELECT s.span, n."partnerId", s."on", 1, (contact_depth(n."kind"::text) >= 0.5)::int, contact_depth(n."kind"::text), (n."initiator" <> 'THEIRS')::int,
      (n."initiator" <> 'OURS')::int
    FROM new_rows n CROSS JOIN LATERAL (VALUES ('day', n."on"), ('month', date_trunc('month', n."on")::date), ('year', date_trunc('year', n."on")::date)) AS s(span, "on");
  END IF;
  RETURN NULL;
END $$;

-- compiling the many expressions takes longer than it saves
ALTER FUNCTION rebuild_rollups() SET jit = off;
ALTER FUNCTION check_rollups() SET jit = off;

-- those by year are for totals over all time: how deep contacts with a partner are, and who begins them
SELECT rebuild_rollups();

-- Countries by day for all events alone: of a goal they come from the facts of the month in question.
CREATE FUNCTION has_country_rollup(span text, goal_id uuid) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT span = 'month' OR goal_id = no_goal() $$;

-- `kind` 1 a partner, 2 a country, 3 neither
CREATE FUNCTION pattern_key(form text, theme text, id text, kind int) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(concat_ws('|', form, coalesce(theme, ''), id), kind)
$$;
CREATE OR REPLACE FUNCTION event_patterns(form text, theme text, partners uuid[], countries text[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN cardinality(partners) > 0 THEN ARRAY(SELECT pattern_key(form, theme, p::text, 1) FROM unnest(partners) AS p ORDER BY 1)
    WHEN cardinality(countries) > 0 THEN ARRAY(SELECT pattern_key(form, theme, c, 2) FROM unnest(countries) AS c ORDER BY 1)
    ELSE ARRAY[pattern_key(form, theme, NULL, 3)] END
$$;

-- The same facts with less work a row: countries are sorted where there are several, and a function is called where the key is not at hand.
CREATE OR REPLACE FUNCTION event_facts_now(wanted_ids uuid[]) RETURNS SETOF "event_fact" LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE wanted AS MATERIALIZED (SELECT DISTINCT w AS subject_id FROM unnest(wanted_ids) AS w),
  claim AS MATERIALIZED (
    SELECT w.subject_id, a."id" AS claim_id, a."eventId" AS event_id, a."role" = 'HOST' AS host, claim_tier(a, r) AS tier, r."id" AS report_id,
      r."organisationId" AS organisation_id, r."decidedAt" AS decided_at, a."startsOn" AS starts_on, a."form"::text AS form, a."countries",
      a."participantsVn" AS vn, a."participantsForeign" AS foreigners, a."fundsBudget" AS budget, a."fundsMobilised" AS mobilised
    FROM wanted w JOIN "report_activity" a ON a."eventId" = w.subject_id JOIN "activity_report" r ON r."id" = a."reportId"
    WHERE claim_tier(a, r) IS NOT NULL
    UNION ALL
    SELECT w.subject_id, a."id", NULL, a."role" = 'HOST', claim_tier(a, r), r."id", r."organisationId", r."decidedAt", a."startsOn", a."form"::text, a."countries",
      a."participantsVn", a."participantsForeign", a."fundsBudget", a."fundsMobilised"
    FROM wanted w JOIN "report_activity" a ON a."id" = w.subject_id AND a."eventId" IS NULL JOIN "activity_report" r ON r."id" = a."reportId"
    WHERE claim_tier(a, r) IS NOT NULL),
  version AS MATERIALIZED (
    SELECT d.subject_id, d.tier AS tier_from, coalesce(lead(d.tier) OVER (PARTITION BY d.subject_id ORDER BY d.tier) - 1, 2)::smallint AS tier_to
    FROM (SELECT DISTINCT c.subject_id, c.tier FROM claim c) d),
  seen AS MATERIALIZED (SELECT v.tier_from, v.tier_to, c.* FROM version v JOIN claim c ON c.subject_id = v.subject_id AND c.tier <= v.tier_from),
  counting AS (SELECT DISTINCT ON (s.subject_id, s.tier_from) s.* FROM seen s ORDER BY s.subject_id, s.tier_from, s.host DESC, s.tier, s.decided_at, s.claim_id),
  link AS (
    SELECT v.subject_id, v.tier_from, p."goalId" AS goal_id FROM version v JOIN "event_goal" p ON p."eventId" = v.subject_id
    UNION SELECT s.subject_id, s.tier_from, g."goalId" FROM seen s JOIN "report_activity_goal" g ON g."activityId" = s.claim_id),
  above AS (
    SELECT l.subject_id, l.tier_from, l.goal_id FROM link l
    UNION SELECT a.subject_id, a.tier_from, g."parentId" FROM above a JOIN "goal" g ON g."id" = a.goal_id WHERE g."parentId" IS NOT NULL),
  served AS (SELECT a.subject_id, a.tier_from, array_agg(a.goal_id ORDER BY a.goal_id) AS goals FROM above a GROUP BY 1, 2),
  taking_part AS (
    SELECT DISTINCT ON (t.subject_id, t.tier_from, t.partner_id) t.* FROM (
      SELECT s.subject_id, s.tier_from, p."partnerId" AS partner_id, p."initiator"::text AS initiator, 0 AS source, s.decided_at, s.claim_id
      FROM seen s JOIN "report_activity_partner" p ON p."activityId" = s.claim_id
      UNION ALL
      SELECT v.subject_id, v.tier_from, p."partnerId", p."initiator"::text, 1, NULL, NULL FROM version v JOIN "event_partner" p ON p."eventId" = v.subject_id) t
    ORDER BY t.subject_id, t.tier_from, t.partner_id, t.source, t.decided_at, t.claim_id),
  partner AS (
    SELECT t.subject_id, t.tier_from, array_agg(t.partner_id ORDER BY t.partner_id) AS partners, array_agg(t.initiator ORDER BY t.partner_id) AS initiators
    FROM taking_part t GROUP BY 1, 2),
  member AS MATERIALIZED (
    SELECT o."id" AS organisation_id, a."id" AS association_id
    FROM (SELECT DISTINCT c.organisation_id FROM claim c) d JOIN "organisation" o ON o."id" = d.organisation_id
    JOIN "organisation" a ON a."kind" = 'ASSOCIATION' AND (o."path" = a."path" OR starts_with(o."path", a."path" || '/'))),
  credit AS (
    SELECT s.subject_id, s.tier_from, m.association_id, bool_or(s.host) AS hosted
    FROM seen s JOIN member m ON m.organisation_id = s.organisation_id GROUP BY 1, 2, 3),
  credits AS (
    SELECT c.subject_id, c.tier_from, array_agg(c.association_id ORDER BY c.association_id) AS credited,
      array_agg(c.association_id ORDER BY c.association_id) FILTER (WHERE c.hosted) AS hosting
    FROM credit c GROUP BY 1, 2),
  owner AS (SELECT m.organisation_id, array_agg(m.association_id ORDER BY m.association_id) AS own FROM member m GROUP BY 1),
  fact AS MATERIALIZED (
    SELECT c.*, x."id" AS known_event,
      CASE WHEN x."id" IS NULL OR (c.tier > 0 AND c.host AND c.starts_on IS NOT NULL
          AND (x."startsOn" IS NULL OR extract(year FROM c.starts_on) = extract(year FROM x."startsOn"))) THEN c.starts_on ELSE x."startsOn" END AS "on",
      coalesce(x."form"::text, c.form, 'OTHER') AS event_form, x."theme", coalesce(x."fromReport", true) AS unplanned, coalesce(g.goals, '{}') AS goals,
      CASE cardinality(c.countries) WHEN 0 THEN '{}' WHEN 1 THEN ARRAY[upper(c.countries[1])]
        ELSE ARRAY(SELECT DISTINCT upper(n) FROM unnest(c.countries) AS n ORDER BY 1) END AS reached,
      coalesce(p.partners, '{}') AS partners, coalesce(p.initiators, '{}') AS initiators, coalesce(k.credited, '{}') AS credited,
      coalesce(k.hosting, '{}') AS hosting, coalesce(w.own, '{}') AS own
    FROM counting c LEFT JOIN "event" x ON x."id" = c.event_id
    LEFT JOIN served g ON g.subject_id = c.subject_id AND g.tier_from = c.tier_from
    LEFT JOIN partner p ON p.subject_id = c.subject_id AND p.tier_from = c.tier_from
    LEFT JOIN credits k ON k.subject_id = c.subject_id AND k.tier_from = c.tier_from
    LEFT JOIN owner w ON w.organisation_id = c.organisation_id)
  SELECT f.subject_id, f.tier_from, f.tier_to, f.known_event, f.claim_id, f.report_id, f.organisation_id, f."on", f.event_form, f."theme", f.unplanned,
    f.goals, f.reached, f.partners, f.initiators, f.credited, f.hosting, f.own, f.vn, f.foreigners,
    CASE WHEN f.vn IS NOT NULL OR f.foreigners IS NOT NULL THEN coalesce(f.vn, 0) + coalesce(f.foreigners, 0) END,
    f.budget, f.mobilised, CASE WHEN cardinality(f.partners) = 0 AND cardinality(f.reached) = 1 THEN ARRAY[pattern_key(f.event_form, f."theme", f.reached[1], 2)]
      ELSE event_patterns(f.event_form, f."theme", f.partners, f.reached) END,
    (SELECT o.like_before FROM "event_fact" o WHERE o.subject_id = f.subject_id AND o.tier_from = f.tier_from)
  FROM fact f WHERE f."on" IS NOT NULL;
END $$;

CREATE OR REPLACE VIEW country_rollup_now AS
WITH daily AS (
  SELECT f."on", g.goal_id, f.form, c.country, l.level, sum(l.presence) AS events
  FROM "event_fact" f CROSS JOIN LATERAL fact_levels(f) l CROSS JOIN LATERAL unnest(f.goals || no_goal()) AS g(goal_id) CROSS JOIN LATERAL unnest(f.countries) AS c(country)
  WHERE l.presence <> 0
  GROUP BY 1, 2, 3, 4, 5)
SELECT s.span, s.year, s.part, s.day, d.goal_id, k.form, d.country, d.level, sum(d.events)::int AS events
FROM daily d CROSS JOIN LATERAL rollup_spans(d."on") s CROSS JOIN LATERAL unnest(ARRAY[d.form, '']) AS k(form)
WHERE s.span <> 'block' AND has_country_rollup(s.span, d.goal_id)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
HAVING sum(d.events) <> 0;

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
  WHERE s.span <> 'block' AND l.presence <> 0 AND has_country_rollup(s.span, g.goal_id)
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

SELECT rebuild_rollups();

-- The one place where the standing of a claim is decided: 0 approved, 1 handed in, 2 begun, returned or reopened; null: it never counts.
-- Today it is the report's; a claim with a standing of its own is read here.
CREATE FUNCTION claim_tier(c "report_activity", r "activity_report") RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN c."outcome" IS DISTINCT FROM 'HELD' OR r."withdrawnAt" IS NOT NULL THEN NULL
    WHEN r."status" = 'APPROVED' THEN 0 WHEN r."status" = 'SUBMITTED' THEN 1 ELSE 2 END::smallint
$$;

-- What makes an event like another: form × theme × partner, and form × theme × all its countries where no partner took part.
CREATE FUNCTION event_patterns(form text, theme text, partners uuid[], countries text[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN cardinality(partners) > 0
    THEN ARRAY(SELECT hashtextextended(concat_ws('|', form, coalesce(theme, ''), p), 1) FROM unnest(partners) AS p ORDER BY 1)
    ELSE ARRAY[hashtextextended(concat_ws('|', form, coalesce(theme, ''), array_to_string(countries, ',')), 2)] END
$$;

-- What the records say now of some subjects: an event, or a claim that has no event yet. A row holds for the tiers from tier_from to tier_to; a tier
-- looks at the claims up to it, and of those counts the host's, then the surer standing, then the one decided first. like_before is taken
-- over from what is written of it.
CREATE FUNCTION event_facts_now(wanted_ids uuid[]) RETURNS SETOF "event_fact" LANGUAGE plpgsql STABLE AS $$
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
  fact AS (
    SELECT c.*, x."id" AS known_event,
      CASE WHEN x."id" IS NULL OR (c.tier > 0 AND c.host AND c.starts_on IS NOT NULL
          AND (x."startsOn" IS NULL OR extract(year FROM c.starts_on) = extract(year FROM x."startsOn"))) THEN c.starts_on ELSE x."startsOn" END AS "on",
      coalesce(x."form"::text, c.form, 'OTHER') AS event_form, x."theme", coalesce(x."fromReport", true) AS unplanned, coalesce(g.goals, '{}') AS goals,
      CASE WHEN cardinality(c.countries) = 0 THEN '{}' ELSE ARRAY(SELECT DISTINCT upper(n) FROM unnest(c.countries) AS n ORDER BY 1) END AS reached,
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
    f.budget, f.mobilised, event_patterns(f.event_form, f."theme", f.partners, f.reached),
    (SELECT o.like_before FROM "event_fact" o WHERE o.subject_id = f.subject_id AND o.tier_from = f.tier_from)
  FROM fact f WHERE f."on" IS NOT NULL;
END $$;

-- 1 where no like event lies in so many years before the day; `before`: the last like event's day per tier, counted from 0.
CREATE FUNCTION is_novel("on" date, before date[], tier int, years int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(before[tier + 1] < "on" - make_interval(years => years), true)::int
$$;

-- What a fact adds to the levels: figures of a tier are the sums of the levels up to it. `presence` is 1, 0 or -1.
CREATE FUNCTION fact_levels(f "event_fact") RETURNS TABLE (level smallint, presence int, novel_1 int, novel_2 int, novel_3 int) LANGUAGE sql IMMUTABLE AS $$
  SELECT l::smallint, here - below, here * is_novel(f."on", f.like_before, l, 1) - below * is_novel(f."on", f.like_before, l - 1, 1),
    here * is_novel(f."on", f.like_before, l, 2) - below * is_novel(f."on", f.like_before, l - 1, 2),
    here * is_novel(f."on", f.like_before, l, 3) - below * is_novel(f."on", f.like_before, l - 1, 3)
  FROM generate_series(0, 2) AS l,
    LATERAL (SELECT (l BETWEEN f.tier_from AND f.tier_to)::int AS here, (l - 1 BETWEEN f.tier_from AND f.tier_to)::int AS below) p
  WHERE l = f.tier_from OR l = f.tier_to + 1 OR (l BETWEEN f.tier_from AND f.tier_to AND f.like_before[l + 1] IS DISTINCT FROM f.like_before[l])
$$;

-- The parts of time that a day belongs to: its month, itself, and its block of four weeks (13 a year, the last up to 31 December).
CREATE FUNCTION rollup_spans("on" date) RETURNS TABLE (span text, year smallint, part smallint, day smallint) LANGUAGE sql IMMUTABLE AS $$
  SELECT s.span, extract(year FROM "on")::smallint, s.part::smallint, s.day::smallint
  FROM (VALUES ('month', extract(month FROM "on"), 0), ('day', extract(month FROM "on"), extract(day FROM "on")),
    ('block', least(13, 1 + (extract(doy FROM "on")::int - 1) / 28), 0)) AS s(span, part, day)
$$;

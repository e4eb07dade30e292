-- What the three rooms promise, held by the database too.
ALTER TABLE "stored_file" ADD CONSTRAINT stored_file_size CHECK ("size" = octet_length("bytes") AND "size" BETWEEN 1 AND 20000000);

ALTER TABLE "partner"
  ADD CONSTRAINT partner_name CHECK (is_text("name")),
  ADD CONSTRAINT partner_override CHECK ("stageOverride" IS NULL OR btrim(coalesce("stageReason", '')) <> ''),
  ADD CONSTRAINT partner_not_into_itself CHECK ("mergedIntoId" <> "id");
ALTER TABLE "partner_contact"
  ADD CONSTRAINT partner_contact_name CHECK (btrim("name") <> ''),
  -- who did not agree is kept by name and function alone
  ADD CONSTRAINT partner_contact_consent CHECK ("consentOn" IS NOT NULL OR ("email" IS NULL AND "phone" IS NULL));
ALTER TABLE "partner_link" ADD CONSTRAINT partner_link_dates CHECK ("until" IS NULL OR "since" IS NULL OR "until" >= "since");
ALTER TABLE "agreement"
  ADD CONSTRAINT agreement_title CHECK (is_text("title")),
  ADD CONSTRAINT agreement_dates CHECK (
    ("expiresOn" IS NULL OR coalesce("inForceOn", "signedOn") IS NULL OR "expiresOn" >= coalesce("inForceOn", "signedOn"))
    AND ("inForceOn" IS NULL OR "signedOn" IS NULL OR "inForceOn" >= "signedOn")),
  ADD CONSTRAINT agreement_not_own_renewal CHECK ("renewsId" <> "id");
ALTER TABLE "commitment"
  ADD CONSTRAINT commitment_text CHECK (btrim("text") <> ''),
  ADD CONSTRAINT commitment_decided CHECK (("status" = 'OPEN') = ("decidedOn" IS NULL));
CREATE INDEX partner_search ON "partner" USING gin (search_text("name") gin_trgm_ops);

ALTER TABLE "position" ADD CONSTRAINT position_title CHECK (is_text("title"));
ALTER TABLE "skill"
  ADD CONSTRAINT skill_name CHECK (is_text("name")),
  ADD CONSTRAINT skill_language CHECK (("group" = 'LANGUAGE') = ("language" IS NOT NULL));
ALTER TABLE "position_skill" ADD CONSTRAINT position_skill_level CHECK ("level" BETWEEN 1 AND 6);
ALTER TABLE "assessment"
  ADD CONSTRAINT assessment_level CHECK ("level" BETWEEN 1 AND 6),
  ADD CONSTRAINT assessment_dates CHECK ("expiresOn" IS NULL OR "expiresOn" >= "assessedOn"),
  ADD CONSTRAINT assessment_confirmed CHECK ("kind" <> 'CONFIRMED' OR "confirmedById" IS NOT NULL OR "sample");
ALTER TABLE "training"
  ADD CONSTRAINT training_title CHECK (is_text("title")),
  ADD CONSTRAINT training_level CHECK ("toLevel" BETWEEN 1 AND 6);
ALTER TABLE "training_session" ADD CONSTRAINT training_session_hours CHECK ("hours" > 0 AND "hours" <= 24);

ALTER TABLE "bulletin"
  ADD CONSTRAINT bulletin_title CHECK (is_text("title")),
  ADD CONSTRAINT bulletin_languages CHECK ("languageA" <> "languageB" AND "languageA" IN ('vi', 'en', 'es', 'zh', 'ru', 'fr') AND "languageB" IN ('vi', 'en', 'es', 'zh', 'ru', 'fr')),
  ADD CONSTRAINT bulletin_number CHECK ("number" BETWEEN 1 AND 999 AND "year" BETWEEN 1990 AND 2200),
  ADD CONSTRAINT bulletin_published CHECK (("status" = 'PUBLISHED') = ("publishedAt" IS NOT NULL));
ALTER TABLE "article_comment" ADD CONSTRAINT article_comment_side CHECK ("side" IN ('A', 'B'));
ALTER TABLE "bulletin_revision" ADD CONSTRAINT bulletin_revision_note CHECK ("number" = 1 OR btrim(coalesce("note", '')) <> '');
ALTER TABLE "subscriber"
  ADD CONSTRAINT subscriber_email_lower CHECK ("email" = lower("email")),
  ADD CONSTRAINT subscriber_language CHECK ("language" IN ('vi', 'en', 'es', 'zh', 'ru', 'fr'));
ALTER TABLE "bulletin_read" ADD CONSTRAINT bulletin_read_channel CHECK ("channel" IN ('page', 'pdf', 'feed', 'mail') AND "count" >= 0);
CREATE INDEX translation_segment_a ON "translation_segment" USING gin (fold("textA") gin_trgm_ops);
CREATE INDEX translation_segment_b ON "translation_segment" USING gin (fold("textB") gin_trgm_ops);

-- what was published stays as it was; only sample data may go
CREATE FUNCTION bulletin_revision_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."sample" THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."publishedById" IS DISTINCT FROM OLD."publishedById"
    AND (to_jsonb(NEW) - 'publishedById') = (to_jsonb(OLD) - 'publishedById') THEN
    RETURN NEW; -- the account of whoever published it was removed
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."sample" AND NOT NEW."sample" AND (to_jsonb(NEW) - 'sample') = (to_jsonb(OLD) - 'sample') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published revision is never changed';
END $$;
CREATE TRIGGER bulletin_revision_immutable BEFORE UPDATE OR DELETE ON "bulletin_revision" FOR EACH ROW EXECUTE FUNCTION bulletin_revision_refuse();

-- Every interaction with a partner: noted by hand, and once an event with an approved claim that it took part in
-- (named on the event, or by a claim). The depth is that of the formulas: courtesy 0, meeting .25, joint event .5, exchange of people .75, joint project 1.
CREATE VIEW partner_contact_day AS
SELECT i."id"::text AS id, i."partnerId" AS partner_id, i."organisationId" AS organisation_id, i."kind", i."initiator", i."on", NULL::uuid AS event_id,
  CASE i."kind" WHEN 'COURTESY_CALL' THEN 0 WHEN 'LETTER' THEN 0 WHEN 'MEETING' THEN 0.25 WHEN 'JOINT_EVENT' THEN 0.5
    WHEN 'DELEGATION_IN' THEN 0.75 WHEN 'DELEGATION_OUT' THEN 0.75 ELSE 1 END::numeric AS depth
FROM "partner_interaction" i
UNION ALL
(SELECT DISTINCT ON (t.partner_id, c.event_id) c.event_id::text || ':' || t.partner_id::text, t.partner_id, coalesce(e."hostId", c.organisation_id),
  (CASE e."form" WHEN 'DELEGATION_IN' THEN 'DELEGATION_IN' WHEN 'DELEGATION_OUT' THEN 'DELEGATION_OUT' WHEN 'MEETING' THEN 'MEETING' WHEN 'AID' THEN 'JOINT_PROJECT'
    ELSE 'JOINT_EVENT' END)::"InteractionKind",
  t.initiator, e."startsOn", c.event_id,
  CASE e."form" WHEN 'DELEGATION_IN' THEN 0.75 WHEN 'DELEGATION_OUT' THEN 0.75 WHEN 'MEETING' THEN 0.25 WHEN 'AID' THEN 1 ELSE 0.5 END::numeric
FROM approved_claim c
JOIN "event" e ON e."id" = c.event_id
JOIN LATERAL (
  SELECT ep."partnerId" AS partner_id, ep."initiator" AS initiator FROM "event_partner" ep WHERE ep."eventId" = c.event_id
  UNION ALL
  SELECT rp."partnerId", rp."initiator" FROM "report_activity_partner" rp WHERE rp."activityId" = c."id"
) t ON true
WHERE e."startsOn" IS NOT NULL
ORDER BY t.partner_id, c.event_id, c.decided_at, c."id");

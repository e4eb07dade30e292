-- What the checks found when an article first went to review: the figure of bilingual parity, since what is published passes by construction.
ALTER TABLE "article" ADD COLUMN "firstReviewedAt" TIMESTAMPTZ(3);
ALTER TABLE "article" ADD COLUMN "firstReviewPassed" INTEGER;
ALTER TABLE "article" ADD COLUMN "firstReviewChecks" INTEGER;
ALTER TABLE "article" ADD COLUMN "firstReviewBlocked" BOOLEAN;
-- the day alone: the review is known of, what it found is not; a result never stands without its day and its number of checks
ALTER TABLE "article" ADD CONSTRAINT article_first_review CHECK (
  num_nulls("firstReviewPassed", "firstReviewChecks", "firstReviewBlocked") IN (0, 3)
  AND ("firstReviewPassed" IS NULL OR ("firstReviewedAt" IS NOT NULL AND "firstReviewPassed" BETWEEN 0 AND "firstReviewChecks" AND "firstReviewChecks" > 0)));

-- Articles that went to review before this was recorded keep the day that the audit log has, and no result: a later review of theirs is not their first.
UPDATE "article" a SET "firstReviewedAt" = first.at
FROM (SELECT "entityId", min("at") AS at FROM "audit_log" WHERE "entity" = 'article' AND "action" = 'article.move' AND "after" ->> 'move' = 'toReview' GROUP BY 1) first
WHERE a."id"::text = first."entityId";

CREATE FUNCTION keep_first_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the first review of an article is kept as it was';
END $$;
CREATE TRIGGER article_keep_first_review BEFORE UPDATE ON "article" FOR EACH ROW
  WHEN (OLD."firstReviewedAt" IS NOT NULL AND
    (NEW."firstReviewedAt", NEW."firstReviewPassed", NEW."firstReviewChecks", NEW."firstReviewBlocked")
      IS DISTINCT FROM (OLD."firstReviewedAt", OLD."firstReviewPassed", OLD."firstReviewChecks", OLD."firstReviewBlocked"))
  EXECUTE FUNCTION keep_first_review();

-- What a correction mended is said in each language of the pair, by language. What was said until now was shown as Vietnamese, and is kept so;
-- changing the column leaves the trigger alone that keeps revisions as they were published.
ALTER TABLE "bulletin_revision" DROP CONSTRAINT bulletin_revision_note;
ALTER TABLE "bulletin_revision" ALTER COLUMN "note" TYPE JSONB USING CASE WHEN btrim("note") <> '' THEN jsonb_build_object('vi', "note") END;
ALTER TABLE "bulletin_revision" ADD CONSTRAINT bulletin_revision_note CHECK (
  "number" = 1
  OR ("note" IS NOT NULL AND jsonb_typeof("note") = 'object' AND "note" <> '{}'
    AND NOT jsonb_path_exists("note", '$.* ? (@.type() != "string" || !(@ like_regex "\\S"))'))
);

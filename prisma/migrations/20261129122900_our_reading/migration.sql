-- A statement or a commitment that a source reports is a fact of its own kind.
ALTER TYPE "FactKind" ADD VALUE 'STATEMENT';

-- What the source does not state but was read into it, is marked as such wherever it is shown.
ALTER TABLE "goal_weakness" ADD COLUMN "ourReading" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "organisation" ADD COLUMN "ourReading" BOOLEAN NOT NULL DEFAULT false;
-- links between a goal and a weakness that both come from a source: the source links nothing
UPDATE "goal_weakness" l SET "ourReading" = true
WHERE NOT l."sample"
  AND EXISTS (SELECT 1 FROM "source_reference" r WHERE r."goalId" = l."goalId")
  AND EXISTS (SELECT 1 FROM "source_reference" r WHERE r."weaknessId" = l."weaknessId");

-- Who confirmed is asked for when a level is confirmed; the account may be removed later, and the level stays confirmed.
ALTER TABLE "assessment" DROP CONSTRAINT assessment_confirmed;

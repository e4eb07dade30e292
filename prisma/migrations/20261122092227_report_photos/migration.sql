-- Pictures of reported activities
-- CreateTable
CREATE TABLE "report_photo" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "activityId" UUID,
    "fileId" UUID NOT NULL,
    "caption" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_photo_fileId_key" ON "report_photo"("fileId");

-- CreateIndex
CREATE INDEX "report_photo_reportId_idx" ON "report_photo"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "report_photo_activityId_position_key" ON "report_photo"("activityId", "position");

-- AddForeignKey
ALTER TABLE "report_photo" ADD CONSTRAINT "report_photo_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "activity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photo" ADD CONSTRAINT "report_photo_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "report_activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photo" ADD CONSTRAINT "report_photo_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- At most six an activity, each at its place; a caption says something.
ALTER TABLE "report_photo"
  ADD CONSTRAINT report_photo_position CHECK ("position" BETWEEN 0 AND 5),
  ADD CONSTRAINT report_photo_caption CHECK ("caption" IS NULL OR (btrim("caption") <> '' AND length("caption") <= 300));

-- An activity shows pictures of its own report alone.
CREATE FUNCTION report_photo_own_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."activityId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "report_activity" a WHERE a."id" = NEW."activityId" AND a."reportId" = NEW."reportId") THEN
    RAISE EXCEPTION 'a picture of one report cannot be shown by an activity of another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_photo_own_activity BEFORE INSERT OR UPDATE OF "activityId", "reportId" ON "report_photo"
  FOR EACH ROW EXECUTE FUNCTION report_photo_own_activity();

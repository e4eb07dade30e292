-- AlterTable
ALTER TABLE "report_activity" ADD COLUMN     "eventBefore" JSONB;

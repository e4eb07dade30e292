-- A file of partners on its way in.
-- CreateEnum
CREATE TYPE "PartnerImportStatus" AS ENUM ('READ', 'CHECKING', 'CHECKED', 'DONE');

-- CreateTable
CREATE TABLE "partner_import" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "status" "PartnerImportStatus" NOT NULL DEFAULT 'READ',
    "headers" TEXT[],
    "rowCount" INTEGER NOT NULL,
    "mapping" JSONB,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "importedCount" INTEGER,
    "leftOutCount" INTEGER,
    "doneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_import_row" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "formulas" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "partner" JSONB,
    "issues" JSONB,
    "likeness" JSONB,
    "wanted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "partner_import_row_pkey" PRIMARY KEY ("importId","number")
);

-- CreateIndex
CREATE INDEX "partner_import_createdAt_idx" ON "partner_import"("createdAt");

-- AddForeignKey
ALTER TABLE "partner_import" ADD CONSTRAINT "partner_import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_import_row" ADD CONSTRAINT "partner_import_row_importId_fkey" FOREIGN KEY ("importId") REFERENCES "partner_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

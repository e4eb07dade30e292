-- A delivery that a worker has in hand, and one of which nobody knows whether it went out
ALTER TYPE "DeliveryStatus" ADD VALUE 'SENDING';
ALTER TYPE "DeliveryStatus" ADD VALUE 'UNKNOWN';

ALTER TABLE "bulletin_delivery" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- whether a published image may be seen is asked of what was published
CREATE INDEX bulletin_revision_images ON "bulletin_revision" USING gin (("content" -> 'images') jsonb_path_ops);

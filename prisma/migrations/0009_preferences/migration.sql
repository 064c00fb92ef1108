-- AlterTable
ALTER TABLE "Request" ADD COLUMN "resumedAt" DATETIME;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN "sentAt" DATETIME;
ALTER TABLE "Job" ADD COLUMN "unitId" TEXT NOT NULL DEFAULT '';

-- What the ledger kept inside its payload until now.
UPDATE "Job" SET "sentAt" = "payload"->>'sentAt', "unitId" = coalesce("payload"->>'unitId', '');

-- CreateTable
CREATE TABLE "Preference" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "timing" TEXT NOT NULL,
    "earliestMin" INTEGER,
    "latestMin" INTEGER,
    "pausedUntil" TEXT,
    "buzz" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Job_sent_idx" ON "Job"("sentAt", "rule", "unitId", "target", "state", "doneAt") WHERE "sentAt" IS NOT NULL;

-- AlterTable
ALTER TABLE "Receivable" ADD COLUMN "dueDays" INTEGER;
ALTER TABLE "Receivable" ADD COLUMN "policy" TEXT;

-- CreateTable
CREATE TABLE "CustomerTerms" (
    "customerId" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "policy" TEXT,
    "holdUntil" TEXT,
    "reviewerId" TEXT,
    "holdReason" TEXT NOT NULL DEFAULT '',
    "creditLimit" BIGINT,
    "termDays" INTEGER,
    "extraLimit" BIGINT,
    "extraUntil" TEXT,
    "ratedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateIndex
CREATE INDEX "CustomerTerms_holdUntil_idx" ON "CustomerTerms"("holdUntil") WHERE "holdUntil" IS NOT NULL;

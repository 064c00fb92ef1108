-- AlterTable
ALTER TABLE "Receivable" ADD COLUMN     "dueDays" INTEGER,
ADD COLUMN     "policy" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "CustomerTerms" (
    "customerId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "policy" TEXT COLLATE "C",
    "holdUntil" TEXT COLLATE "C",
    "reviewerId" TEXT COLLATE "C",
    "holdReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "creditLimit" BIGINT,
    "termDays" INTEGER,
    "extraLimit" BIGINT,
    "extraUntil" TEXT COLLATE "C",
    "ratedOn" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CustomerTerms_pkey" PRIMARY KEY ("customerId")
);

-- CreateIndex
CREATE INDEX "CustomerTerms_holdUntil_idx" ON "CustomerTerms"("holdUntil") WHERE ("holdUntil" IS NOT NULL);

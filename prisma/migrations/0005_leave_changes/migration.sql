-- AlterTable
ALTER TABLE "Request" ADD COLUMN "amendsId" TEXT;

-- CreateIndex
CREATE INDEX "Request_amendsId_idx" ON "Request"("amendsId") WHERE "amendsId" IS NOT NULL;

-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "unitId" TEXT;

-- CreateIndex
CREATE INDEX "Draft_open_idx" ON "Draft"("id", "updatedAt") WHERE stage IN ('form', 'preview');

-- CreateIndex
CREATE INDEX "Job_state_key_idx" ON "Job"("state", "key");

-- CreateIndex
CREATE INDEX "LeaveDay_approved_idx" ON "LeaveDay"("date", "personId", "fromMin", "toMin") WHERE "state" = 'approved';

-- CreateIndex
CREATE INDEX "LeaveEntry_lotId_idx" ON "LeaveEntry"("lotId");

-- CreateIndex
CREATE INDEX "LeaveEntry_lapsing_idx" ON "LeaveEntry"("id", "expiresOn") WHERE "expiresOn" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Request_pending_idx" ON "Request"("id") WHERE "state" = 'pending';

-- CreateIndex
CREATE INDEX "Seat_open_idx" ON "Seat"("id") WHERE "state" = 'open';

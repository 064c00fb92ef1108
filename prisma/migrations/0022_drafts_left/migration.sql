-- CreateIndex
CREATE INDEX "Draft_left_idx" ON "Draft"("updatedAt", "id") WHERE stage = 'ended';

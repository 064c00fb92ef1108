-- CreateIndex
CREATE INDEX "Step_closed_idx" ON "Step"("closedAt") WHERE "closedAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Todo_unit_due_idx" ON "Todo"("unitId", "dueAt");

-- CreateIndex
CREATE INDEX "Todo_due_idx" ON "Todo"("kind", "dueAt", "id") WHERE "doneAt" IS NULL;

-- CreateIndex
CREATE INDEX "Receivable_amount_idx" ON "Receivable"("open", "dueOn", "id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "ExpenseLine_invoiceId_idx" ON "ExpenseLine"("invoiceId") WHERE "invoiceId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "StoredFile_at_hash_idx" ON "StoredFile"("at", "hash");

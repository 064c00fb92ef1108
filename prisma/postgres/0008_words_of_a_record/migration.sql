-- DropIndex
DROP INDEX "RecKey_recId_idx";

-- CreateIndex
CREATE INDEX "RecKey_words_idx" ON "RecKey"("recId", "field", "value");

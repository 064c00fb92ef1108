-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN "importId" TEXT;

-- AlterTable
ALTER TABLE "InvoiceUse" ADD COLUMN "importId" TEXT;
ALTER TABLE "InvoiceUse" ADD COLUMN "said" TEXT;

-- CreateTable
CREATE TABLE "InvoiceImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "InvoiceImport_at_idx" ON "InvoiceImport"("at");

-- CreateIndex
CREATE INDEX "Invoice_importId_idx" ON "Invoice"("importId") WHERE "importId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "InvoiceUse_importId_idx" ON "InvoiceUse"("importId") WHERE "importId" IS NOT NULL;

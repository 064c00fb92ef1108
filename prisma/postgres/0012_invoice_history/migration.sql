-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN     "importId" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "InvoiceUse" ADD COLUMN     "importId" TEXT COLLATE "C",
ADD COLUMN     "said" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "InvoiceImport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "rows" INTEGER NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "endedAt" instant,

    CONSTRAINT "InvoiceImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvoiceImport_at_idx" ON "InvoiceImport"("at");

-- CreateIndex
CREATE INDEX "Invoice_importId_idx" ON "Invoice"("importId") WHERE ("importId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "InvoiceUse_importId_idx" ON "InvoiceUse"("importId") WHERE ("importId" IS NOT NULL);

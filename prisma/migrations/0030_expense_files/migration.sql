-- AlterTable
ALTER TABLE "Seat" ADD COLUMN "answers" TEXT;

-- CreateTable
CREATE TABLE "StoredFile" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Invoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "number" TEXT,
    "checkCode" TEXT,
    "issueDate" TEXT,
    "buyerName" TEXT,
    "buyerTaxId" TEXT,
    "sellerName" TEXT,
    "sellerTaxId" TEXT,
    "net" BIGINT,
    "tax" BIGINT,
    "total" BIGINT,
    "red" BOOLEAN NOT NULL DEFAULT false,
    "redOf" TEXT,
    "qr" TEXT,
    "evidence" TEXT NOT NULL,
    "conflicts" TEXT NOT NULL DEFAULT '[]',
    "detail" TEXT NOT NULL DEFAULT '{}',
    "ownerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "InvoiceFile" (
    "invoiceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "total" BIGINT,
    "alone" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("invoiceId", "hash")
);

-- CreateTable
CREATE TABLE "InvoiceUse" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "invoiceId" TEXT NOT NULL,
    "requestId" TEXT,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Invoice_ownerId_at_idx" ON "Invoice"("ownerId", "at");

-- CreateIndex
CREATE INDEX "Invoice_number_idx" ON "Invoice"("number");

-- CreateIndex
CREATE INDEX "Invoice_redOf_idx" ON "Invoice"("redOf") WHERE "redOf" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Invoice_sellerTaxId_issueDate_total_idx" ON "Invoice"("sellerTaxId", "issueDate", "total");

-- CreateIndex
CREATE INDEX "Invoice_sellerName_issueDate_total_idx" ON "Invoice"("sellerName", "issueDate", "total");

-- CreateIndex
CREATE INDEX "InvoiceFile_hash_idx" ON "InvoiceFile"("hash");

-- CreateIndex
CREATE INDEX "InvoiceUse_requestId_idx" ON "InvoiceUse"("requestId");

-- CreateIndex
CREATE INDEX "InvoiceUse_invoiceId_idx" ON "InvoiceUse"("invoiceId");

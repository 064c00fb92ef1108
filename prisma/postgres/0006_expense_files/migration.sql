-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "answers" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "StoredFile" (
    "hash" TEXT COLLATE "C" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C",
    "number" TEXT COLLATE "C",
    "checkCode" TEXT COLLATE "C",
    "issueDate" TEXT COLLATE "C",
    "buyerName" TEXT COLLATE "C",
    "buyerTaxId" TEXT COLLATE "C",
    "sellerName" TEXT COLLATE "C",
    "sellerTaxId" TEXT COLLATE "C",
    "net" BIGINT,
    "tax" BIGINT,
    "total" BIGINT,
    "red" BOOLEAN NOT NULL DEFAULT false,
    "redOf" TEXT COLLATE "C",
    "qr" TEXT COLLATE "C",
    "evidence" TEXT COLLATE "C" NOT NULL,
    "conflicts" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "detail" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvoiceFile" (
    "invoiceId" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "messageId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "total" BIGINT,
    "alone" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "InvoiceFile_pkey" PRIMARY KEY ("invoiceId","hash")
);

-- CreateTable
CREATE TABLE "InvoiceUse" (
    "key" TEXT COLLATE "C" NOT NULL,
    "invoiceId" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "InvoiceUse_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Invoice_ownerId_at_idx" ON "Invoice"("ownerId", "at");

-- CreateIndex
CREATE INDEX "Invoice_number_idx" ON "Invoice"("number");

-- CreateIndex
CREATE INDEX "Invoice_redOf_idx" ON "Invoice"("redOf") WHERE ("redOf" IS NOT NULL);

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

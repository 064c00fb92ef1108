-- CreateTable
CREATE TABLE "InvoiceCheck" (
    "invoiceId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "InvoiceCheck_pkey" PRIMARY KEY ("invoiceId","at")
);

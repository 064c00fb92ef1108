-- CreateTable
CREATE TABLE "InvoiceCheck" (
    "invoiceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("invoiceId", "at")
);

-- CreateTable
CREATE TABLE "Receivable" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "salesId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "contractId" TEXT,
    "orderId" TEXT,
    "part" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "open" BIGINT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "firstDueOn" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "bookedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "rung" INTEGER NOT NULL DEFAULT 0,
    "rungAt" DATETIME,
    "graceUntil" TEXT,
    "hold" TEXT,
    "holdUntil" TEXT,
    "reviewerId" TEXT,
    "holdReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "ReceivableLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "customerId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "itemId" TEXT,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" TEXT,
    "on" TEXT NOT NULL,
    "bookedAt" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "cancelsId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReceivablePromise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL DEFAULT '',
    "day" TEXT,
    "amount" BIGINT,
    "madeAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "BankFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "BankLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "at" DATETIME,
    "direction" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT,
    "payer" TEXT NOT NULL DEFAULT '',
    "payerAccount" TEXT NOT NULL DEFAULT '',
    "memo" TEXT NOT NULL DEFAULT '',
    "serial" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "rule" TEXT,
    "customerId" TEXT,
    "unitId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "PayerAlias" (
    "customerId" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("payer", "customerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Receivable_number_key" ON "Receivable"("number");

-- CreateIndex
CREATE INDEX "Receivable_customerId_dueOn_id_idx" ON "Receivable"("customerId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Receivable_contractId_idx" ON "Receivable"("contractId") WHERE "contractId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Receivable_orderId_idx" ON "Receivable"("orderId") WHERE "orderId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Receivable_open_unit_idx" ON "Receivable"("unitId", "dueOn", "id") WHERE "state" = 'open';

-- CreateIndex
CREATE INDEX "Receivable_open_sales_idx" ON "Receivable"("salesId", "dueOn", "id") WHERE "state" = 'open';

-- CreateIndex
CREATE INDEX "Receivable_open_idx" ON "Receivable"("dueOn", "id") WHERE "state" = 'open';

-- CreateIndex
CREATE INDEX "Receivable_page_idx" ON "Receivable"("id") WHERE "state" = 'open';

-- CreateIndex
CREATE UNIQUE INDEX "ReceivableLine_cancelsId_key" ON "ReceivableLine"("cancelsId");

-- CreateIndex
CREATE INDEX "ReceivableLine_itemId_on_idx" ON "ReceivableLine"("itemId", "on");

-- CreateIndex
CREATE INDEX "ReceivableLine_customerId_on_idx" ON "ReceivableLine"("customerId", "on");

-- CreateIndex
CREATE INDEX "ReceivableLine_source_idx" ON "ReceivableLine"("source");

-- CreateIndex
CREATE INDEX "ReceivablePromise_itemId_madeAt_idx" ON "ReceivablePromise"("itemId", "madeAt");

-- CreateIndex
CREATE INDEX "ReceivablePromise_customerId_madeAt_idx" ON "ReceivablePromise"("customerId", "madeAt");

-- CreateIndex
CREATE INDEX "ReceivablePromise_open_idx" ON "ReceivablePromise"("day", "id") WHERE "state" = 'open';

-- CreateIndex
CREATE INDEX "BankFile_hash_idx" ON "BankFile"("hash");

-- CreateIndex
CREATE INDEX "BankFile_at_idx" ON "BankFile"("at");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_key_key" ON "BankLine"("key");

-- CreateIndex
CREATE INDEX "BankLine_account_on_idx" ON "BankLine"("account", "on");

-- CreateIndex
CREATE INDEX "BankLine_fileId_idx" ON "BankLine"("fileId");

-- CreateIndex
CREATE INDEX "BankLine_waiting_idx" ON "BankLine"("on", "id") WHERE state IN ('open', 'queued');

-- CreateIndex
CREATE INDEX "BankLine_customerId_on_idx" ON "BankLine"("customerId", "on") WHERE "customerId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "PayerAlias_customerId_idx" ON "PayerAlias"("customerId");

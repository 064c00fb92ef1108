-- CreateTable
CREATE TABLE "Receivable" (
    "id" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "salesId" TEXT COLLATE "C" NOT NULL,
    "customerId" TEXT COLLATE "C" NOT NULL,
    "contractId" TEXT COLLATE "C",
    "orderId" TEXT COLLATE "C",
    "part" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "open" BIGINT NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "firstDueOn" TEXT COLLATE "C" NOT NULL,
    "since" TEXT COLLATE "C" NOT NULL,
    "bookedAt" instant NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "rung" INTEGER NOT NULL DEFAULT 0,
    "rungAt" instant,
    "graceUntil" TEXT COLLATE "C",
    "hold" TEXT COLLATE "C",
    "holdUntil" TEXT COLLATE "C",
    "reviewerId" TEXT COLLATE "C",
    "holdReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Receivable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceivableLine" (
    "id" TEXT COLLATE "C" NOT NULL,
    "customerId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" TEXT COLLATE "C",
    "on" TEXT COLLATE "C" NOT NULL,
    "bookedAt" instant NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "cancelsId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "actorId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReceivableLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceivablePromise" (
    "id" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C" NOT NULL,
    "customerId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "nextStep" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "day" TEXT COLLATE "C",
    "amount" BIGINT,
    "madeAt" instant NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "endedAt" instant,

    CONSTRAINT "ReceivablePromise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankFile" (
    "id" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "fromOn" TEXT COLLATE "C" NOT NULL,
    "toOn" TEXT COLLATE "C" NOT NULL,
    "counts" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "undoneAt" instant,

    CONSTRAINT "BankFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankLine" (
    "id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "fileId" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C" NOT NULL,
    "at" instant,
    "direction" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT,
    "payer" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "payerAccount" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "memo" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "serial" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "state" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT COLLATE "C",
    "customerId" TEXT COLLATE "C",
    "unitId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayerAlias" (
    "customerId" TEXT COLLATE "C" NOT NULL,
    "payer" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "PayerAlias_pkey" PRIMARY KEY ("payer","customerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Receivable_number_key" ON "Receivable"("number");

-- CreateIndex
CREATE INDEX "Receivable_customerId_dueOn_id_idx" ON "Receivable"("customerId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Receivable_contractId_idx" ON "Receivable"("contractId") WHERE ("contractId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Receivable_orderId_idx" ON "Receivable"("orderId") WHERE ("orderId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Receivable_open_unit_idx" ON "Receivable"("unitId", "dueOn", "id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Receivable_open_sales_idx" ON "Receivable"("salesId", "dueOn", "id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Receivable_open_idx" ON "Receivable"("dueOn", "id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Receivable_page_idx" ON "Receivable"("id") WHERE ("state" = 'open');

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
CREATE INDEX "ReceivablePromise_open_idx" ON "ReceivablePromise"("day", "id") WHERE ("state" = 'open');

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
CREATE INDEX "BankLine_waiting_idx" ON "BankLine"("on", "id") WHERE (state IN ('open', 'queued'));

-- CreateIndex
CREATE INDEX "BankLine_customerId_on_idx" ON "BankLine"("customerId", "on") WHERE ("customerId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "PayerAlias_customerId_idx" ON "PayerAlias"("customerId");

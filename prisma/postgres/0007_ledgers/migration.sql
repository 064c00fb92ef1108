-- CreateTable
CREATE TABLE "LedgerLine" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ledger" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "verb" TEXT COLLATE "C" NOT NULL,
    "granted" BIGINT NOT NULL,
    "held" BIGINT NOT NULL,
    "used" BIGINT NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "actorId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "LedgerLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerBalance" (
    "ledger" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "granted" BIGINT NOT NULL DEFAULT 0,
    "held" BIGINT NOT NULL DEFAULT 0,
    "used" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "LedgerBalance_pkey" PRIMARY KEY ("ledger","account")
);

-- CreateTable
CREATE TABLE "Advance" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "approvedAt" instant NOT NULL,
    "paidAt" instant,

    CONSTRAINT "Advance_pkey" PRIMARY KEY ("requestId")
);

-- CreateIndex
CREATE INDEX "LedgerLine_ledger_account_at_idx" ON "LedgerLine"("ledger", "account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerLine_source_round_ledger_account_verb_key" ON "LedgerLine"("source", "round", "ledger", "account", "verb");

-- CreateIndex
CREATE INDEX "Advance_personId_idx" ON "Advance"("personId");

-- CreateIndex
CREATE INDEX "Advance_unpaid_idx" ON "Advance"("requestId") WHERE ("paidAt" IS NULL);

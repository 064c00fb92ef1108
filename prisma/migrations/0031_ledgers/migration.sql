-- CreateTable
CREATE TABLE "LedgerLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ledger" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "granted" BIGINT NOT NULL,
    "held" BIGINT NOT NULL,
    "used" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerBalance" (
    "ledger" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "granted" BIGINT NOT NULL DEFAULT 0,
    "held" BIGINT NOT NULL DEFAULT 0,
    "used" BIGINT NOT NULL DEFAULT 0,

    PRIMARY KEY ("ledger", "account")
);

-- CreateTable
CREATE TABLE "Advance" (
    "requestId" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    "paidAt" DATETIME
);

-- CreateIndex
CREATE INDEX "LedgerLine_ledger_account_at_idx" ON "LedgerLine"("ledger", "account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerLine_source_round_ledger_account_verb_key" ON "LedgerLine"("source", "round", "ledger", "account", "verb");

-- CreateIndex
CREATE INDEX "Advance_personId_idx" ON "Advance"("personId");

-- CreateIndex
CREATE INDEX "Advance_unpaid_idx" ON "Advance"("requestId") WHERE "paidAt" IS NULL;

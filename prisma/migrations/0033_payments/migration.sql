-- CreateTable
CREATE TABLE "ExpenseLine" (
    "requestId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "invoiceId" TEXT,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("requestId", "line")
);

-- CreateTable
CREATE TABLE "Payable" (
    "requestId" TEXT NOT NULL PRIMARY KEY,
    "process" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "paymentId" TEXT,
    "failed" TEXT
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedById" TEXT,
    "closedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "PaymentItem" (
    "paymentId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,

    PRIMARY KEY ("paymentId", "requestId")
);

-- CreateIndex
CREATE INDEX "ExpenseLine_unitId_day_idx" ON "ExpenseLine"("unitId", "day");

-- CreateIndex
CREATE INDEX "ExpenseLine_personId_day_idx" ON "ExpenseLine"("personId", "day");

-- CreateIndex
CREATE INDEX "Payable_unpaid_idx" ON "Payable"("approvedAt", "requestId") WHERE "state" = 'unpaid';

-- CreateIndex
CREATE INDEX "Payable_personId_state_idx" ON "Payable"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_number_key" ON "Payment"("number");

-- CreateIndex
CREATE INDEX "Payment_createdAt_idx" ON "Payment"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentItem_standing_idx" ON "PaymentItem"("requestId") WHERE state <> 'failed';

-- CreateTable
CREATE TABLE "ExpenseLine" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "invoiceId" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ExpenseLine_pkey" PRIMARY KEY ("requestId","line")
);

-- CreateTable
CREATE TABLE "Payable" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "process" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "approvedAt" instant NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "paymentId" TEXT COLLATE "C",
    "failed" TEXT COLLATE "C",

    CONSTRAINT "Payable_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" instant NOT NULL,
    "closedById" TEXT COLLATE "C",
    "closedAt" instant,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentItem" (
    "paymentId" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",

    CONSTRAINT "PaymentItem_pkey" PRIMARY KEY ("paymentId","requestId")
);

-- CreateIndex
CREATE INDEX "ExpenseLine_unitId_day_idx" ON "ExpenseLine"("unitId", "day");

-- CreateIndex
CREATE INDEX "ExpenseLine_personId_day_idx" ON "ExpenseLine"("personId", "day");

-- CreateIndex
CREATE INDEX "Payable_unpaid_idx" ON "Payable"("approvedAt", "requestId") WHERE ("state" = 'unpaid');

-- CreateIndex
CREATE INDEX "Payable_personId_state_idx" ON "Payable"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_number_key" ON "Payment"("number");

-- CreateIndex
CREATE INDEX "Payment_createdAt_idx" ON "Payment"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentItem_standing_idx" ON "PaymentItem"("requestId") WHERE (state <> 'failed');

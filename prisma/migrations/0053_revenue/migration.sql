-- CreateTable
CREATE TABLE "RevenueLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revenueId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "bookedAt" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReconcileLine" (
    "roundId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "agreed" BIGINT NOT NULL,
    "booked" BIGINT NOT NULL,
    "owed" BIGINT NOT NULL,
    "received" BIGINT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" DATETIME,
    "locked" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("roundId", "subject")
);

-- CreateIndex
CREATE INDEX "RevenueLine_unitId_on_idx" ON "RevenueLine"("unitId", "on");

-- CreateIndex
CREATE INDEX "RevenueLine_revenueId_idx" ON "RevenueLine"("revenueId");

-- CreateIndex
CREATE INDEX "ReconcileLine_subject_month_idx" ON "ReconcileLine"("subject", "month") WHERE "locked" = true;

-- CreateTable
CREATE TABLE "RevenueLine" (
    "id" TEXT COLLATE "C" NOT NULL,
    "revenueId" TEXT COLLATE "C" NOT NULL,
    "orderId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "model" TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "bookedAt" instant NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RevenueLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReconcileLine" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "agreed" BIGINT NOT NULL,
    "booked" BIGINT NOT NULL,
    "owed" BIGINT NOT NULL,
    "received" BIGINT NOT NULL,
    "verdict" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "byId" TEXT COLLATE "C",
    "at" instant,
    "locked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ReconcileLine_pkey" PRIMARY KEY ("roundId","subject")
);

-- CreateIndex
CREATE INDEX "RevenueLine_unitId_on_idx" ON "RevenueLine"("unitId", "on");

-- CreateIndex
CREATE INDEX "RevenueLine_revenueId_idx" ON "RevenueLine"("revenueId");

-- CreateIndex
CREATE INDEX "ReconcileLine_subject_month_idx" ON "ReconcileLine"("subject", "month") WHERE ("locked" = true);

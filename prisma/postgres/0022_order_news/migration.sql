-- CreateTable
CREATE TABLE "OrderFollower" (
    "orderId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "since" instant NOT NULL,

    CONSTRAINT "OrderFollower_pkey" PRIMARY KEY ("orderId","personId")
);

-- CreateTable
CREATE TABLE "OrderNews" (
    "orderId" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "nth" INTEGER NOT NULL,
    "was" TEXT COLLATE "C" NOT NULL,
    "since" instant NOT NULL,
    "dueAt" instant NOT NULL,
    "outcome" TEXT COLLATE "C",
    "outcomeAt" instant,

    CONSTRAINT "OrderNews_pkey" PRIMARY KEY ("orderId","place","nth")
);

-- CreateTable
CREATE TABLE "OrderPromise" (
    "orderId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "salesId" TEXT COLLATE "C" NOT NULL,
    "firstOn" TEXT COLLATE "C" NOT NULL,
    "lastOn" TEXT COLLATE "C" NOT NULL,
    "deliveredOn" TEXT COLLATE "C",

    CONSTRAINT "OrderPromise_pkey" PRIMARY KEY ("orderId")
);

-- CreateIndex
CREATE INDEX "OrderNews_awaited_idx" ON "OrderNews"("dueAt") WHERE ("outcome" IS NULL);

-- CreateIndex
CREATE INDEX "OrderPromise_unitId_deliveredOn_idx" ON "OrderPromise"("unitId", "deliveredOn") WHERE ("deliveredOn" IS NOT NULL);

-- CreateTable
CREATE TABLE "OrderFollower" (
    "orderId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("orderId", "personId")
);

-- CreateTable
CREATE TABLE "OrderNews" (
    "orderId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "was" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "outcomeAt" DATETIME,

    PRIMARY KEY ("orderId", "place", "nth")
);

-- CreateTable
CREATE TABLE "OrderPromise" (
    "orderId" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "salesId" TEXT NOT NULL,
    "firstOn" TEXT NOT NULL,
    "lastOn" TEXT NOT NULL,
    "deliveredOn" TEXT
);

-- CreateIndex
CREATE INDEX "OrderNews_awaited_idx" ON "OrderNews"("dueAt") WHERE "outcome" IS NULL;

-- CreateIndex
CREATE INDEX "OrderPromise_unitId_deliveredOn_idx" ON "OrderPromise"("unitId", "deliveredOn") WHERE "deliveredOn" IS NOT NULL;

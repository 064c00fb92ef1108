-- CreateTable
CREATE TABLE "CalendarFeed" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_keyHash_key" ON "CalendarFeed"("keyHash");

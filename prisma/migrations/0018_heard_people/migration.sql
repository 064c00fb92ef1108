-- AlterTable
ALTER TABLE "AdminQuestion" ADD COLUMN "overAt" DATETIME;

-- CreateTable
CREATE TABLE "HeardPerson" (
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("platform", "externalId")
);

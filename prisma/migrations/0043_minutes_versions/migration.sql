-- CreateTable
CREATE TABLE "MinutesVersion" (
    "recId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "issuedAt" DATETIME,
    "changes" TEXT NOT NULL DEFAULT '[]',

    PRIMARY KEY ("recId", "version")
);

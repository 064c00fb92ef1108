-- CreateTable
CREATE TABLE "MinutesVersion" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "issuedAt" instant,
    "changes" TEXT COLLATE "C" NOT NULL DEFAULT '[]',

    CONSTRAINT "MinutesVersion_pkey" PRIMARY KEY ("recId","version")
);

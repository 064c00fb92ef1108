-- CreateTable
CREATE TABLE "ArchivedMonth" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "written" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "ArchivedMonth_pkey" PRIMARY KEY ("period","personId")
);

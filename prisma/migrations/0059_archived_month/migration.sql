-- CreateTable
CREATE TABLE "ArchivedMonth" (
    "personId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("period", "personId")
);

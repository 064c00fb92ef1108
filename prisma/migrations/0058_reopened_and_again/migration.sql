-- CreateTable
CREATE TABLE "PunchAgain" (
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "fileId" TEXT NOT NULL,

    PRIMARY KEY ("fileId", "personId", "at")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AttendanceReopened" (
    "personId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "was" TEXT NOT NULL,
    "closedAt" DATETIME,
    "changed" TEXT NOT NULL DEFAULT '[]',

    PRIMARY KEY ("personId", "period")
);
INSERT INTO "new_AttendanceReopened" ("byId", "period", "personId", "reason", "until", "at", "was") SELECT "byId", "period", "personId", "reason", "until", "until", '[]' FROM "AttendanceReopened";
DROP TABLE "AttendanceReopened";
ALTER TABLE "new_AttendanceReopened" RENAME TO "AttendanceReopened";
CREATE INDEX "AttendanceReopened_open_idx" ON "AttendanceReopened"("until") WHERE "closedAt" IS NULL;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PunchAgain_personId_at_idx" ON "PunchAgain"("personId", "at");

-- CreateTable
CREATE TABLE "Punch" (
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "outdoor" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,

    PRIMARY KEY ("personId", "at")
);

-- CreateTable
CREATE TABLE "DaySaid" (
    "personId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "date", "fileId")
);

-- CreateTable
CREATE TABLE "PunchCover" (
    "personId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "fileId")
);

-- CreateTable
CREATE TABLE "AttendanceFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "counts" TEXT NOT NULL DEFAULT '{}',
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "MachineNumber" (
    "machine" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("machine", "number")
);

-- CreateTable
CREATE TABLE "PunchCorrection" (
    "requestId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("requestId", "date", "side")
);

-- CreateTable
CREATE TABLE "DayNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PersonMonth" (
    "personId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "days" TEXT NOT NULL,
    "openDays" INTEGER NOT NULL,
    "unsettled" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "computedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "period", "unitId")
);

-- CreateTable
CREATE TABLE "MonthToCompute" (
    "personId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "cause" TEXT NOT NULL,

    PRIMARY KEY ("personId", "period")
);

-- CreateTable
CREATE TABLE "AttendanceLock" (
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "lockedAt" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("unitId", "period")
);

-- CreateTable
CREATE TABLE "AttendanceReopened" (
    "personId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("personId", "period")
);

-- CreateTable
CREATE TABLE "DayDifference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "was" TEXT NOT NULL,
    "now" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Punch_fileId_personId_at_idx" ON "Punch"("fileId", "personId", "at") WHERE "fileId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "DaySaid_fileId_personId_date_idx" ON "DaySaid"("fileId", "personId", "date");

-- CreateIndex
CREATE INDEX "PunchCover_fileId_personId_idx" ON "PunchCover"("fileId", "personId");

-- CreateIndex
CREATE INDEX "AttendanceFile_hash_idx" ON "AttendanceFile"("hash");

-- CreateIndex
CREATE INDEX "AttendanceFile_at_idx" ON "AttendanceFile"("at");

-- CreateIndex
CREATE INDEX "MachineNumber_personId_idx" ON "MachineNumber"("personId");

-- CreateIndex
CREATE INDEX "PunchCorrection_personId_date_idx" ON "PunchCorrection"("personId", "date");

-- CreateIndex
CREATE INDEX "DayNote_personId_date_at_id_idx" ON "DayNote"("personId", "date", "at", "id");

-- CreateIndex
CREATE INDEX "PersonMonth_unitId_period_personId_idx" ON "PersonMonth"("unitId", "period", "personId");

-- CreateIndex
CREATE INDEX "PersonMonth_unsettled_idx" ON "PersonMonth"("period", "unitId", "personId") WHERE unsettled > 0;

-- CreateIndex
CREATE INDEX "MonthToCompute_since_personId_period_idx" ON "MonthToCompute"("since", "personId", "period");

-- CreateIndex
CREATE INDEX "DayDifference_personId_date_at_idx" ON "DayDifference"("personId", "date", "at");

-- CreateIndex
CREATE INDEX "DayDifference_period_unitId_personId_idx" ON "DayDifference"("period", "unitId", "personId");

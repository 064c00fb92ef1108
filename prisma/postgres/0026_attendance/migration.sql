-- CreateTable
CREATE TABLE "Punch" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "outdoor" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "fileId" TEXT COLLATE "C",

    CONSTRAINT "Punch_pkey" PRIMARY KEY ("personId","at")
);

-- CreateTable
CREATE TABLE "DaySaid" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "fileId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "DaySaid_pkey" PRIMARY KEY ("personId","date","fileId")
);

-- CreateTable
CREATE TABLE "PunchCover" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "fileId" TEXT COLLATE "C" NOT NULL,
    "fromOn" TEXT COLLATE "C" NOT NULL,
    "until" instant NOT NULL,

    CONSTRAINT "PunchCover_pkey" PRIMARY KEY ("personId","fileId")
);

-- CreateTable
CREATE TABLE "AttendanceFile" (
    "id" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "fromOn" TEXT COLLATE "C" NOT NULL,
    "toOn" TEXT COLLATE "C" NOT NULL,
    "counts" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "undoneAt" instant,

    CONSTRAINT "AttendanceFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MachineNumber" (
    "machine" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "MachineNumber_pkey" PRIMARY KEY ("machine","number")
);

-- CreateTable
CREATE TABLE "PunchCorrection" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "side" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PunchCorrection_pkey" PRIMARY KEY ("requestId","date","side")
);

-- CreateTable
CREATE TABLE "DayNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "about" TEXT COLLATE "C" NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "DayNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonMonth" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "days" TEXT COLLATE "C" NOT NULL,
    "openDays" INTEGER NOT NULL,
    "unsettled" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "computedAt" instant NOT NULL,

    CONSTRAINT "PersonMonth_pkey" PRIMARY KEY ("personId","period","unitId")
);

-- CreateTable
CREATE TABLE "MonthToCompute" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "since" instant NOT NULL,
    "cause" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MonthToCompute_pkey" PRIMARY KEY ("personId","period")
);

-- CreateTable
CREATE TABLE "AttendanceLock" (
    "unitId" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "lockedAt" instant NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AttendanceLock_pkey" PRIMARY KEY ("unitId","period")
);

-- CreateTable
CREATE TABLE "AttendanceReopened" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "until" instant NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AttendanceReopened_pkey" PRIMARY KEY ("personId","period")
);

-- CreateTable
CREATE TABLE "DayDifference" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "was" TEXT COLLATE "C" NOT NULL,
    "now" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "DayDifference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Punch_fileId_personId_at_idx" ON "Punch"("fileId", "personId", "at") WHERE ("fileId" IS NOT NULL);

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
CREATE INDEX "PersonMonth_unsettled_idx" ON "PersonMonth"("period", "unitId", "personId") WHERE (unsettled > 0);

-- CreateIndex
CREATE INDEX "MonthToCompute_since_personId_period_idx" ON "MonthToCompute"("since", "personId", "period");

-- CreateIndex
CREATE INDEX "DayDifference_personId_date_at_idx" ON "DayDifference"("personId", "date", "at");

-- CreateIndex
CREATE INDEX "DayDifference_period_unitId_personId_idx" ON "DayDifference"("period", "unitId", "personId");

-- AlterTable
ALTER TABLE "AttendanceReopened" ADD COLUMN     "at" instant,
ADD COLUMN     "changed" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
ADD COLUMN     "closedAt" instant,
ADD COLUMN     "was" TEXT COLLATE "C" NOT NULL DEFAULT '[]';
UPDATE "AttendanceReopened" SET "at" = "until";
ALTER TABLE "AttendanceReopened" ALTER COLUMN "at" SET NOT NULL, ALTER COLUMN "was" DROP DEFAULT;

-- CreateTable
CREATE TABLE "PunchAgain" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "fileId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PunchAgain_pkey" PRIMARY KEY ("fileId","personId","at")
);

-- CreateIndex
CREATE INDEX "PunchAgain_personId_at_idx" ON "PunchAgain"("personId", "at");

-- CreateIndex
CREATE INDEX "AttendanceReopened_open_idx" ON "AttendanceReopened"("until") WHERE ("closedAt" IS NULL);

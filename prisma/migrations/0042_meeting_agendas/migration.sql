-- CreateTable
CREATE TABLE "MeetingAgenda" (
    "recId" TEXT NOT NULL PRIMARY KEY,
    "next" TEXT NOT NULL,
    "dueAt" DATETIME,
    "calledAt" DATETIME,
    "frozenAt" DATETIME,
    "pack" TEXT NOT NULL DEFAULT ''
);

-- CreateIndex
CREATE INDEX "MeetingAgenda_due_idx" ON "MeetingAgenda"("dueAt") WHERE "dueAt" IS NOT NULL;

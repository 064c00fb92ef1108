-- CreateTable
CREATE TABLE "MeetingAgenda" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "next" TEXT COLLATE "C" NOT NULL,
    "dueAt" instant,
    "calledAt" instant,
    "frozenAt" instant,
    "pack" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "MeetingAgenda_pkey" PRIMARY KEY ("recId")
);

-- CreateIndex
CREATE INDEX "MeetingAgenda_due_idx" ON "MeetingAgenda"("dueAt") WHERE ("dueAt" IS NOT NULL);

-- CreateTable
CREATE TABLE "MeetingSeat" (
    "recId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "from" DATETIME NOT NULL,
    "to" DATETIME NOT NULL,
    "open" BOOLEAN NOT NULL,
    "rsvp" TEXT NOT NULL DEFAULT 'none',
    "reason" TEXT NOT NULL DEFAULT '',
    "proposed" DATETIME,
    "answeredAt" DATETIME,
    "hint" TEXT NOT NULL DEFAULT '',
    "excused" TEXT NOT NULL DEFAULT '',
    "signedAt" DATETIME,

    PRIMARY KEY ("recId", "personId")
);

-- CreateTable
CREATE TABLE "MeetingEvent" (
    "recId" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT,
    "roomId" TEXT,
    "roomName" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT 'none',
    "lookAt" DATETIME,
    "looks" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "seriesId" TEXT NOT NULL,
    "plannedOn" TEXT NOT NULL,
    "recId" TEXT NOT NULL,
    "heldOn" TEXT,
    "why" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("seriesId", "plannedOn")
);

-- CreateTable
CREATE TABLE "MeetingTopic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "ownerId" TEXT,
    "byId" TEXT NOT NULL,
    "fromId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MeetingInput" (
    "recId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("recId", "personId")
);

-- CreateTable
CREATE TABLE "MeetingNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recId" TEXT NOT NULL,
    "topicId" TEXT,
    "authorId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "MeetingSeat_personId_from_recId_idx" ON "MeetingSeat"("personId", "from", "recId");

-- CreateIndex
CREATE INDEX "MeetingEvent_look_idx" ON "MeetingEvent"("lookAt") WHERE "lookAt" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "MeetingOccurrence_recId_key" ON "MeetingOccurrence"("recId");

-- CreateIndex
CREATE INDEX "MeetingTopic_recId_position_idx" ON "MeetingTopic"("recId", "position");

-- CreateIndex
CREATE INDEX "MeetingNote_recId_at_id_idx" ON "MeetingNote"("recId", "at", "id");

-- CreateTable
CREATE TABLE "MeetingSeat" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "required" BOOLEAN NOT NULL,
    "from" instant NOT NULL,
    "to" instant NOT NULL,
    "open" BOOLEAN NOT NULL,
    "rsvp" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "proposed" instant,
    "answeredAt" instant,
    "hint" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "excused" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "signedAt" instant,

    CONSTRAINT "MeetingSeat_pkey" PRIMARY KEY ("recId","personId")
);

-- CreateTable
CREATE TABLE "MeetingEvent" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C",
    "roomId" TEXT COLLATE "C",
    "roomName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "room" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "lookAt" instant,
    "looks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MeetingEvent_pkey" PRIMARY KEY ("recId")
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "seriesId" TEXT COLLATE "C" NOT NULL,
    "plannedOn" TEXT COLLATE "C" NOT NULL,
    "recId" TEXT COLLATE "C" NOT NULL,
    "heldOn" TEXT COLLATE "C",
    "why" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "MeetingOccurrence_pkey" PRIMARY KEY ("seriesId","plannedOn")
);

-- CreateTable
CREATE TABLE "MeetingTopic" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "ownerId" TEXT COLLATE "C",
    "byId" TEXT COLLATE "C" NOT NULL,
    "fromId" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "createdAt" instant NOT NULL,

    CONSTRAINT "MeetingTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingInput" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "sentAt" instant NOT NULL,

    CONSTRAINT "MeetingInput_pkey" PRIMARY KEY ("recId","personId")
);

-- CreateTable
CREATE TABLE "MeetingNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recId" TEXT COLLATE "C" NOT NULL,
    "topicId" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "MeetingNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MeetingSeat_personId_from_recId_idx" ON "MeetingSeat"("personId", "from", "recId");

-- CreateIndex
CREATE INDEX "MeetingEvent_look_idx" ON "MeetingEvent"("lookAt") WHERE ("lookAt" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "MeetingOccurrence_recId_key" ON "MeetingOccurrence"("recId");

-- CreateIndex
CREATE INDEX "MeetingTopic_recId_position_idx" ON "MeetingTopic"("recId", "position");

-- CreateIndex
CREATE INDEX "MeetingNote_recId_at_id_idx" ON "MeetingNote"("recId", "at", "id");

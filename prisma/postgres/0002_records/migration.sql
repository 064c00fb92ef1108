-- CreateTable
CREATE TABLE "Rec" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "openerId" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "open" BOOLEAN NOT NULL,
    "day" TEXT COLLATE "C",
    "amount" BIGINT,
    "form" TEXT COLLATE "C" NOT NULL,
    "life" TEXT COLLATE "C" NOT NULL,
    "openedAt" instant NOT NULL,
    "changedAt" instant NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Rec_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecKey" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "recId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecKey_pkey" PRIMARY KEY ("kind","field","value","recId")
);

-- CreateTable
CREATE TABLE "RecUnique" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "recId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecUnique_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "Todo" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL,
    "holderId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "since" instant NOT NULL,
    "dueAt" instant,
    "doneAt" instant,
    "outcome" TEXT COLLATE "C",

    CONSTRAINT "Todo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Counter" (
    "key" TEXT COLLATE "C" NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Rec_number_key" ON "Rec"("number");

-- CreateIndex
CREATE INDEX "Rec_kind_unitId_openedAt_id_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Rec_kind_ownerId_openedAt_id_idx" ON "Rec"("kind", "ownerId", "openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Rec_kind_openerId_openedAt_id_idx" ON "Rec"("kind", "openerId", "openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Rec_kind_openedAt_id_idx" ON "Rec"("kind", "openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Rec_open_unit_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id") WHERE ("open" = true);

-- CreateIndex
CREATE INDEX "Rec_open_owner_idx" ON "Rec"("ownerId", "id") WHERE ("open" = true);

-- CreateIndex
CREATE INDEX "Rec_open_idx" ON "Rec"("id") WHERE ("open" = true);

-- CreateIndex
CREATE INDEX "Rec_parentId_idx" ON "Rec"("parentId") WHERE ("parentId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "RecKey_recId_idx" ON "RecKey"("recId");

-- CreateIndex
CREATE INDEX "RecUnique_recId_idx" ON "RecUnique"("recId");

-- CreateIndex
CREATE INDEX "Todo_subject_idx" ON "Todo"("subject");

-- CreateIndex
CREATE INDEX "Todo_open_idx" ON "Todo"("kind", "id") WHERE ("doneAt" IS NULL);

-- CreateIndex
CREATE INDEX "Todo_held_idx" ON "Todo"("holderId", "dueAt", "id") WHERE ("doneAt" IS NULL);

-- CreateIndex
CREATE INDEX "Todo_late_idx" ON "Todo"("kind", "unitId", "dueAt", "id") WHERE ("doneAt" IS NULL);

-- CreateTable
CREATE TABLE "Rec" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "openerId" TEXT NOT NULL,
    "parentId" TEXT,
    "state" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "day" TEXT,
    "amount" BIGINT,
    "form" TEXT NOT NULL,
    "life" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "RecKey" (
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "recId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "field", "value", "recId")
);

-- CreateTable
CREATE TABLE "RecUnique" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "key")
);

-- CreateTable
CREATE TABLE "Todo" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "holderId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "doneAt" DATETIME,
    "outcome" TEXT
);

-- CreateTable
CREATE TABLE "Counter" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "last" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Rec_number_key" ON "Rec"("number");

-- CreateIndex
CREATE INDEX "Rec_kind_unitId_openedAt_id_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_ownerId_openedAt_id_idx" ON "Rec"("kind", "ownerId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_openerId_openedAt_id_idx" ON "Rec"("kind", "openerId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_openedAt_id_idx" ON "Rec"("kind", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_open_unit_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id" DESC) WHERE "open" = true;

-- CreateIndex
CREATE INDEX "Rec_open_owner_idx" ON "Rec"("ownerId", "id") WHERE "open" = true;

-- CreateIndex
CREATE INDEX "Rec_open_idx" ON "Rec"("id") WHERE "open" = true;

-- CreateIndex
CREATE INDEX "Rec_parentId_idx" ON "Rec"("parentId") WHERE "parentId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "RecKey_recId_idx" ON "RecKey"("recId");

-- CreateIndex
CREATE INDEX "RecUnique_recId_idx" ON "RecUnique"("recId");

-- CreateIndex
CREATE INDEX "Todo_subject_idx" ON "Todo"("subject");

-- CreateIndex
CREATE INDEX "Todo_open_idx" ON "Todo"("kind", "id") WHERE "doneAt" IS NULL;

-- CreateIndex
CREATE INDEX "Todo_held_idx" ON "Todo"("holderId", "dueAt", "id") WHERE "doneAt" IS NULL;

-- CreateIndex
CREATE INDEX "Todo_late_idx" ON "Todo"("kind", "unitId", "dueAt", "id") WHERE "doneAt" IS NULL;

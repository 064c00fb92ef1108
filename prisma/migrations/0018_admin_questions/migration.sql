-- CreateTable
CREATE TABLE "AdminQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "told" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "answeredBy" TEXT
);

-- CreateIndex
CREATE INDEX "AdminQuestion_kind_subject_askedAt_idx" ON "AdminQuestion"("kind", "subject", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AdminQuestion_open_idx" ON "AdminQuestion"("kind", "subject") WHERE "state" = 'open';

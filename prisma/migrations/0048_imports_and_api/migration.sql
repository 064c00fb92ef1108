-- CreateTable
CREATE TABLE "ImportedRow" (
    "importId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT,
    "seal" TEXT,
    "undone" TEXT,

    PRIMARY KEY ("importId", "recordId")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "revokedBy" TEXT,
    "revokedAt" DATETIME,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ApiAnswer" (
    "tokenId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("tokenId", "key")
);

-- CreateIndex
CREATE INDEX "ImportedRow_left_idx" ON "ImportedRow"("importId", "recordId") WHERE "undone" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiAnswer_at_idx" ON "ApiAnswer"("at");

-- CreateTable
CREATE TABLE "ImportedRow" (
    "importId" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "row" INTEGER NOT NULL,
    "deed" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT COLLATE "C",
    "seal" TEXT COLLATE "C",
    "undone" TEXT COLLATE "C",

    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("importId","recordId")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "units" TEXT COLLATE "C" NOT NULL,
    "madeBy" TEXT COLLATE "C" NOT NULL,
    "madeAt" instant NOT NULL,
    "revokedBy" TEXT COLLATE "C",
    "revokedAt" instant,
    "usedAt" instant,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiAnswer" (
    "tokenId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "ApiAnswer_pkey" PRIMARY KEY ("tokenId","key")
);

-- CreateIndex
CREATE INDEX "ImportedRow_left_idx" ON "ImportedRow"("importId", "recordId") WHERE ("undone" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiAnswer_at_idx" ON "ApiAnswer"("at");

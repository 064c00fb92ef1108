-- CreateTable
CREATE TABLE "ContractText" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "messageId" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "revised" BOOLEAN NOT NULL DEFAULT false,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "ContractText_pkey" PRIMARY KEY ("recId","version")
);

-- CreateTable
CREATE TABLE "ProofDue" (
    "requestId" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "givenAt" DATETIME
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "ProofDue_personId_idx" ON "ProofDue"("personId");

-- CreateIndex
CREATE INDEX "ProofDue_open_idx" ON "ProofDue"("requestId", "dueOn") WHERE "givenAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Proof_requestId_messageId_key" ON "Proof"("requestId", "messageId");

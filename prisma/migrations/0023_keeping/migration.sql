-- CreateTable
CREATE TABLE "AuditSeal" (
    "month" TEXT NOT NULL PRIMARY KEY,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ServedAs" (
    "file" TEXT NOT NULL PRIMARY KEY
);

-- CreateIndex
CREATE INDEX "Binding_replaced_idx" ON "Binding"("shownAt", "messageId") WHERE "current" = false;

-- CreateIndex
CREATE INDEX "Draft_ended_idx" ON "Draft"("updatedAt", "id") WHERE stage IN ('submitted', 'cancelled');

-- CreateIndex
CREATE INDEX "Outbox_done_idx" ON "Outbox"("updatedAt", "key") WHERE "state" = 'done';

-- By hand: a seal stays as it was set. (Prisma does not see triggers; `npm run db:drift` knows these by name.)
CREATE TRIGGER seal_no_update BEFORE UPDATE ON "AuditSeal"
BEGIN SELECT RAISE(ABORT, 'a seal of the audit log is never changed'); END;

CREATE TRIGGER seal_no_delete BEFORE DELETE ON "AuditSeal"
BEGIN SELECT RAISE(ABORT, 'a seal of the audit log is never removed'); END;

-- INSERT OR REPLACE would delete without firing the trigger above.
CREATE TRIGGER seal_only_append BEFORE INSERT ON "AuditSeal" WHEN NEW."month" <= (SELECT max("month") FROM "AuditSeal")
BEGIN SELECT RAISE(ABORT, 'the month is sealed, or a later one is'); END;

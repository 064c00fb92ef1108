-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Outbox" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '{}',
    "result" TEXT,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "lane" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "owedSince" DATETIME NOT NULL,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);
-- Reminders and posts wait behind what people asked for and decisions, files and calendar blocks behind these (src/handlers/lane.ts).
INSERT INTO "new_Outbox" ("attempts", "createdAt", "dueAt", "generation", "key", "kind", "lane", "lastError", "number", "owedSince", "payload", "place", "result", "shown", "state", "subject", "unsure", "updatedAt", "view", "wanted") SELECT "attempts", "createdAt", "dueAt", "generation", "key", "kind", CASE WHEN "view" IN ('sheet_file', 'busy_block') THEN 3 WHEN "view" IN ('digest', 'out_today', 'audit_anchor', 'buzz') THEN 2 ELSE 1 END, "lastError", rowid, "dueAt", "payload", "place", "result", "shown", "state", "subject", "attempts" > 0, "updatedAt", "view", "wanted" FROM "Outbox";
DROP TABLE "Outbox";
ALTER TABLE "new_Outbox" RENAME TO "Outbox";
CREATE UNIQUE INDEX "Outbox_number_key" ON "Outbox"("number");
CREATE INDEX "Outbox_lane_dueAt_number_idx" ON "Outbox"("lane", "dueAt", "number") WHERE "state" = 'pending';
CREATE INDEX "Outbox_owedSince_idx" ON "Outbox"("owedSince") WHERE "state" = 'pending';
CREATE INDEX "Outbox_parked_idx" ON "Outbox"("updatedAt", "key") WHERE "state" = 'parked';
CREATE INDEX "Outbox_subject_idx" ON "Outbox"("subject");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

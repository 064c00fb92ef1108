-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RecKey" (
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "recId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "field", "value", "recId")
);
INSERT INTO "new_RecKey" ("field", "kind", "recId", "value", "unitId") SELECT k."field", k."kind", k."recId", k."value", r."unitId" FROM "RecKey" k JOIN "Rec" r ON r."id" = k."recId";
DROP TABLE "RecKey";
ALTER TABLE "new_RecKey" RENAME TO "RecKey";
CREATE INDEX "RecKey_unit_idx" ON "RecKey"("kind", "field", "value", "unitId", "recId");
CREATE INDEX "RecKey_recId_idx" ON "RecKey"("recId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

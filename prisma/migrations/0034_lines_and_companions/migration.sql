-- CreateTable
CREATE TABLE "TripCompanion" (
    "requestId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("requestId", "personId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ExpenseLine" (
    "requestId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "invoiceId" TEXT,
    "state" TEXT NOT NULL,
    "detail" TEXT,

    PRIMARY KEY ("requestId", "line", "part")
);
INSERT INTO "new_ExpenseLine" ("amount", "day", "invoiceId", "kind", "line", "personId", "requestId", "state", "unitId") SELECT "amount", "day", "invoiceId", "kind", "line", "personId", "requestId", "state", "unitId" FROM "ExpenseLine";
DROP TABLE "ExpenseLine";
ALTER TABLE "new_ExpenseLine" RENAME TO "ExpenseLine";
CREATE INDEX "ExpenseLine_unitId_day_idx" ON "ExpenseLine"("unitId", "day");
CREATE INDEX "ExpenseLine_personId_day_idx" ON "ExpenseLine"("personId", "day");
CREATE INDEX "ExpenseLine_kind_day_idx" ON "ExpenseLine"("kind", "day");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TripCompanion_personId_idx" ON "TripCompanion"("personId");

-- Companions of the trips that were asked for before.
INSERT INTO "TripCompanion" ("requestId", "personId")
SELECT r."id", j."value" FROM "Request" r, json_each(r."facts", '$.trip.people') j
WHERE r."process" = 'trip' AND j."value" <> r."applicantId";

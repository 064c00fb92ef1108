-- AlterTable
ALTER TABLE "ExpenseLine" DROP CONSTRAINT "ExpenseLine_pkey",
ADD COLUMN     "detail" TEXT COLLATE "C",
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "ExpenseLine_pkey" PRIMARY KEY ("requestId", "line", "part");

-- CreateTable
CREATE TABLE "TripCompanion" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TripCompanion_pkey" PRIMARY KEY ("requestId","personId")
);

-- CreateIndex
CREATE INDEX "TripCompanion_personId_idx" ON "TripCompanion"("personId");

-- CreateIndex
CREATE INDEX "ExpenseLine_kind_day_idx" ON "ExpenseLine"("kind", "day");

-- Companions of the trips that were asked for before.
INSERT INTO "TripCompanion" ("requestId", "personId")
SELECT r."id", j."value" FROM "Request" r, jsonb_array_elements_text(COALESCE(r."facts"::jsonb -> 'trip' -> 'people', '[]'::jsonb)) AS j("value")
WHERE r."process" = 'trip' AND j."value" <> r."applicantId";

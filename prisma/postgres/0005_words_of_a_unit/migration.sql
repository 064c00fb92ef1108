-- AlterTable
ALTER TABLE "RecKey" ADD COLUMN "unitId" TEXT COLLATE "C";
UPDATE "RecKey" k SET "unitId" = r."unitId" FROM "Rec" r WHERE r."id" = k."recId";
DELETE FROM "RecKey" WHERE "unitId" IS NULL;
ALTER TABLE "RecKey" ALTER COLUMN "unitId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "RecKey_unit_idx" ON "RecKey"("kind", "field", "value", "unitId", "recId");

-- DropIndex
DROP INDEX "Rec_kind_unitId_openedAt_id_idx";

-- DropIndex
DROP INDEX "Rec_kind_ownerId_openedAt_id_idx";

-- DropIndex
DROP INDEX "Rec_kind_openerId_openedAt_id_idx";

-- DropIndex
DROP INDEX "Rec_kind_openedAt_id_idx";

-- DropIndex
DROP INDEX "Rec_open_unit_idx";

-- CreateIndex
CREATE INDEX "Step_closed_idx" ON "Step"("closedAt") WHERE ("closedAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Rec_kind_unitId_openedAt_id_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_ownerId_openedAt_id_idx" ON "Rec"("kind", "ownerId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_openerId_openedAt_id_idx" ON "Rec"("kind", "openerId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_kind_openedAt_id_idx" ON "Rec"("kind", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Rec_open_unit_idx" ON "Rec"("kind", "unitId", "openedAt" DESC, "id" DESC) WHERE ("open" = true);

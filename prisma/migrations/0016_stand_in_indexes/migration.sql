-- CreateIndex
CREATE INDEX "Seat_held_idx" ON "Seat"("onBehalfOfId") WHERE "state" = 'open' AND "onBehalfOfId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Substitute_active_idx" ON "Substitute"("toAt") WHERE "active" = true;

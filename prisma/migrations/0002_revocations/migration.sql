-- CreateIndex
CREATE INDEX "Request_revokesId_idx" ON "Request"("revokesId");

-- CreateIndex
CREATE INDEX "MeetingSeat_begin_idx" ON "MeetingSeat"("from", "recId", "personId") WHERE ("open" = true);

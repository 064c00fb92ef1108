-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "joinedOn" TEXT,
    "since" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "DepartureItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "departureId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Departure_personId_idx" ON "Departure"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Departure_current_idx" ON "Departure"("personId") WHERE state IN ('open', 'settled');

-- CreateIndex
CREATE INDEX "DepartureItem_departureId_idx" ON "DepartureItem"("departureId");

-- CreateIndex
CREATE INDEX "Person_inactive_idx" ON "Person"("id") WHERE "active" = false;

-- CreateIndex
CREATE INDEX "Request_open_idx" ON "Request"("applicantId") WHERE state IN ('pending', 'returned');

-- CreateIndex
CREATE INDEX "Seat_agreed_idx" ON "Seat"("personId") WHERE "origin" = 'consent' AND "state" = 'approved';

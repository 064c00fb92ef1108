-- The words of docs/domain-language.md for what bore others so far. Every row, every index and every value stays.
ALTER TABLE "Mark" RENAME TO "KeyValue";
ALTER TABLE "Outbox" RENAME COLUMN "wanted" TO "desiredVersion";
ALTER TABLE "Outbox" RENAME COLUMN "shown" TO "shownVersion";
ALTER TABLE "Preference" RENAME COLUMN "buzz" TO "urgentNotify";
ALTER TABLE "Substitute" RENAME COLUMN "standInId" TO "substituteId";
DROP INDEX "Substitute_standInId_active_idx";
CREATE INDEX "Substitute_substituteId_active_idx" ON "Substitute"("substituteId", "active");

-- What is no card is made true by a handler.
UPDATE "Outbox" SET kind = 'handler' WHERE kind = 'deed';
UPDATE "Outbox" SET view = 'urgent_notify', key = substr(key, 1, length(key) - 5) || ':urgent' WHERE kind = 'handler' AND view = 'buzz';

-- Names inside JSON: fields, and keys of what is said. A quotation mark in what people wrote stands behind a backslash, so none of that is met.
UPDATE "Request" SET facts = replace(replace(facts, '"standIns":', '"substitutes":'), '"standInId":', '"substituteId":') WHERE facts LIKE '%"standIn%';
UPDATE "Job" SET payload = replace(payload, '"standIn":', '"substitute":') WHERE payload LIKE '%"standIn":%';
UPDATE "Outbox" SET payload = replace(payload, '"standIn":', '"substitute":') WHERE payload LIKE '%"standIn":%';
UPDATE "Outbox" SET payload = replace(replace(replace(replace(replace(replace(replace(payload,
    '"key":"route.stand_in"', '"key":"route.substitute"'),
    '"key":"departure.stand_in_left"', '"key":"departure.substitute_left"'),
    '"key":"departure.stand_in_suspended"', '"key":"departure.substitute_suspended"'),
    '"key":"departure.stand_in_away"', '"key":"departure.substitute_away"'),
    '"key":"departure.stand_in_back"', '"key":"departure.substitute_back"'),
    '"key":"substitute.told_stand_in"', '"key":"substitute.told_substitute"'),
    '"key":"substitute.told_stand_in_ended"', '"key":"substitute.told_substitute_ended"')
  WHERE payload LIKE '%stand_in%';

-- Keys of what was told already.
UPDATE "KeyValue" SET key = 'substitute:' || substr(key, 10) WHERE key >= 'stand-in:' AND key < 'stand-in;';
UPDATE "KeyValue" SET key = 'substitute-ended:' || substr(key, 16) WHERE key >= 'stand-in-ended:' AND key < 'stand-in-ended;';

-- All keys of a record in one row, in place of an index that held each of them once more. By the end of its number it is found by all four signs together.
CREATE TABLE "RecFound" (
    "recId" TEXT NOT NULL PRIMARY KEY,
    "keys" TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "RecFound" ("recId", "keys")
SELECT k."recId", group_concat(CASE WHEN k."field" = '#' THEN '' ELSE char(10) || k."field" || char(9) || k."value" END, '')
    || char(10) || '#' || char(9) || lower(replace(substr(r."number", -4), '-', ''))
FROM "RecKey" k INDEXED BY "RecKey_words_idx" CROSS JOIN "Rec" r ON r."id" = k."recId" GROUP BY k."recId";

-- Without rowid a row is written twice and not four times.
CREATE TABLE "new_RecKey" (
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "recId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "field", "value", "recId")
) WITHOUT ROWID;
INSERT INTO "new_RecKey" ("kind", "field", "value", "recId", "unitId")
SELECT "kind", "field", "value", "recId", "unitId" FROM "RecKey" WHERE "field" <> '#';
INSERT INTO "new_RecKey" ("kind", "field", "value", "recId", "unitId")
SELECT r."kind", '#', lower(replace(substr(r."number", -4), '-', '')), r."id", r."unitId" FROM "Rec" r JOIN "RecFound" f ON f."recId" = r."id";
DROP TABLE "RecKey";
ALTER TABLE "new_RecKey" RENAME TO "RecKey";
CREATE INDEX "RecKey_unit_idx" ON "RecKey"("kind", "field", "value", "unitId", "recId");

-- What came in of a unit in a month, what was sold, and what became of promises.
CREATE INDEX "ReceivableLine_unitId_kind_on_amount_idx" ON "ReceivableLine"("unitId", "kind", "on", "amount");
CREATE INDEX "Receivable_sold_idx" ON "Receivable"("unitId", "since") WHERE "state" != 'void';
CREATE INDEX "ReceivablePromise_unitId_day_idx" ON "ReceivablePromise"("unitId", "day");

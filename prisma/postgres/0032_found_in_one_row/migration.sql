-- All keys of a record in one row, in place of an index that held each of them once more. By the end of its number it is found by all four signs together.
CREATE TABLE "RecFound" (
    "recId" TEXT COLLATE "C" NOT NULL,
    "keys" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecFound_pkey" PRIMARY KEY ("recId")
);
INSERT INTO "RecFound" ("recId", "keys")
SELECT k."recId", string_agg(CASE WHEN k."field" = '#' THEN '' ELSE chr(10) || k."field" || chr(9) || k."value" END, '')
    || chr(10) || '#' || chr(9) || lower(replace(right(r."number", 4), '-', ''))
FROM "RecKey" k JOIN "Rec" r ON r."id" = k."recId" GROUP BY k."recId", r."number";
DELETE FROM "RecKey" WHERE "field" = '#';
INSERT INTO "RecKey" ("kind", "field", "value", "recId", "unitId")
SELECT r."kind", '#', lower(replace(right(r."number", 4), '-', '')), r."id", r."unitId" FROM "Rec" r JOIN "RecFound" f ON f."recId" = r."id";
DROP INDEX "RecKey_words_idx";

-- What came in of a unit in a month, what was sold, and what became of promises.
CREATE INDEX "ReceivableLine_unitId_kind_on_amount_idx" ON "ReceivableLine"("unitId", "kind", "on", "amount");
CREATE INDEX "Receivable_sold_idx" ON "Receivable"("unitId", "since") WHERE ("state" != 'void');
CREATE INDEX "ReceivablePromise_unitId_day_idx" ON "ReceivablePromise"("unitId", "day");

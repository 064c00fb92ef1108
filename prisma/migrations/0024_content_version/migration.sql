-- The version that brought the last change of what is to be decided: a press on a card from before an urging or a remark still counts.
ALTER TABLE "Request" ADD COLUMN "contentVersion" INTEGER NOT NULL DEFAULT 1;
-- What is still open was last changed, as far as is known, by its last version.
UPDATE "Request" SET "contentVersion" = version WHERE state IN ('pending', 'returned');

-- AlterTable
ALTER TABLE "CustomerTerms" ADD COLUMN     "extraUses" TEXT COLLATE "C";

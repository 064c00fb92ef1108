-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN     "may" TEXT COLLATE "C" NOT NULL DEFAULT '["orders"]';

-- AlterTable
ALTER TABLE "InvoiceFile" ADD COLUMN     "alone" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "kind" TEXT COLLATE "C" NOT NULL,
ADD COLUMN     "total" BIGINT;

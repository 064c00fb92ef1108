-- DropTable
DROP TABLE "Counter";

-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "boundAs" TEXT;

-- AlterTable
ALTER TABLE "Identity" ADD COLUMN "unionId" TEXT;

-- CreateTable
CREATE TABLE "Department" (
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    PRIMARY KEY ("platform", "externalId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "employeeNo" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "unitId" TEXT NOT NULL,
    "leaderId" TEXT,
    "gender" TEXT NOT NULL DEFAULT 'unknown',
    "joinedOn" TEXT,
    "careerFrom" TEXT,
    "language" TEXT NOT NULL DEFAULT 'zh-CN',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "leftOn" TEXT,
    "welcomedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL
);
INSERT INTO "new_Person" ("active", "careerFrom", "employeeNo", "gender", "id", "joinedOn", "language", "leaderId", "leftOn", "name", "title", "unitId", "updatedAt", "welcomedAt") SELECT "active", "careerFrom", NULLIF("employeeNo", ''), "gender", "id", "joinedOn", "language", "leaderId", "leftOn", "name", "title", "unitId", "updatedAt", "welcomedAt" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE INDEX "Person_employeeNo_idx" ON "Person"("employeeNo");
CREATE INDEX "Person_unitId_idx" ON "Person"("unitId");
CREATE INDEX "Person_leaderId_idx" ON "Person"("leaderId");
CREATE TABLE "new_RoleHolder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "scope" TEXT NOT NULL
);
-- A role of one unit whose unit was lost (a department renamed) used to read as everywhere: such a row grants nothing from now on, and comes back
-- with the next reading of the directory, for its unit.
INSERT INTO "new_RoleHolder" ("id", "personId", "role", "scope") SELECT "id", "personId", "role", COALESCE("unitId", 'everywhere') FROM "RoleHolder"
    WHERE "unitId" IS NOT NULL OR "role" NOT IN ('supervisor', 'region_manager', 'operations');
DROP TABLE "RoleHolder";
ALTER TABLE "new_RoleHolder" RENAME TO "RoleHolder";
CREATE INDEX "RoleHolder_role_idx" ON "RoleHolder"("role");
CREATE INDEX "RoleHolder_personId_idx" ON "RoleHolder"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Department_platform_unitId_key" ON "Department"("platform", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_platform_boundAs_key" ON "Chat"("platform", "boundAs");

-- Departments that org.yaml says nothing of have their own id as their code.
INSERT INTO "Department" ("platform", "externalId", "unitId") SELECT 'feishu', "code", "id" FROM "Unit" WHERE "code" LIKE 'od-%' OR "code" LIKE 'od\_%' ESCAPE '\';

-- Groups that were found by their name keep their unit under it; of two with one name the one known longest.
UPDATE "Chat" SET "boundAs" = "name" WHERE "kind" = 'group' AND "unitId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Chat" o WHERE o."platform" = "Chat"."platform" AND o."name" = "Chat"."name" AND o."kind" = 'group' AND o."unitId" IS NOT NULL AND o."id" < "Chat"."id");

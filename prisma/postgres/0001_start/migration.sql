-- Instants are integer milliseconds since 1970, as in SQLite.
CREATE DOMAIN instant AS BIGINT;

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "employeeNo" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "unitId" TEXT COLLATE "C" NOT NULL,
    "leaderId" TEXT COLLATE "C",
    "gender" TEXT COLLATE "C" NOT NULL DEFAULT 'unknown',
    "joinedOn" TEXT COLLATE "C",
    "careerFrom" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL DEFAULT 'zh-CN',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "leftOn" TEXT COLLATE "C",
    "welcomedAt" instant,
    "updatedAt" instant NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "platform" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unionId" TEXT COLLATE "C",

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("platform","externalId")
);

-- CreateTable
CREATE TABLE "Department" (
    "platform" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("platform","externalId")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "leaderId" TEXT COLLATE "C",
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleHolder" (
    "id" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RoleHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chat" (
    "id" TEXT COLLATE "C" NOT NULL,
    "platform" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "personId" TEXT COLLATE "C",
    "unitId" TEXT COLLATE "C",
    "boundAs" TEXT COLLATE "C",
    "botIn" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "process" TEXT COLLATE "C" NOT NULL,
    "applicantId" TEXT COLLATE "C" NOT NULL,
    "stage" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "faults" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "requestId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" instant NOT NULL,
    "updatedAt" instant NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Request" (
    "id" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "process" TEXT COLLATE "C" NOT NULL,
    "applicantId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "facts" TEXT COLLATE "C" NOT NULL,
    "rules" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "revokesId" TEXT COLLATE "C",
    "amendsId" TEXT COLLATE "C",
    "round" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contentVersion" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" instant NOT NULL,
    "closedAt" instant,
    "closedById" TEXT COLLATE "C",
    "closedNote" TEXT COLLATE "C",
    "lastUrgedAt" instant,
    "pausedAt" instant,
    "resumedAt" instant,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "mode" TEXT COLLATE "C" NOT NULL,
    "ratio" DOUBLE PRECISION,
    "state" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "openedAt" instant,
    "dueAt" instant,
    "closedAt" instant,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "onBehalfOfId" TEXT COLLATE "C",
    "origin" TEXT COLLATE "C" NOT NULL,
    "fromSeatId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT COLLATE "C" NOT NULL,
    "comment" TEXT COLLATE "C",
    "openedAt" instant,
    "decidedAt" instant,
    "decidedById" TEXT COLLATE "C",

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CopyTo" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "readAt" instant,

    CONSTRAINT "CopyTo_pkey" PRIMARY KEY ("requestId","personId")
);

-- CreateTable
CREATE TABLE "LeaveEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "leaveType" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "lotId" TEXT COLLATE "C",
    "validFrom" TEXT COLLATE "C",
    "expiresOn" TEXT COLLATE "C",
    "requestId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "actorId" TEXT COLLATE "C",
    "at" instant NOT NULL,

    CONSTRAINT "LeaveEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeaveDay" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "leaveType" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "fromMin" INTEGER NOT NULL,
    "toMin" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "LeaveDay_pkey" PRIMARY KEY ("requestId","date","fromMin")
);

-- CreateTable
CREATE TABLE "ProofDue" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "givenAt" instant,

    CONSTRAINT "ProofDue_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" TEXT COLLATE "C" NOT NULL,
    "requestId" TEXT COLLATE "C" NOT NULL,
    "messageId" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Substitute" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "substituteId" TEXT COLLATE "C" NOT NULL,
    "fromAt" instant NOT NULL,
    "toAt" instant NOT NULL,
    "processes" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "requestId" TEXT COLLATE "C",
    "setById" TEXT COLLATE "C" NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Substitute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "keyHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" instant NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "key" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "key" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "view" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "payload" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "result" TEXT COLLATE "C",
    "desiredVersion" INTEGER NOT NULL DEFAULT 1,
    "shownVersion" INTEGER NOT NULL DEFAULT 0,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT COLLATE "C" NOT NULL,
    "lane" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" instant NOT NULL,
    "owedSince" instant NOT NULL,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "lastError" TEXT COLLATE "C",
    "createdAt" instant NOT NULL,
    "updatedAt" instant NOT NULL,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Binding" (
    "messageId" TEXT COLLATE "C" NOT NULL,
    "outboxKey" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "shownAt" instant NOT NULL,

    CONSTRAINT "Binding_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" SERIAL NOT NULL,
    "at" instant NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "onBehalfOf" TEXT COLLATE "C",
    "act" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "cause" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "prevHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "month" TEXT COLLATE "C" NOT NULL,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "sealedAt" instant NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "Job" (
    "key" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "slot" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "payload" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "dueAt" instant NOT NULL,
    "sentAt" instant,
    "unitId" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "doneAt" instant,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Preference" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "timing" TEXT COLLATE "C" NOT NULL,
    "earliestMin" INTEGER,
    "latestMin" INTEGER,
    "pausedUntil" TEXT COLLATE "C",
    "urgentNotify" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" instant NOT NULL,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "HeardPerson" (
    "platform" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "HeardPerson_pkey" PRIMARY KEY ("platform","externalId")
);

-- CreateTable
CREATE TABLE "AdminQuestion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "facts" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "told" TEXT COLLATE "C" NOT NULL,
    "askedAt" instant NOT NULL,
    "answeredAt" instant,
    "answeredBy" TEXT COLLATE "C",
    "overAt" instant,

    CONSTRAINT "AdminQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "joinedOn" TEXT COLLATE "C",
    "since" TEXT COLLATE "C" NOT NULL,
    "unitId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,
    "settledAt" instant,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartureItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "departureId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "at" instant NOT NULL,

    CONSTRAINT "DepartureItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServedAs" (
    "file" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ServedAs_pkey" PRIMARY KEY ("file")
);

-- CreateTable
CREATE TABLE "KeyValue" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "KeyValue_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Person_employeeNo_idx" ON "Person"("employeeNo");

-- CreateIndex
CREATE INDEX "Person_unitId_idx" ON "Person"("unitId");

-- CreateIndex
CREATE INDEX "Person_leaderId_idx" ON "Person"("leaderId");

-- CreateIndex
CREATE INDEX "Person_inactive_idx" ON "Person"("id") WHERE ("active" = false);

-- CreateIndex
CREATE INDEX "Identity_personId_idx" ON "Identity"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_platform_unitId_key" ON "Department"("platform", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "RoleHolder_role_idx" ON "RoleHolder"("role");

-- CreateIndex
CREATE INDEX "RoleHolder_personId_idx" ON "RoleHolder"("personId");

-- CreateIndex
CREATE INDEX "Chat_personId_idx" ON "Chat"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_platform_externalId_key" ON "Chat"("platform", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_platform_boundAs_key" ON "Chat"("platform", "boundAs");

-- CreateIndex
CREATE INDEX "Draft_applicantId_stage_idx" ON "Draft"("applicantId", "stage");

-- CreateIndex
CREATE INDEX "Draft_open_idx" ON "Draft"("id", "updatedAt") WHERE (stage IN ('form', 'preview'));

-- CreateIndex
CREATE INDEX "Draft_ended_idx" ON "Draft"("updatedAt", "id") WHERE (stage IN ('submitted', 'cancelled'));

-- CreateIndex
CREATE INDEX "Draft_left_idx" ON "Draft"("updatedAt", "id") WHERE (stage = 'ended');

-- CreateIndex
CREATE UNIQUE INDEX "Request_number_key" ON "Request"("number");

-- CreateIndex
CREATE INDEX "Request_applicantId_submittedAt_id_idx" ON "Request"("applicantId", "submittedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Request_state_process_idx" ON "Request"("state", "process");

-- CreateIndex
CREATE INDEX "Request_unitId_submittedAt_idx" ON "Request"("unitId", "submittedAt");

-- CreateIndex
CREATE INDEX "Request_revokesId_idx" ON "Request"("revokesId");

-- CreateIndex
CREATE INDEX "Request_amendsId_idx" ON "Request"("amendsId") WHERE ("amendsId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Request_pending_idx" ON "Request"("id") WHERE ("state" = 'pending');

-- CreateIndex
CREATE INDEX "Request_open_idx" ON "Request"("applicantId") WHERE (state IN ('pending', 'returned'));

-- CreateIndex
CREATE INDEX "Step_requestId_round_position_idx" ON "Step"("requestId", "round", "position");

-- CreateIndex
CREATE INDEX "Step_state_dueAt_idx" ON "Step"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Seat_stepId_idx" ON "Seat"("stepId");

-- CreateIndex
CREATE INDEX "Seat_requestId_idx" ON "Seat"("requestId");

-- CreateIndex
CREATE INDEX "Seat_personId_openedAt_id_idx" ON "Seat"("personId", "openedAt", "id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Seat_open_idx" ON "Seat"("id") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Seat_held_idx" ON "Seat"("onBehalfOfId") WHERE ("state" = 'open' AND "onBehalfOfId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Seat_agreed_idx" ON "Seat"("personId") WHERE ("origin" = 'consent' AND "state" = 'approved');

-- CreateIndex
CREATE INDEX "Remark_requestId_at_idx" ON "Remark"("requestId", "at");

-- CreateIndex
CREATE INDEX "CopyTo_personId_idx" ON "CopyTo"("personId");

-- CreateIndex
CREATE INDEX "LeaveEntry_personId_leaveType_at_idx" ON "LeaveEntry"("personId", "leaveType", "at");

-- CreateIndex
CREATE INDEX "LeaveEntry_requestId_idx" ON "LeaveEntry"("requestId");

-- CreateIndex
CREATE INDEX "LeaveEntry_lotId_idx" ON "LeaveEntry"("lotId");

-- CreateIndex
CREATE INDEX "LeaveEntry_lapsing_idx" ON "LeaveEntry"("id", "expiresOn") WHERE ("expiresOn" IS NOT NULL);

-- CreateIndex
CREATE INDEX "LeaveDay_personId_date_idx" ON "LeaveDay"("personId", "date");

-- CreateIndex
CREATE INDEX "LeaveDay_unitId_date_idx" ON "LeaveDay"("unitId", "date");

-- CreateIndex
CREATE INDEX "LeaveDay_approved_idx" ON "LeaveDay"("date", "personId", "fromMin", "toMin") WHERE ("state" = 'approved');

-- CreateIndex
CREATE INDEX "ProofDue_personId_idx" ON "ProofDue"("personId");

-- CreateIndex
CREATE INDEX "ProofDue_open_idx" ON "ProofDue"("requestId", "dueOn") WHERE ("givenAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Proof_requestId_messageId_key" ON "Proof"("requestId", "messageId");

-- CreateIndex
CREATE INDEX "Substitute_personId_active_fromAt_idx" ON "Substitute"("personId", "active", "fromAt");

-- CreateIndex
CREATE INDEX "Substitute_substituteId_active_idx" ON "Substitute"("substituteId", "active");

-- CreateIndex
CREATE INDEX "Substitute_active_idx" ON "Substitute"("toAt") WHERE ("active" = true);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_keyHash_key" ON "CalendarFeed"("keyHash");

-- CreateIndex
CREATE INDEX "Inbox_at_idx" ON "Inbox"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_number_key" ON "Outbox"("number");

-- CreateIndex
CREATE INDEX "Outbox_lane_dueAt_number_idx" ON "Outbox"("lane", "dueAt", "number") WHERE ("state" = 'pending');

-- CreateIndex
CREATE INDEX "Outbox_owedSince_idx" ON "Outbox"("owedSince") WHERE ("state" = 'pending');

-- CreateIndex
CREATE INDEX "Outbox_parked_idx" ON "Outbox"("updatedAt", "key") WHERE ("state" = 'parked');

-- CreateIndex
CREATE INDEX "Outbox_done_idx" ON "Outbox"("updatedAt", "key") WHERE ("state" = 'done');

-- CreateIndex
CREATE INDEX "Outbox_subject_idx" ON "Outbox"("subject");

-- CreateIndex
CREATE INDEX "Binding_outboxKey_idx" ON "Binding"("outboxKey");

-- CreateIndex
CREATE INDEX "Binding_replaced_idx" ON "Binding"("shownAt", "messageId") WHERE ("current" = false);

-- CreateIndex
CREATE INDEX "Audit_subject_idx" ON "Audit"("subject");

-- CreateIndex
CREATE INDEX "Job_state_dueAt_idx" ON "Job"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Job_state_key_idx" ON "Job"("state", "key");

-- CreateIndex
CREATE INDEX "Job_target_state_idx" ON "Job"("target", "state");

-- CreateIndex
CREATE INDEX "Job_sent_idx" ON "Job"("sentAt", "rule", "unitId", "target", "state", "doneAt") WHERE ("sentAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "AdminQuestion_kind_subject_askedAt_idx" ON "AdminQuestion"("kind", "subject", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AdminQuestion_open_idx" ON "AdminQuestion"("kind", "subject") WHERE ("state" = 'open');

-- CreateIndex
CREATE INDEX "Departure_personId_idx" ON "Departure"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Departure_current_idx" ON "Departure"("personId") WHERE (state IN ('open', 'settled'));

-- CreateIndex
CREATE INDEX "DepartureItem_departureId_idx" ON "DepartureItem"("departureId");

-- By hand: the log is append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON "Audit" FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit log is append-only');
CREATE TRIGGER audit_no_delete BEFORE DELETE ON "Audit" FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit log is append-only');
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "Audit" EXECUTE FUNCTION refuse_change('the audit log is append-only');
CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seq" <= (SELECT max("seq") FROM "Audit") THEN RAISE EXCEPTION 'the audit log is append-only'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_only_append BEFORE INSERT ON "Audit" FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE TRIGGER seal_no_update BEFORE UPDATE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_change('a seal of the audit log is never changed');
CREATE TRIGGER seal_no_delete BEFORE DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_change('a seal of the audit log is never removed');
CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON "AuditSeal" EXECUTE FUNCTION refuse_change('a seal of the audit log is never removed');
CREATE FUNCTION seal_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."month" <= (SELECT max("month") FROM "AuditSeal") THEN RAISE EXCEPTION 'the month is sealed, or a later one is'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seal_only_append BEFORE INSERT ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION seal_append();

import Database from 'better-sqlite3';

interface PersonRow {
  readonly id: string;
  readonly employeeNo: string | null;
  readonly name: string;
  readonly title: string;
  readonly unitId: string;
  readonly leaderId: string | null;
  readonly active: number;
  readonly suspended: number;
  readonly leftOn: string | null;
}

/** The bot's database as it lies there, read from outside. */
export interface Looked {
  readonly people: ReadonlyMap<string, PersonRow>;
  /** Person by id on the platform. */
  readonly identities: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<
    string,
    {
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly parentId: string | null;
      readonly leaderId: string | null;
      readonly active: number;
    }
  >;
  /** Unit by department. */
  readonly departments: ReadonlyMap<string, string>;
  readonly roles: readonly { readonly role: string; readonly personId: string; readonly scope: string }[];
  readonly groups: readonly {
    readonly externalId: string;
    readonly name: string;
    readonly boundAs: string | null;
    readonly unitId: string | null;
    readonly botIn: number;
  }[];
  readonly seats: readonly {
    readonly requestId: string;
    readonly applicantId: string;
    readonly personId: string;
    readonly origin: string;
  }[];
  readonly pending: readonly { readonly id: string; readonly applicantId: string; readonly number: string }[];
  readonly drafts: readonly { readonly applicantId: string }[];
  /** Leave that is neither used nor freed, by request that is over. */
  readonly strayHolds: readonly { readonly requestId: string; readonly minutes: number }[];
  /** Place by message, and what is shown there. */
  readonly placeOf: ReadonlyMap<string, string>;
  readonly subjectOf: ReadonlyMap<string, string>;
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly subject: string;
    readonly facts: string;
    readonly state: string;
  }[];
  readonly chatIds: ReadonlyMap<string, string>;
  readonly waiting: number;
}

export function look(file: string): Looked {
  const db = new Database(file, { readonly: true });
  try {
    const all = <T>(sql: string): T[] => db.prepare<[], T>(sql).all();
    const map = <V>(sql: string, key: string): Map<string, V> =>
      new Map(all<V & Record<string, string>>(sql).map((row) => [row[key] as string, row]));
    const pairs = (sql: string): Map<string, string> => new Map(all<{ a: string; b: string }>(sql).map(({ a, b }) => [a, b]));
    return {
      people: map<PersonRow>('SELECT * FROM "Person"', 'id'),
      identities: pairs('SELECT "externalId" a, "personId" b FROM "Identity"'),
      units: map('SELECT * FROM "Unit"', 'id'),
      departments: pairs('SELECT "externalId" a, "unitId" b FROM "Department"'),
      roles: all('SELECT role, "personId", scope FROM "RoleHolder"'),
      groups: all(`SELECT "externalId", name, "boundAs", "unitId", "botIn" FROM "Chat" WHERE kind = 'group'`),
      seats: all(
        `SELECT s."requestId", r."applicantId", s."personId", s.origin FROM "Seat" s JOIN "Request" r ON r.id = s."requestId" WHERE s.state = 'open' AND r.state = 'pending'`,
      ),
      pending: all(`SELECT id, "applicantId", number FROM "Request" WHERE state IN ('pending', 'returned')`),
      drafts: all(`SELECT "applicantId" FROM "Draft" WHERE stage IN ('form', 'preview')`),
      strayHolds: all(
        `SELECT e."requestId", sum(e.minutes) minutes FROM "LeaveEntry" e JOIN "Request" r ON r.id = e."requestId"
         WHERE e.kind IN ('hold', 'release') AND r.state IN ('rejected', 'withdrawn') GROUP BY e."requestId" HAVING sum(e.minutes) <> 0`,
      ),
      placeOf: pairs('SELECT "messageId" a, place b FROM "Binding"'),
      subjectOf: pairs('SELECT b."messageId" a, o.subject b FROM "Binding" b JOIN "Outbox" o ON o.key = b."outboxKey"'),
      questions: all('SELECT id, kind, subject, facts, state FROM "AdminQuestion"'),
      chatIds: pairs(`SELECT id a, "externalId" b FROM "Chat"`),
      waiting: (db.prepare(`SELECT count(*) FROM "Outbox" WHERE state = 'pending'`).pluck().get() as number) ?? 0,
    };
  } finally {
    db.close();
  }
}

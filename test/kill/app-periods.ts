import { type Office, sees } from './app-people.ts';

/** People with no part in the stories. */
const OWNERS = ['周敏', '吴昊', '郑雅琴', '冯磊', '褚玉兰', '卫东', '何平', '孙悦'];

const SWEPT = `DELETE FROM "KeyValue" WHERE key = 'leave-swept'`;

/**
 * So many years end, each of one person's annual leave: the bot, whose clock is the machine's, finds a lot of a year that is long over, as on the
 * first of January, and closes it: carries, and writes off. Every second year, so that none carries into one that another of them stands for.
 */
export async function endYears(office: Office, count: number): Promise<void> {
  const isKnown = () =>
    office.knows(`SELECT count(*) = ${OWNERS.length} FROM "Person" WHERE name IN (${OWNERS.map((name) => `'${name}'`)})`);
  if (count > 0) await sees(office, isKnown, 'the bot knows the company');
  for (let n = 0; n < count; n++) {
    await office.turn();
    const year = 2025 - 2 * Math.floor(n / OWNERS.length);
    office.alter(
      `INSERT INTO "LeaveEntry" (id, "personId", "leaveType", kind, minutes, "lotId", "validFrom", "expiresOn", reason, at)
       SELECT '${lot(n)}', id, 'annual', 'grant', 2400, '${lot(n)}', '${year}-01-01', '${year}-12-31', '', ${Date.UTC(year, 0, 1)}
       FROM "Person" WHERE name = '${OWNERS[n % OWNERS.length]}';
       ${SWEPT}`,
    );
  }
  let asked = performance.now();
  const isClosed = () => {
    // It may have looked for the day just before the last lot came.
    if (performance.now() > asked + 2000) {
      asked = performance.now();
      office.alter(SWEPT);
    }
    return office.knows(
      `SELECT count(DISTINCT "lotId") = ${count} FROM "LeaveEntry" WHERE "lotId" GLOB 'ent_year*' AND kind <> 'grant'`,
    );
  };
  // The bot looks when it starts and once a minute.
  if (count > 0) await sees(office, isClosed, 'all years that are over are closed', 150_000);
}

const lot = (n: number): string => `ent_year${n}`;

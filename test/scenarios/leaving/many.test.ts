import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';
import { rowsOf } from './rows-of.ts';

let office: TestOffice;
afterEach(() => office.close());

const COPIES = 300;

/** The one request that stands, so many times more, with its steps and seats. */
function copyRequest(file: string): void {
  const db = new Database(file);
  const copy = (table: string, change: Readonly<Record<string, string>>) => {
    const columns = db
      .prepare<[], { name: string }>(`PRAGMA table_info("${table}")`)
      .all()
      .map(({ name }) => name);
    const values = columns.map((name) => change[name] ?? `t."${name}"`).join(', ');
    db.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${COPIES}), old AS (SELECT * FROM "${table}")
       INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values} FROM n, old t`,
    );
  };
  const own = (id: string, letter: string) =>
    `substr(t."${id}", 1, 4) || printf('${letter}%031x', n.i * 16 + (SELECT count(*) FROM old o WHERE o.id < t."${id}"))`;
  const request = `'req_' || printf('a%031x', n.i)`;
  copy('Seat', {
    id: own('id', 'c'),
    requestId: request,
    stepId: `'stp_' || printf('b%031x', n.i * 16 + (SELECT count(*) FROM "Step" o WHERE o.id < t."stepId"))`,
  });
  copy('Step', { id: own('id', 'b'), requestId: request });
  copy('Request', { id: request, number: `'QJ-' || n.i` });
  db.close();
}

describe('S7 一个人身上挂着几百件事时离职', () => {
  it('S7 三百份等王芳批的，办到一半程序被杀掉，重启后接着办完：每份只转一次，一份不少', { timeout: 180_000 }, async () => {
    office = await openOffice({ noLimits: true });
    const li = persona(office, '李强');
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    copyRequest(office.store.file);
    const moved = () => auditOf(office, 'request.reseat').length;
    office.controls.resign('王芳');
    await expect.poll(moved, { timeout: 60_000, interval: 5 }).toBeGreaterThan(40);
    // As SIGKILL leaves it at this moment: the file and its log; the new life begins on them.
    const crashed = join(dirname(office.store.file), 'crashed.db');
    for (const end of ['', '-wal']) cpSync(`${office.store.file}${end}`, `${crashed}${end}`);
    const left = new Database(crashed);
    expect(left.prepare(`SELECT count(*) FROM "Audit" WHERE act = 'request.reseat'`).pluck().get()).toBeLessThan(COPIES);
    left.close();
    await office.restart((config) => ({ ...config, environment: { ...config.environment, DATABASE_URL: `file:${crashed}` } }));
    for (let look = 0; look < 5; look++) {
      office.emulator.clock.advance(60_000);
      await office.app.tick();
      await office.settled();
    }
    expect(moved()).toBe(COPIES + 1);
    expect(
      rowsOf(
        office,
        `SELECT count(*) AS requests, min(n) AS least, max(n) AS most FROM (SELECT count(*) AS n FROM "Seat" WHERE state = 'open' GROUP BY "requestId")`,
      ),
    ).toEqual([{ requests: COPIES + 1, least: 1, most: 1 }]);
    expect(rowsOf(office, `SELECT state FROM "Departure"`)).toEqual([{ state: 'settled' }]);
    expect((await office.store.verifyAudit()).ok).toBe(true);
    // A card for each open seat, and one list to hand over. (What the first life went on to send while it was stopped is no part of the story.)
    expect(
      rowsOf(
        office,
        `SELECT view, count(DISTINCT key) AS n FROM "Outbox" o JOIN "Person" p ON o.place = 'person:' || p.id
         WHERE p.name = '蒋建国' AND view IN ('request', 'hand_over') GROUP BY view`,
      ),
    ).toEqual([
      { view: 'hand_over', n: 1 },
      { view: 'request', n: COPIES + 1 },
    ]);
  });
});

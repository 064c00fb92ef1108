import { expect, test } from 'vitest';
import type { Db } from '../../src/store/open.ts';
import { upgraded } from './upgraded.ts';

const rows = (db: Db, sql: string): unknown[] => db.prepare(sql).all();

const effect = (old: Db, key: string, kind: string, view: string, payload = '{}'): void => {
  old
    .prepare(
      `INSERT INTO "Outbox" (key, number, kind, place, view, subject, payload, wanted, shown, generation, state, lane, attempts, "dueAt", "owedSince",
         "createdAt", "updatedAt")
       VALUES (?, (SELECT count(*) + 1 FROM "Outbox"), ?, 'person:per_1', ?, 's', ?, 3, 2, 1, 'pending', 1, 0, 0, 0, 0, 0)`,
    )
    .run(key, kind, view, payload);
};

test('升级后，卡片的版本、待做的事和已发过的加急都还在', () => {
  const db = upgraded('0025', (old) => {
    effect(old, 'request:1', 'card', 'request');
    effect(old, 'busy:1', 'deed', 'busy_block');
    effect(old, 'digest:1:buzz', 'deed', 'buzz', '{"card":"digest:1"}');
  });
  expect(rows(db, `SELECT key, kind, view, "desiredVersion", "shownVersion" FROM "Outbox" ORDER BY number`)).toEqual([
    { key: 'request:1', kind: 'card', view: 'request', desiredVersion: 3, shownVersion: 2 },
    { key: 'busy:1', kind: 'handler', view: 'busy_block', desiredVersion: 3, shownVersion: 2 },
    { key: 'digest:1:urgent', kind: 'handler', view: 'urgent_notify', desiredVersion: 3, shownVersion: 2 },
  ]);
});

test('升级后，代办、偏好和小记号一条不少，索引照旧可用', () => {
  const db = upgraded('0025', (old) => {
    old.exec(
      `INSERT INTO "Substitute" (id, "personId", "standInId", "fromAt", "toAt", "setById") VALUES ('sub_1', 'per_1', 'per_2', 0, 9, 'per_1')`,
    );
    old.exec(`INSERT INTO "Preference" ("personId", timing, buzz, "updatedAt") VALUES ('per_1', 'daily', 1, 0)`);
    old.exec(
      `INSERT INTO "Mark" VALUES ('audit.anchor', '7:abc'), ('stand-in:sub_1', '5'), ('stand-in-ended:sub_1', 'per_2'), ('standing', 'x')`,
    );
  });
  expect(rows(db, 'SELECT id, "personId", "substituteId" FROM "Substitute"')).toEqual([
    { id: 'sub_1', personId: 'per_1', substituteId: 'per_2' },
  ]);
  expect(rows(db, 'SELECT "personId", "urgentNotify" FROM "Preference"')).toEqual([{ personId: 'per_1', urgentNotify: 1 }]);
  expect(rows(db, 'SELECT key, value FROM "KeyValue" ORDER BY key')).toEqual([
    { key: 'audit.anchor', value: '7:abc' },
    { key: 'standing', value: 'x' },
    { key: 'substitute-ended:sub_1', value: 'per_2' },
    { key: 'substitute:sub_1', value: '5' },
  ]);
  expect(
    JSON.stringify(rows(db, `EXPLAIN QUERY PLAN SELECT 1 FROM "Substitute" WHERE "substituteId" = 'per_2' AND active = 1`)),
  ).toContain('Substitute_substituteId_active_idx');
});

test('JSON 里的旧名字也换了，人写的话一个字不动', () => {
  const facts = { booking: { standIns: [{ personId: 'per_1', standInId: 'per_2' }] }, reason: '他写了"standIns":' };
  const told = { text: { key: 'substitute.told_stand_in', with: { name: { plain: 'stand_in' } } } };
  const db = upgraded('0025', (old) => {
    old
      .prepare(
        `INSERT INTO "Request" (id, number, process, "applicantId", "unitId", state, form, facts, rules, title, "submittedAt")
         VALUES ('req_1', 'QJ-1', 'leave', 'per_1', 'unt_1', 'pending', '{}', ?, '{}', '{}', 0)`,
      )
      .run(JSON.stringify(facts));
    old
      .prepare(`INSERT INTO "Job" (key, rule, slot, target, state, payload, "dueAt") VALUES ('j', 'r', '0', 't', 'sent', ?, 0)`)
      .run(JSON.stringify({ standIn: 'per_2', rung: 'after_4h' }));
    effect(old, 'told', 'card', 'notice', JSON.stringify(told));
    effect(old, 'form', 'card', 'substitute_form', JSON.stringify({ standIn: 'per_2' }));
  });
  const one = (sql: string): unknown => JSON.parse(db.prepare<[], string>(sql).pluck().get() ?? 'null');
  expect(one('SELECT facts FROM "Request"')).toEqual({
    booking: { substitutes: [{ personId: 'per_1', substituteId: 'per_2' }] },
    reason: '他写了"standIns":',
  });
  expect(one('SELECT payload FROM "Job"')).toEqual({ substitute: 'per_2', rung: 'after_4h' });
  expect(one(`SELECT payload FROM "Outbox" WHERE key = 'told'`)).toEqual({
    text: { key: 'substitute.told_substitute', with: { name: { plain: 'stand_in' } } },
  });
  expect(one(`SELECT payload FROM "Outbox" WHERE key = 'form'`)).toEqual({ substitute: 'per_2' });
});

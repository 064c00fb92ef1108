import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export interface Press {
  readonly eventId: string;
  readonly openId: string;
  readonly request: string;
  readonly version: number;
}

/**
 * The floor: what approving must write whoever writes it, as one hand-written transaction of prepared statements with one fsync of its own.
 * The same rows as the office writes: inbox, request, step, seat, leave days, audit with its chain, two cards to repaint, one notice and one busy block.
 */
export function makeRawApprove(db: Database): (press: Press) => boolean {
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = 2');
  db.pragma('foreign_keys = 1');
  const find = {
    person: db
      .prepare<[string], string>(`SELECT "personId" FROM "Identity" WHERE platform = 'feishu' AND "externalId" = ?`)
      .pluck(),
    request: db.prepare<[string], { state: string; version: number; title: string; applicantId: string }>(
      'SELECT state, version, title, "applicantId" FROM "Request" WHERE id = ?',
    ),
    seat: db.prepare<[string, string], { id: string; stepId: string }>(
      `SELECT id, "stepId" FROM "Seat" WHERE "requestId" = ? AND "personId" = ? AND state = 'open'`,
    ),
    head: db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM "Audit" ORDER BY seq DESC LIMIT 1'),
  };
  const put = {
    inbox: db.prepare('INSERT INTO "Inbox" (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    request: db.prepare(
      `UPDATE "Request" SET state = 'approved', version = version + 1, "closedAt" = ?, "closedById" = ? WHERE id = ? AND version = ?`,
    ),
    step: db.prepare(`UPDATE "Step" SET state = 'approved', "closedAt" = ? WHERE id = ?`),
    seat: db.prepare(`UPDATE "Seat" SET state = 'approved', "decidedAt" = ?, "decidedById" = ? WHERE id = ?`),
    days: db.prepare(`UPDATE "LeaveDay" SET state = 'approved' WHERE "requestId" = ?`),
    audit: db.prepare(
      `INSERT INTO "Audit" (seq, at, "actorId", act, subject, cause, detail, "prevHash", hash) VALUES (?, ?, ?, 'request.approve', ?, ?, ?, ?, ?)`,
    ),
    anchor: db.prepare(
      `INSERT INTO "KeyValue" (key, value) VALUES ('audit.anchor', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ),
    repaint: db.prepare(
      `UPDATE "Outbox" SET "desiredVersion" = "desiredVersion" + 1, "dueAt" = ?, state = 'pending', attempts = 0, "updatedAt" = ? WHERE subject = ? AND kind = 'card'`,
    ),
    wish: db.prepare(
      `INSERT INTO "Outbox" (key, number, kind, place, view, subject, payload, state, lane, "dueAt", "owedSince", "createdAt", "updatedAt")
       VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM "Outbox"), ?, ?, ?, ?, ?, 'pending', 1, ?, ?, ?, ?)`,
    ),
  };
  const detail = JSON.stringify({ from: 'pending', to: 'approved', version: 2 });
  const zeros = '0'.repeat(64);

  const approve = db.transaction((press: Press): boolean => {
    const now = Date.now();
    if (put.inbox.run(`feishu:event:${press.eventId}`, now).changes === 0) return false;
    const person = find.person.get(press.openId);
    const request = find.request.get(press.request);
    const seat = person === undefined ? undefined : find.seat.get(press.request, person);
    if (!request || !seat || request.state !== 'pending' || request.version !== press.version) return false;
    if (put.request.run(now, person, press.request, press.version).changes === 0) return false;
    put.step.run(now, seat.stepId);
    put.seat.run(now, person, seat.id);
    put.days.run(press.request);
    const head = find.head.get() ?? { seq: 0, hash: zeros };
    const seq = head.seq + 1;
    const hash = createHash('sha256')
      .update(head.hash + JSON.stringify([seq, now, person, null, 'request.approve', press.request, press.eventId, detail]))
      .digest('hex');
    put.audit.run(seq, now, person, press.request, press.eventId, detail, head.hash, hash);
    put.anchor.run(`${seq}:${hash}`);
    put.repaint.run(now, now, press.request);
    const payload = JSON.stringify({
      text: { key: 'told.approved', with: { title: JSON.parse(request.title) } },
      tone: 'good',
      request: press.request,
    });
    const place = `person:${request.applicantId}`;
    put.wish.run(
      `told:${press.request}:approved:${place}`,
      'card',
      place,
      'notice',
      `told:${press.request}`,
      payload,
      now,
      now,
      now,
      now,
    );
    const block = JSON.stringify({ from: now, to: now + 10_800_000 });
    put.wish.run(`busy:${press.request}:${place}`, 'handler', place, 'busy_block', press.request, block, now, now, now, now);
    return true;
  });
  return (press) => approve.immediate(press);
}

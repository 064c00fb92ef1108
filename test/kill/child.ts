// The little office of the kill test: the real store, a handler of five events and a dispatcher, killed at any moment.
import { createServer } from 'node:http';
import type { CommitRequest, Plan } from '../../src/handlers/plan.ts';
import type { Place } from '../../src/handlers/view-ref.ts';
import { machineClock as clock } from '../../src/kernel/clock.ts';
import { timeSortedIds as ids, isId, type RequestId } from '../../src/kernel/id.ts';
import { instant } from '../../src/kernel/time.ts';
import type { DueRow } from '../../src/store/outbox-row.ts';
import { openStore } from '../../src/store/store.ts';
import { cardText, type OfficeAnswer, type OfficeEvent } from './event.ts';

const { DATABASE_URL = '', PROJECT_ROOT = '', PORT = '', PLATFORM_URL = '', DEATH = '' } = process.env;

const [deathName = '', deathNth = '0'] = DEATH.split(':');
let passed = 0;
/** A named moment; at the appointed one the process dies as by a power switch. */
function point(name: string): void {
  if (name === deathName && ++passed === Number(deathNth)) process.kill(process.pid, 'SIGKILL');
}

const store = await openStore({ url: DATABASE_URL, projectRoot: PROJECT_ROOT, clock });
point('opened');

const nothing: Plan = { writes: [], audit: [], effects: [] };

async function commit(plan: Partial<Plan>, event: OfficeEvent, more: Partial<CommitRequest> = {}) {
  const waiting = store.commit({ plan: { ...nothing, ...plan }, inboxKeys: [event.id], cause: event.id, ...more });
  point('commit asked');
  const outcome = await waiting;
  point('committed');
  return outcome;
}

async function textOf(id: string): Promise<string> {
  const file = isId('req', id) ? await store.reads.file(id) : null;
  if (!file) throw new Error(`no request ${id}`);
  return cardText(
    file.instance.state,
    file.instance.version,
    file.remarks.map((remark) => remark.text),
  );
}

async function handle(event: OfficeEvent): Promise<OfficeAnswer> {
  const now = clock.now();
  const audit = [{ actorId: 'system', act: event.kind, subject: 'request' in event ? event.request : event.id }] as const;
  if (event.kind === 'note') {
    const outcome = await commit(
      { writes: [{ table: 'keyValue', insert: { key: `note ${event.id}`, value: '' } }], audit },
      event,
    );
    return { outcome: outcome === 'seen' ? 'seen' : 'done' };
  }
  if (event.kind === 'refused') {
    const writes = [
      { table: 'keyValue', insert: { key: `refused ${event.id}`, value: '' } },
      { table: 'keyValue', update: { value: 'x' }, where: { key: 'never there' } },
    ] as const;
    await commit({ writes, audit }, event);
    return { outcome: 'refused' };
  }
  if (event.kind === 'submit') {
    const show = { view: 'request', subject: event.request } as const;
    const plan: Partial<Plan> = {
      writes: [{ table: 'request', insert: newRequest(event.request, event.applicant) }],
      audit,
      effects: [
        { show, place: `person:${event.applicant}` as Place },
        { show, place: `person:${event.approver}` as Place },
      ],
    };
    return { outcome: (await commit(plan, event)) === 'seen' ? 'seen' : 'done' };
  }
  for (;;) {
    const file = await store.reads.file(event.request as RequestId);
    if (!file) throw new Error(`no request ${event.request}`);
    const { version } = file.instance;
    const next = { version: version + 1, ...(event.kind === 'approve' ? { state: 'approved' } : {}) };
    const remark = { id: ids.next('led'), requestId: event.request, personId: 'per_1', kind: 'comment', text: event.id, at: now };
    const pressed = event.kind === 'approve' ? await store.reads.bound(event.messageId) : null;
    // Sent, seen and pressed before the office noted that the message has come into being: the platform's next delivery finds it.
    if (event.kind === 'approve' && pressed === null) return { outcome: 'unknown' };
    const outcome = await commit(
      {
        writes: [
          { table: 'request', update: next, where: { id: event.request, version } },
          { table: 'remark', insert: remark },
        ],
        audit,
        effects: [{ repaint: event.request }],
      },
      event,
      pressed ? { answering: pressed.outboxKey } : {},
    );
    if (outcome === 'lost_race') continue;
    if (outcome === 'seen' || !pressed) return { outcome };
    const kept = await store.reads.kept(pressed.outboxKey);
    const card = await textOf(event.request);
    if (kept) answered.set(event.id, () => store.outbox.answered(kept.key, kept.desiredVersion));
    return { outcome, card };
  }
}

/** What to note once the answer has left the office. */
const answered = new Map<string, () => Promise<void>>();

function newRequest(id: string, applicantId: string) {
  const none = {
    revokesId: null,
    amendsId: null,
    closedAt: null,
    closedById: null,
    closedNote: null,
    contentVersion: 1,
    lastUrgedAt: null,
    pausedAt: null,
    resumedAt: null,
  };
  const texts = { form: '{}', facts: '{}', rules: '{}', title: '年假' };
  return {
    id,
    number: id,
    process: 'leave',
    applicantId,
    unitId: 'unt_1',
    state: 'pending',
    round: 1,
    version: 1,
    submittedAt: clock.now(),
    ...texts,
    ...none,
  };
}

// ---- the dispatcher --------------------------------------------------------------------------------------------------

let held = 0;
let timer: NodeJS.Timeout | undefined;

let looking = false;

async function dispatch(): Promise<void> {
  clearTimeout(timer);
  // One look at a time; whoever comes meanwhile is seen by the timer.
  if (looking) {
    timer = setTimeout(() => void dispatch(), 1);
    return;
  }
  looking = true;
  for (const due of await store.outbox.due(clock.now(), 8 - held)) {
    held++;
    void show(due).finally(() => {
      held--;
      void dispatch();
    });
  }
  const next = await store.outbox.nextDueAt();
  looking = false;
  clearTimeout(timer);
  if (next !== null) timer = setTimeout(() => void dispatch(), Math.max(next - clock.now(), held >= 8 ? 1000 : 1));
}

async function show(due: DueRow): Promise<void> {
  const { key, desiredVersion, messageId, onceKey } = due;
  try {
    const text = await textOf(due.subject);
    point(messageId === null ? 'before send' : 'before patch');
    const body = JSON.stringify(messageId === null ? { key, onceKey, text } : { messageId, text });
    const sending = fetch(PLATFORM_URL, { method: 'POST', body });
    point('sending');
    const answer = await sending;
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    const { messageId: sent } = (await answer.json()) as { messageId: string };
    point(messageId === null ? 'sent' : 'patched');
    await (messageId === null ? store.outbox.shown(key, due, sent, clock.now()) : store.outbox.patched(key, desiredVersion));
    point('noted');
  } catch (error) {
    await store.outbox.retryLater(key, instant(clock.now() + 20), String(error));
    point('put off');
  }
}

store.afterCommit(() => void dispatch());
void dispatch();

// ---- the door --------------------------------------------------------------------------------------------------------

const server = createServer(async (incoming, outgoing) => {
  try {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const event = JSON.parse(body) as OfficeEvent;
    const answer = await handle(event);
    point('before answer');
    if (answer.outcome === 'unknown') outgoing.statusCode = 503;
    outgoing.end(JSON.stringify(answer), () => {
      const note = answered.get(event.id);
      answered.delete(event.id);
      void note?.();
      point('answered');
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    outgoing.writeHead(500).end();
  }
});
server.listen(Number(PORT), '127.0.0.1');

// Nobody is left to kill it.
process.stdin.on('end', () => process.exit()).resume();

process.once('SIGTERM', async () => {
  clearTimeout(timer);
  server.close();
  server.closeAllConnections();
  await store.close();
  process.exit(0);
});

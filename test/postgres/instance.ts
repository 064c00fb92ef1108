// One of several instances on one database: takes events over HTTP, and shows what is due while it leads. Killed at any moment.
import { createServer } from 'node:http';
import type { Address, Sent } from '../../src/bot/platform.ts';
import { machineClock as clock } from '../../src/kernel/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { createDispatcher } from '../../src/work/dispatcher.ts';

const { DATABASE_URL = '', PROJECT_ROOT = '', PLATFORM_URL = '', DEFECT = '' } = process.env;
const store = await openStore({ url: DATABASE_URL, projectRoot: PROJECT_ROOT, clock });

/** What the card of a request says: its version and what was remarked. */
async function textOf(subject: string): Promise<string> {
  const file = await store.reads.file(subject as never);
  return `${file?.instance.version}: ${file?.remarks
    .map((remark) => remark.text)
    .sort()
    .join()}`;
}

async function tell(body: object): Promise<string> {
  const answer = await fetch(PLATFORM_URL, { method: 'POST', body: JSON.stringify(body) });
  return ((await answer.json()) as { messageId: string }).messageId;
}

const dispatcher = createDispatcher({
  outbox: store.outbox,
  platform: {
    name: 'test',
    put: async (_to: Address, card: { text: string }, onceKey: string): Promise<Sent<{ messageId: string }>> => ({
      ok: true,
      // Twice under two keys is two messages on somebody's screen.
      value: {
        messageId: await tell({
          text: card.text,
          onceKey: DEFECT === 'a new once-key' ? `${process.pid}${Math.random()}` : onceKey,
        }),
      },
    }),
    patch: async (messageId: string, card: { text: string }) => {
      await tell({ messageId, text: card.text });
      return { ok: true, value: null };
    },
  } as never,
  paint: async ({ subject }) => ({ text: await textOf(subject) }) as never,
  addressOf: async () => ({ kind: 'person', externalId: 'x' }),
  standingOf: async () => 'here',
  effectHandlers: {},
  clock,
  random: Math.random,
  log: { warn: () => undefined, error: () => undefined },
});
store.afterCommit(dispatcher.wake);
let leads = false;
await store.lead({
  gained: () => {
    leads = true;
    dispatcher.start();
  },
  lost: () => {
    leads = false;
    void dispatcher.stop();
  },
});

/** A remark, which moves the request on by one: the row decides between two that come at once. */
async function remark(event: string, request: string): Promise<string> {
  const file = await store.reads.file(request as never);
  if (!file) return 'unknown';
  const { version } = file.instance;
  const now = clock.now();
  const outcome = await store.commit({
    plan: {
      writes: [
        {
          table: 'request',
          update: { version: version + 1 },
          where: DEFECT === 'believes what it read' ? { id: request as never } : { id: request as never, version },
        },
        {
          table: 'remark',
          insert: { id: event, requestId: request as never, personId: 'per_1', kind: 'comment', text: event, at: now },
        },
      ],
      audit: [{ actorId: 'per_1', act: 'remark', subject: event }],
      effects: [{ repaint: request }],
    },
    inboxKeys: [event],
    cause: event,
  });
  return outcome === 'lost_race' ? remark(event, request) : outcome;
}

const server = createServer((asked, answer) => {
  const [, event = '', request = ''] = (asked.url ?? '').split('/');
  if (event === 'leads') return void answer.end(String(leads));
  remark(event, request).then(
    (outcome) => answer.end(outcome),
    () => answer.writeHead(503).end(),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});

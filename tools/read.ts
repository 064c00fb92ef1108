// npm run read -- "明天请半天假，张伟顶一下" [--as 李强]   how a message is read, piece by piece, in the demo's company on Monday 2026-11-23 at 10:00
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../emulator/main.ts';
import { createApp } from '../src/app.ts';
import { createFeishu } from '../src/bot/feishu/feishu.ts';
import { loadConfig } from '../src/config.ts';
import { accountOf } from '../src/domain/phrase/account.ts';
import { placesOf } from '../src/domain/phrase/leftover.ts';
import { timeSortedIds } from '../src/kernel/id.ts';
import { KINDS } from '../src/kinds/index.ts';
import { createLog } from '../src/log.ts';
import { processesOf } from '../src/processes/index.ts';
import { NOTHING_BOOKED } from '../src/processes/ledgers.ts';
import { openStore } from '../src/store/store.ts';
import { readout } from '../test/talk-corpus/readout.ts';

/** What a meeting is asked for by. */
const MEETING = ['开会', '开个会', '会议', '会议室', '碰一下', '碰头', '约'];

const args = process.argv.slice(2);
const named = args.indexOf('--as');
const by = named < 0 ? '李强' : (args[named + 1] ?? '李强');
const said = args.filter((_, at) => named < 0 || (at !== named && at !== named + 1)).join(' ');
/** 10:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 10, 23, 2, 0);

const folder = mkdtempSync(join(tmpdir(), 'erwang-read-'));
const config = loadConfig({ ...process.env, LOG_LEVEL: 'silent' });
const emulator = await startEmulator({ port: 0, now: () => MONDAY });
const clock = { now: () => emulator.clock.now() as never };
const log = createLog('silent');
const store = await openStore({ url: `file:${join(folder, 'read.db')}`, projectRoot: join(import.meta.dirname, '..'), clock });
const platform = createFeishu({
  appId: emulator.appId,
  appSecret: emulator.appSecret,
  domain: emulator.url,
  mode: 'ws',
  clock,
  zone: config.org.zone,
  log,
  onLate: () => ({}),
  onUnknownUser: () => ({}),
  onFailure: () => ({}),
});
const app = createApp({ config, store, platform, clock, ids: timeSortedIds, random: Math.random, log });
try {
  await app.start();
  await app.settled();
  await print();
} finally {
  await app.stop();
  await store.close();
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function print(): Promise<void> {
  const org = await store.reads.org();
  const speaker = org.people.find(({ name }) => name === by);
  const actor = speaker ? await store.reads.externalId('feishu', speaker.id) : null;
  const rehearsed = await app.rehearse({
    kind: 'message',
    platform: 'feishu',
    eventId: 'read',
    messageId: 'read',
    actor,
    at: clock.now(),
    place: { kind: 'private', externalId: 'read' },
    text: said,
    mentions: [],
    form: 'text',
  });
  if (!rehearsed) throw new Error(`${by}: nobody of that name`);
  const names = org.people.map(({ name }) => name);
  const { head, choices, when, people, amount, type, values, text, remarks } = readout(
    rehearsed,
    (id) => org.people.find((one) => one.id === id)?.name ?? null,
    (words) => names.filter((name) => words.includes(name)),
  );
  const line = (name: string, value: string | null): void => {
    if (value) console.log(`${name.padEnd(8)}${value}`);
  };
  line('who', by);
  line('wish', choices.length > 0 ? `${head}: ${choices.join(' / ')}` : head);
  line('when', when);
  line('people', people.join('、'));
  line('amount', amount);
  line('kind', type);
  for (const [field, value] of Object.entries(values)) line('slot', value ? `${field} = ${value}` : null);
  line('remarks', remarks.join(' '));
  const words = processesOf({ leave: config.leave, ledgers: NOTHING_BOOKED }).flatMap(({ phrases, nouns = [], kinds }) => [
    ...phrases,
    ...nouns.filter((noun) => noun.length > 1),
    ...(kinds?.().flatMap((kind) => kind.words) ?? []),
  ]);
  const kinds = KINDS.flatMap(({ says }) => [...says.nouns, ...(says.starts ?? [])]).map((word) => word.replace(/…/gu, ''));
  if (rehearsed.understood.kind === 'intent') line('unheard', rehearsed.understood.unheard?.join('、') ?? null);
  const pieces = accountOf(said, {
    people: placesOf(said, names),
    words: [...words, ...kinds.filter((word) => word.length > 1), ...MEETING],
    values: [text, ...Object.values(values)],
  });
  for (const piece of pieces) line(piece.as, piece.said);
}

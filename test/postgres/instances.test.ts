import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/kernel/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { ROOT, request } from '../store/temp-store.ts';
import { newDatabase } from './databases.ts';
import { look } from './look.ts';

/** 60 in the long night (npm run test:nightly). */
const KILLS = Number(process.env.KILLS ?? 6);
const REQUESTS = 6;
const CALLERS = 6;
/** Enough for two that come at once to meet on a request. */
const EVENTS_AFTER = 120;

/** One file to start from: a fifth of the time tsx needs. */
const script = join(ROOT, 'node_modules', '.cache', 'erwang-kill', 'instance.mjs');
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What people see: one message for each once-key, as the platform has it. */
class Screens {
  readonly texts = new Map<string, string>();
  readonly #once = new Map<string, string>();
  #server: Server | null = null;

  async open(): Promise<string> {
    const server = createServer((asked, answer) => {
      let body = '';
      asked.on('data', (part: Buffer) => {
        body += part.toString();
      });
      asked.on('end', () => {
        const { onceKey, messageId, text } = JSON.parse(body) as { onceKey?: string; messageId?: string; text: string };
        const known = messageId ?? this.#once.get(onceKey ?? '');
        const id = known ?? `om_${this.texts.size}`;
        if (onceKey) this.#once.set(onceKey, id);
        if (!known || messageId) this.texts.set(id, text);
        answer.end(JSON.stringify({ messageId: id }));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }

  close(): void {
    this.#server?.close();
  }
}

interface Instance {
  readonly process: ChildProcess;
  readonly port: number;
}

interface Day {
  readonly kills: number;
  readonly defect?: string;
  /** Beside the kills: whoever leads is stopped for so long (ms). */
  readonly stopsLeaderFor?: number;
}

/** Three instances under load while a random one is killed again and again; what was wrong afterwards. */
async function day({ kills, defect = '', stopsLeaderFor = 0 }: Day): Promise<readonly string[]> {
  const { url, done } = await newDatabase();
  const screens = new Screens();
  const platform = await screens.open();
  const first = await openStore({ url, projectRoot: ROOT, clock: machineClock });
  const ids = Array.from({ length: REQUESTS }, (_, i) => `req_${i}`);
  await first.commit({
    plan: {
      writes: ids.map((id) => ({ table: 'request', insert: request(id) })),
      audit: [],
      effects: ids.map((id) => ({ show: { view: 'request', subject: id } as never, place: 'person:per_1' as never })),
    },
    inboxKeys: [],
    cause: 'first',
  });
  await first.close();

  const start = async (): Promise<Instance> => {
    const env = { ...process.env, DATABASE_URL: url, PROJECT_ROOT: ROOT, PLATFORM_URL: platform, DEFECT: defect };
    const child = fork(script, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (given) => resolve(Number(given)));
      child.once('exit', () => reject(new Error('an instance did not start')));
    });
    return { process: child, port };
  };
  const running = await Promise.all([start(), start(), start()]);
  const any = (): number => Math.floor(Math.random() * running.length);

  // Each event comes again until it is acknowledged, to any instance, as the platform does.
  const acked: [event: string, request: string][] = [];
  let busy = true;
  let next = 0;
  const caller = async (): Promise<void> => {
    while (busy) {
      const event = `evt_${next++}`;
      const id = ids[next % REQUESTS] ?? '';
      for (;;) {
        const asked = AbortSignal.timeout(3_000);
        const answer = await fetch(`http://127.0.0.1:${running[any()]?.port}/${event}/${id}`, { signal: asked }).catch(
          () => null,
        );
        if (answer?.ok) break;
        await sleep(50);
      }
      acked.push([event, id]);
    }
  };
  const wrong: string[] = [];
  const callers = Array.from({ length: CALLERS }, caller);
  for (let kill = 0; kill < kills; kill++) {
    await sleep(200 + Math.random() * 300);
    const at = any();
    running[at]?.process.kill('SIGKILL');
    running[at] = await start();
  }
  if (stopsLeaderFor > 0) {
    const leads = await Promise.all(running.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/leads`)).text()));
    const leader = running[leads.indexOf('true')];
    leader?.process.kill('SIGSTOP');
    await sleep(stopsLeaderFor);
    const others = running.filter((one) => one !== leader);
    const lead = await Promise.all(others.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/leads`)).text()));
    if (!lead.includes('true')) wrong.push('nobody took over from the leader that was stopped');
    leader?.process.kill('SIGCONT');
  }
  // However slow the machine is just now: so much is asked of those who are left.
  const enough = acked.length + EVENTS_AFTER;
  while (acked.length < enough) await sleep(20);
  busy = false;
  await Promise.all(callers);

  const pending = (): number => look<{ n: number }>(url, `SELECT count(*) AS n FROM "Outbox" WHERE state <> 'done'`)[0]?.n ?? 0;
  const until = Date.now() + 20_000;
  while (pending() > 0 && Date.now() < until) await sleep(200);
  for (const { process: child } of running) child.kill('SIGKILL');
  await sleep(200);

  const remarks = look<{ id: string; requestId: string }>(url, 'SELECT id, "requestId" FROM "Remark"');
  const kept = new Set(remarks.map(({ id }) => id));
  for (const [event] of acked) if (!kept.has(event)) wrong.push(`lost: ${event}`);
  for (const { subject } of look<{ subject: string }>(url, 'SELECT subject FROM "Audit" GROUP BY subject HAVING count(*) > 1'))
    wrong.push(`doubled: ${subject}`);
  for (const { id, version } of look<{ id: string; version: number }>(url, 'SELECT id, version FROM "Request"')) {
    const own = remarks.filter(({ requestId }) => requestId === id).map((one) => one.id);
    if (version !== own.length + 1) wrong.push(`${id} stands at ${version} after ${own.length} changes`);
  }
  if (screens.texts.size !== REQUESTS) wrong.push(`${screens.texts.size} messages for ${REQUESTS} cards`);
  if (pending() > 0) wrong.push(`${pending()} cards are not shown`);
  const versions = look<{ version: number }>(url, 'SELECT version FROM "Request"').map(({ version }) => version);
  const shown = [...screens.texts.values()].map((text) => Number(text.split(':')[0]));
  if (`${shown.sort((a, b) => a - b)}` !== `${versions.sort((a, b) => a - b)}`)
    wrong.push(`shown are ${shown}, true are ${versions}`);
  const again = await openStore({ url, projectRoot: ROOT, clock: machineClock });
  const audit = await again.verifyAudit();
  if (!audit.ok) wrong.push(`audit: ${audit.why}`);
  await again.close();
  screens.close();
  await done();
  if (acked.length < kills) wrong.push(`only ${acked.length} events`);
  return wrong;
}

describe('三个实例同用一个数据库', () => {
  beforeAll(() =>
    build({
      entryPoints: [join(import.meta.dirname, 'instance.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    }),
  );

  it(`忙的时候随便杀掉一个，杀${KILLS}次：一件不丢，一件不重，卡片都说真话`, { timeout: 60_000 + KILLS * 6_000 }, async () => {
    expect(await day({ kills: KILLS })).toEqual([]);
  });

  it.runIf(process.env.KILLS)('领头的停住10秒再醒来：一件不丢，一件不重', { timeout: 120_000 }, async () => {
    expect(await day({ kills: 2, stopsLeaderFor: 10_000 })).toEqual([]);
  });

  it('只信自己读到的、不看行的版本：查得出来', { timeout: 60_000 }, async () => {
    expect((await day({ kills: 0, defect: 'believes what it read' })).join('\n')).toMatch(/stands at \d+ after \d+ changes/);
  });
});

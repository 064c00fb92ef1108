import { connect, createServer, type Socket } from 'node:net';
import { expect, inject, it, onTestFinished } from 'vitest';
import { databaseAddress } from '../../src/kernel/database-url.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { openBeside } from '../../src/store/open-beside.ts';
import { storageKindOf } from '../../src/store/storage-fault.ts';
import { openStore } from '../../src/store/store.ts';
import { commitRequest, HandClock, person, ROOT } from '../store/temp-store.ts';
import { emptyDatabase, newDatabase } from './databases.ts';

/** The way to the server, which can be cut. */
async function wayTo(url: string): Promise<{ readonly url: string; cut(): void; mend(): void }> {
  const real = new URL(url);
  const { port, hostname } = real;
  const open = new Set<Socket>();
  let isCut = false;
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(one);
          other.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  real.port = `${typeof address === 'object' ? address?.port : 0}`;
  return {
    url: real.href,
    cut: () => {
      isCut = true;
      for (const one of open) one.destroy();
    },
    mend: () => {
      isCut = false;
    },
  };
}

it('数据库服务器断了：没人问也知道，读写都说连不上，只说一次；回来了自己接着办', async () => {
  const { url, done } = await newDatabase();
  onTestFinished(done);
  const way = await wayTo(url);
  const store = await openStore({ url: way.url, projectRoot: ROOT, clock: new HandClock() });
  onTestFinished(() => store.close());
  const told: unknown[] = [];
  store.onFailing((kind) => told.push(kind));
  const led: boolean[] = [];
  await store.lead({ gained: () => void led.push(true), lost: () => void led.push(false) });
  way.cut();
  await expect.poll(() => store.health().queue.failing, { timeout: 5_000 }).toBe('unreachable');
  expect(
    storageKindOf(
      await store.reads.org().then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  ).toBe('unreachable');
  const write = () => store.commit(commitRequest({ writes: [{ table: 'person', insert: person(1) }] }));
  expect(storageKindOf(await write().catch((error: unknown) => error))).toBe('unreachable');
  expect(led).toEqual([true, false]);
  way.mend();
  await expect.poll(() => store.health().queue.failing, { timeout: 9_000 }).toBeNull();
  expect(await write()).toBe('done');
  expect((await store.reads.org()).people).toHaveLength(1);
  await expect.poll(() => led, { timeout: 9_000 }).toEqual([true, false, true]);
  expect(told).toEqual(['unreachable', null]);
});

it('密码不对、没有这个库、编码不对：都说是哪个地址、怎么办，不说密码', async () => {
  const open = (url: string): Promise<unknown> =>
    openStore({ url, projectRoot: ROOT, clock: new HandClock() }).catch((error: unknown) => error);
  const server = inject('postgres') ?? '';
  const wrong = await open(`${server.replace('of-the-tests', 'falsch@x')}/postgres`);
  expect([storageKindOf(wrong), `${wrong}`]).toEqual(['unreachable', expect.not.stringMatching(/falsch|of-the-tests/)]);
  expect(storageKindOf(await open(`${server}/nobody_made_it`))).toBe('unreachable');
  const latin = await emptyDatabase('SELECT 1', `ENCODING 'LATIN1' TEMPLATE template0`);
  expect(storageKindOf(await open(latin))).toBe('unfit');
  const mute = await emptyDatabase(`CREATE ROLE guest LOGIN PASSWORD 'guest'`);
  expect(storageKindOf(await open(mute.replace('erwang:of-the-tests', 'guest:guest')))).toBe('unfit');
  expect(databaseAddress('postgres://u:p@ss@db.example/x?y=1')).toBe('postgres://db.example/x');
});

it('旁边的工具看得到审计，看的不能改', async () => {
  const { url, done } = await newDatabase();
  onTestFinished(done);
  const store = await openStore({ url, projectRoot: ROOT, clock: new HandClock() });
  onTestFinished(() => store.close());
  await store.commit(commitRequest({ audit: [{ actorId: 'per_1', act: 'submit', subject: 'req_1' }] }));
  const beside = await openBeside(url, ROOT, 'read');
  onTestFinished(() => beside.close());
  expect(await verifyAudit(beside.sql)).toMatchObject({ ok: true, rows: 1 });
  await expect(beside.sql.prepare(`UPDATE "Outbox" SET state = 'pending'`).run()).rejects.toThrow('read-only');
});

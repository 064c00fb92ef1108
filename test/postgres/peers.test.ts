import { expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { commitRequest, HandClock, person, ROOT, request, unt } from '../store/temp-store.ts';
import { newDatabase } from './databases.ts';

/** Two instances on one database. */
async function two(): Promise<readonly [Store, Store]> {
  const { url, done } = await newDatabase();
  onTestFinished(done);
  const open = async (): Promise<Store> => {
    const store = await openStore({ url, projectRoot: ROOT, clock: new HandClock() });
    onTestFinished(() => store.close());
    return store;
  };
  return [await open(), await open()];
}

it('一个实例写下调店，另一个实例马上照新的办：人、设置、代班都不用旧的', async () => {
  const [one, other] = await two();
  await one.commit(commitRequest({ writes: [{ table: 'person', insert: person(1) }] }));
  await expect.poll(async () => (await other.reads.org()).person('per_1')?.unitId).toBe('unt_1');
  expect(await other.reads.preferences()).toEqual([]);
  await one.commit(
    commitRequest({
      writes: [
        { table: 'person', update: { unitId: unt(2) }, where: { id: 'per_1' } },
        {
          table: 'preference',
          insert: {
            personId: 'per_1',
            timing: 'daily',
            earliestMin: null,
            latestMin: null,
            pausedUntil: null,
            urgentNotify: false,
            updatedAt: 0 as never,
          },
        },
      ],
    }),
  );
  await expect.poll(async () => (await other.reads.org()).person('per_1')?.unitId).toBe('unt_2');
  await expect.poll(async () => (await other.reads.preferences()).length).toBe(1);
});

it('两个实例同时按同一张申请：那一行只让一个过', async () => {
  const [one, other] = await two();
  await one.commit(commitRequest({ writes: [{ table: 'request', insert: request('req_1') }] }));
  const decide = (store: Store) =>
    store.commit(
      commitRequest({
        writes: [{ table: 'request', update: { state: 'approved', version: 2 }, where: { id: 'req_1', version: 1 } }],
        audit: [{ actorId: 'per_1', act: 'approve', subject: 'req_1' }],
      }),
    );
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => decide(i % 2 ? one : other)));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await one.verifyAudit()).toMatchObject({ ok: true, rows: 1 });
});

it('只有一个领头，写下要发的东西会叫醒它；它停机，另一个马上接上', async () => {
  const [one, other] = await two();
  const led: string[] = [];
  const ask = (store: Store, name: string) =>
    store.lead({ gained: () => void led.push(`${name} leads`), lost: () => void led.push(`${name} is out`) });
  await ask(one, 'one');
  await ask(other, 'other');
  expect(led).toEqual(['one leads']);
  let woken = 0;
  one.afterCommit(() => woken++);
  await other.commit(commitRequest({ effects: [{ show: { view: 'request', subject: 'req_1' }, place: 'person:per_1' }] }));
  await expect.poll(() => woken).toBe(1);
  await one.close();
  await expect.poll(() => led, { timeout: 9_000 }).toEqual(['one leads', 'one is out', 'other leads']);
});

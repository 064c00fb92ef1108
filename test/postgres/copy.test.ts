import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyAll } from '../../src/store/copy-all.ts';
import { commitRequest, ROOT, request, step, tempFolder, tempStore } from '../store/temp-store.ts';
import { newDatabase } from './databases.ts';
import { look } from './look.ts';

const everything = async (database: string): Promise<unknown> =>
  ['Request', 'Step', 'Outbox', 'Audit', 'KeyValue', 'Inbox'].map((table) =>
    look(database, `SELECT * FROM "${table}" ORDER BY 1`),
  );

it('从服务器抄到文件，再抄回另一个空库：每一行都一样，审计链完整', async () => {
  const store = await tempStore();
  for (let i = 0; i < 30; i++)
    await store.commit(
      commitRequest({
        writes: [
          {
            table: 'request',
            insert: request(`req_${i}`, { title: '年假“两天”\n换行', pausedAt: i % 2 ? store.clock.now() : null }),
          },
          { table: 'step', insert: step(`stp_${i}`, `req_${i}`, { ratio: i / 3 }) },
        ],
        audit: [{ actorId: 'per_1', act: 'submit', subject: `req_${i}`, detail: { 天数: 2 } }],
        effects: [{ show: { view: 'request', subject: `req_${i}` }, place: 'person:per_1' }],
      }),
    );
  const back = await newDatabase();
  const file = join(tempFolder(), 'copy.db');
  const first = store.peek('SELECT 1 FROM "Request"');
  expect(first).toHaveLength(30);
  await store.close();
  const source = store.url;
  const out = await copyAll(source, `file:${file}`, ROOT);
  expect(out).toMatchObject({ audit: 30, rows: { Request: 30, Step: 30, Outbox: 30 } });
  expect(await copyAll(`file:${file}`, back.url, ROOT)).toEqual(out);
  expect(await everything(back.url)).toEqual(await everything(source));
  await expect(copyAll(`file:${file}`, back.url, ROOT)).rejects.toThrow('不是空的');
  await back.done();
});

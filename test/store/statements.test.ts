import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeHistory } from '../../src/store/audit.ts';
import { readShapes } from '../../src/store/columns.ts';
import { makeCommitter } from '../../src/store/commit.ts';
import type { Engine, Sql } from '../../src/store/engine/engine.ts';
import { openReader } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { makeOutbox } from '../../src/store/outbox.ts';
import { makeOpenSeatPlanner } from '../../src/store/plan-open-seats.ts';
import { makePruner } from '../../src/store/prune.ts';
import { makeQueue } from '../../src/store/queue.ts';
import { readsOf } from '../../src/store/reads/all.ts';
import { departureReads } from '../../src/store/reads/leaving.ts';
import { messageReads } from '../../src/store/reads/messages.ts';
import { jobReads } from '../../src/store/reads/reminders/jobs.ts';
import { watchReads } from '../../src/store/reads/reminders/watches.ts';
import { HandClock, ROOT, tempFolder } from './temp-store.ts';

it('每一条语句数据库都读得懂，不等有人第一次用到', async () => {
  const clock = new HandClock();
  const { engine, file } = await openSqlite({ url: `file:${join(tempFolder(), 'test.db')}`, projectRoot: ROOT, clock });
  const db = openReader(file);
  const refused: string[] = [];
  let read = 0;
  /** Reads each text at once, where the store waits until it is asked. */
  const atOnce = (sql: Sql): Sql => ({
    ...sql,
    prepare: (text) => {
      read++;
      try {
        db.prepare(text);
      } catch (error) {
        refused.push(`${String(error)}: ${text}`);
      }
      return sql.prepare(text);
    },
  });
  const watched: Engine = { ...engine, reader: atOnce(engine.reader), writer: atOnce(engine.writer) };
  const queue = makeQueue(watched);
  const shapes = await readShapes(watched);
  readsOf(watched.reader, shapes, queue.onTouched);
  messageReads(watched.reader, { isUnderWay: () => false, mayBeSentBefore: clock.now });
  watchReads(watched.reader);
  jobReads(watched.reader);
  departureReads(watched.reader);
  makeHistory(watched.reader);
  makeCommitter(watched, shapes, queue, clock);
  makeOutbox(watched, queue, clock.now);
  makePruner(watched.writer, queue);
  makeOpenSeatPlanner(watched, queue);
  await queue.close();
  db.close();
  await engine.close();
  expect(refused).toEqual([]);
  expect(read).toBeGreaterThan(300);
});

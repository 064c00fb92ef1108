// Stands in for a few modules of src/ when the whole app is bundled for the kill test (driver-app.ts): the real thing, with named moments at which the
// process takes its own life, and, when asked by DEFECT, with one mistake that the test must find. Nothing of this is in src/.

import { readDirectory as realDirectory } from '../../src/bot/feishu/directory.ts';
import { createDoor as realDoor } from '../../src/bot/feishu/door.ts';
import { createSend as realSend } from '../../src/bot/feishu/send.ts';
import { lapseLeave as realLapseLeave } from '../../src/handlers/leave/lapse-leave.ts';
import { makeCommitter as realCommitter } from '../../src/store/commit.ts';
import { makeOutbox as realOutbox } from '../../src/store/outbox.ts';
import { makeQueue as realQueue, type WriteQueue } from '../../src/store/queue.ts';
import type { Defect } from './app-defects.ts';

export * from '../../src/bot/feishu/directory.ts';
export * from '../../src/bot/feishu/door.ts';
export * from '../../src/bot/feishu/send.ts';
export * from '../../src/handlers/leave/lapse-leave.ts';
export * from '../../src/store/commit.ts';
export * from '../../src/store/outbox.ts';
export * from '../../src/store/queue.ts';

const defect = process.env.DEFECT as Defect | '' | undefined;
const [deathName = '', deathNth = '0'] = (process.env.DEATH ?? '').split(':');
let passed = 0;

/** A named moment; at the appointed one the process dies as by a power switch. */
function point(name: string): void {
  if (name === deathName && ++passed === Number(deathNth)) process.kill(process.pid, 'SIGKILL');
}

/** Dies before and after a piece of work. */
async function between<T>(before: string, after: string, work: () => Promise<T>): Promise<T> {
  point(before);
  const done = await work();
  point(after);
  return done;
}

export const makeQueue: typeof realQueue = (engine) => {
  const queue = realQueue(engine);
  return {
    ...queue,
    enqueue: ((work) =>
      queue.enqueue(async (notes) => {
        const verdict = await work(notes);
        point('written, not committed');
        return verdict;
      })) as WriteQueue['enqueue'],
  };
};

export const makeCommitter: typeof realCommitter = (...parts) => {
  const { commit } = realCommitter(...parts);
  return {
    commit: async (commitRequest) => {
      const isEvent = commitRequest.inboxKeys.length > 0;
      if (isEvent && defect === 'answers before it is written') {
        setTimeout(() => void commit(commitRequest).catch(() => {}), 300);
        return 'done';
      }
      const outcome = await between('commit asked', 'committed', () => commit(commitRequest));
      return outcome === 'seen' && defect === 'forgets what it has seen' ? commit({ ...commitRequest, inboxKeys: [] }) : outcome;
    },
  };
};

let tries = 0;

export const makeOutbox: typeof realOutbox = (...parts) => {
  const outbox = realOutbox(...parts);
  return {
    ...outbox,
    due: async (...asked) => {
      const rows = await outbox.due(...asked);
      if (rows.length > 0) point('taken up');
      if (defect !== 'a new once-key for every try') return rows;
      return rows.map((row) => ({ ...row, onceKey: `${process.pid}-${++tries}` }));
    },
    shown: (...told) => between('sent, not noted', 'sending noted', () => outbox.shown(...told)),
    patched: (...told) => between('patched, not noted', 'patch noted', () => outbox.patched(...told)),
    answered: (...told) => between('answered, not noted', 'answer noted', () => outbox.answered(...told)),
  };
};

export const createSend: typeof realSend = (api) => {
  const send = realSend(api);
  return {
    ...send,
    put: (...asked) => {
      point('before put');
      const sending = send.put(...asked);
      setTimeout(() => point('putting'), 2);
      return sending;
    },
    patch: (...asked) => {
      point('before patch');
      const sending = send.patch(...asked);
      setTimeout(() => point('patching'), 2);
      return sending;
    },
  };
};

export const createDoor: typeof realDoor = (options) => {
  const door = realDoor(options);
  return {
    ...door,
    handle: async (envelope) => {
      point('knock');
      const handled = await door.handle(envelope);
      point('before answer');
      setImmediate(() => point('answered'));
      return handled;
    },
  };
};

export const readDirectory: typeof realDirectory = (pages, zone) =>
  between('before directory', 'directory read', () => realDirectory(pages, zone));

export const lapseLeave: typeof realLapseLeave = async function* (office, now) {
  for await (const plan of realLapseLeave(office, now)) {
    point('a period planned');
    yield plan;
    point('a period closed');
  }
};

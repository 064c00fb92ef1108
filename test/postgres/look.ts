import { createRequire } from 'node:module';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** Asks servers beside this thread, which waits; one connection to each database for as long as the thread lives. */
const SCRIPT = `
const { workerData: { driver, port, flag } } = require('node:worker_threads');
const pg = require(driver);
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(16, (text) => (text === 't' ? 1 : 0));
const clients = new Map();
async function ask({ url, sql }) {
  let client = clients.get(url);
  if (!client) {
    client = new pg.Client({ connectionString: url });
    client.on('error', () => clients.delete(url));
    await client.connect();
    clients.set(url, client);
  }
  return { rows: (await client.query(sql)).rows };
}
port.on('message', async (asked) => {
  port.postMessage(await ask(asked).catch((error) => ({ error: String(error) })));
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});
`;

function startAsking(): (url: string, sql: string) => unknown[] {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const driver = createRequire(import.meta.url).resolve('pg');
  new Worker(SCRIPT, { eval: true, workerData: { driver, port: port2, flag }, transferList: [port2] }).unref();
  port1.unref();
  return (url, sql) => {
    Atomics.store(flag, 0, 0);
    port1.postMessage({ url, sql });
    Atomics.wait(flag, 0, 0);
    const answer = receiveMessageOnPort(port1)?.message as { rows?: unknown[]; error?: string } | undefined;
    if (!answer?.rows) throw new Error(answer?.error);
    return answer.rows;
  };
}

let asking: ReturnType<typeof startAsking> | null = null;

/** What a statement finds in a database of either kind, at once, for what the store itself does not tell. Truths come as 0 and 1. */
export function look<T = unknown>(database: string, sql: string): T[] {
  if (database.startsWith('postgres:')) {
    asking ??= startAsking();
    return asking(database, sql) as T[];
  }
  const db = new Database(database, { readonly: true });
  try {
    return db.prepare<[], T>(sql).all();
  } finally {
    db.close();
  }
}

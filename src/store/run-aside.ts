import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import Database from 'better-sqlite3';

/** Plain JavaScript, so that it runs as it is from the sources, from the bundle and in tests. */
const SCRIPT = `
process.once('message', ({ driver, file, sql, params }) => {
  const Database = require(driver);
  let answer;
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 1000 });
    const statement = db.prepare(sql);
    answer = { rows: statement.reader ? statement.all(...params) : (statement.run(...params), []) };
    db.close();
  } catch (error) {
    answer = { message: String(error.message), code: String(error.code) };
  }
  process.send(answer, () => process.disconnect());
});
`;

type Answer = { readonly rows: readonly unknown[] } | { readonly message: string; readonly code: string };

export interface Aside {
  readonly rows: Promise<readonly unknown[]>;
  /** Ends it at once, in the middle of whatever it does; `rows` is then refused. */
  stop(): void;
}

/**
 * Runs a statement that takes long (a check of every page, a copy of everything) in a process of its own, so that nobody waits for it and a stop need
 * not wait either. Its connection cannot write to this file (`VACUUM INTO` makes another). `rows` is refused with SQLite's own error.
 */
export function runAside(file: string, sql: string, params: readonly (string | number)[] = []): Aside {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const child = spawn(process.execPath, ['-e', SCRIPT], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const rows = new Promise<readonly unknown[]>((resolve, reject) => {
    child.once('message', (answer: Answer) => {
      if ('rows' in answer) resolve(answer.rows);
      else reject(new Database.SqliteError(answer.message, answer.code));
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the process beside ${file} ended without an answer`)));
  });
  child.send({ driver, file, sql, params });
  return { rows, stop: () => void child.kill('SIGKILL') };
}

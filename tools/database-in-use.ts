import { demoDatabase } from '../src/demo-database.ts';
import { databaseAddress, isServerUrl } from '../src/kernel/database-url.ts';

/** The database a tool looks at: the one it is told (`--url`), the one of DATABASE_URL, the running demo's, or the usual file. */
export function databaseInUse(told: string | undefined, projectRoot: string): string {
  const demo = demoDatabase(projectRoot);
  return told ?? process.env.DATABASE_URL ?? (demo === null ? 'file:./data/erwang.db' : `file:${demo}`);
}

/** Which one that was, on a line of its own: nobody has to guess. */
export const sayWhich = (url: string): void =>
  console.error(`数据库 ${isServerUrl(url) ? databaseAddress(url) : url}（换一个：-- --url file:… 或 postgres://…）`);

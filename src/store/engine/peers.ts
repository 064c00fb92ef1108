import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import * as z from 'zod';
import type { Announcement, Peers, Told } from './engine.ts';
import { lasting } from './lasting.ts';

const CHANNEL = 'erwang_committed';
/** How often the connection, and the lock that another may hold, are looked after. */
const LOOK_MS = 1_500;
/** Whoever does not look after its connection for so long is stopped or cut off; the server lets go of its locks. */
const SILENT = '6s';
/** A server that does not answer for so long is gone, whatever the network says: its side has let go of the locks before. */
const PATIENCE_MS = 10_000;

const heard = z.object({ from: z.string(), touched: z.array(z.string()), wake: z.boolean() });

/** The first number of our locks, so that they meet no other program's. */
const OURS = 4_071;
/** A number for a lock's name, the same in every instance. */
const lockOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);

/**
 * News between instances over LISTEN and NOTIFY, and the locks of whoever leads. Both live on one connection of their own: when it is lost the locks are
 * lost with it, and everything may have been missed.
 */
export function makePeers(
  config: pg.ClientConfig,
  inTransaction: (text: string, values: unknown[]) => Promise<void>,
  onTrouble: (error: unknown) => void,
): { readonly peers: Peers; check(): void; stop(): Promise<void> } {
  const self = randomUUID();
  const ears: ((news: Announcement | 'anything') => void)[] = [];
  const wanted: { readonly lock: number; readonly told: Told; leads: boolean }[] = [];
  let stopped = false;
  /** Why the last look failed. */
  let trouble: Error | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let listening: pg.Client | null = null;

  const lose = (): void => {
    listening = null;
    for (const one of wanted.filter(({ leads }) => leads)) {
      one.leads = false;
      one.told.lost();
    }
  };
  const first = [`SET idle_session_timeout = '${SILENT}'`, `SET tcp_user_timeout = '${SILENT}'`, `LISTEN ${CHANNEL}`];
  const line = lasting({ ...config, query_timeout: PATIENCE_MS }, first, lose);

  const hear = (text: string): void => {
    const news = heard.safeParse(JSON.parse(text));
    if (news.success && news.data.from !== self) for (const ear of ears) ear(news.data);
  };

  const look = async (): Promise<void> => {
    const client = await line.get();
    if (client !== listening) {
      listening = client;
      client.on('notification', ({ payload }) => hear(payload ?? '{}'));
      // Whatever was said while nobody listened.
      for (const ear of ears) ear('anything');
    }
    await client.query('SELECT 1');
    for (const one of wanted.filter(({ leads }) => !leads)) {
      const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [OURS, one.lock]);
      if (rows[0]?.got !== true || stopped || client !== line.now()) continue;
      one.leads = true;
      one.told.gained();
    }
  };

  const again = async (): Promise<void> => {
    clearTimeout(timer);
    if (stopped) return;
    // A lost connection is opened anew at the next look.
    looking ??= look()
      .then(
        () => {
          trouble = null;
        },
        (error: unknown) => {
          trouble = error instanceof Error ? error : new Error('the line to the database is lost', { cause: error });
          if (!stopped) onTrouble(error);
        },
      )
      .finally(() => {
        looking = null;
        if (!stopped) timer = setTimeout(() => void again(), LOOK_MS);
      });
    await looking;
  };

  return {
    peers: {
      announce: (news) => inTransaction('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: self, ...news })]),
      onAnnounced: async (ear) => {
        ears.push(ear);
        await again();
      },
      lead: async (name, told) => {
        // A look under way may have come too far to see it.
        await looking;
        wanted.push({ lock: lockOf(name), told, leads: false });
        await again();
      },
    },
    check: () => {
      if (trouble !== null) throw trouble;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
      // The end of a connection frees its locks only a moment later; who follows need not wait for that.
      await line
        .now()
        ?.query('SELECT pg_advisory_unlock_all()')
        .catch(() => undefined);
      lose();
      await line.end();
    },
  };
}

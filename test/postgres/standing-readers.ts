import pg from 'pg';

/**
 * Readers of the databases that tests hand on to each other stay connected: a new connection, and each statement planned on it anew, costs the server
 * more than all that a test asks. Whoever serves such a database gets the pool of whoever served it before; it is closed with the process.
 */
const standing = new Map<string, pg.Pool | null>();

/** From now on the readers of this database stay. */
export const keepReaders = (url: string): void => void standing.set(url, null);

const UsualPool = pg.Pool;

class StandingPool extends UsualPool {
  constructor(config: pg.PoolConfig = {}) {
    super(config);
    const url = config.connectionString ?? '';
    const before = standing.get(url);
    if (before === undefined) return;
    if (before === null) standing.set(url, this);
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a pool gets the one that is there.
    return toServe(before ?? this, before === null);
  }
}

/** The pool as one who serves has it: closing is not theirs, and what its connections are told at first they were told once. */
function toServe(pool: pg.Pool, isFirst: boolean): StandingPool {
  const served = {
    query: pool.query.bind(pool),
    on: isFirst ? pool.on.bind(pool) : () => undefined,
    end: async () => undefined,
  };
  return served as unknown as StandingPool;
}

pg.Pool = StandingPool as typeof pg.Pool;

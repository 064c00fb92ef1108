import pg from 'pg';

export interface Lasting {
  /** The connection, opened if there is none. */
  get(): Promise<pg.Client>;
  /** The connection as it stands; null when there is none. */
  now(): pg.Client | null;
  end(): Promise<void>;
}

/** A connection that is opened when first needed, and anew after it was lost. `first` are statements that each begins with. */
export function lasting(config: pg.ClientConfig, first: readonly string[], onLost: () => void): Lasting {
  let client: pg.Client | null = null;
  let opening: Promise<pg.Client> | null = null;

  const open = async (): Promise<pg.Client> => {
    const fresh = new pg.Client(config);
    const lose = (): void => {
      if (client !== fresh) return;
      client = null;
      onLost();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    try {
      await fresh.connect();
      await Promise.all(first.map((text) => fresh.query(text)));
    } catch (error) {
      // Tried again and again, what stays open would use up the server's places.
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    return fresh;
  };

  return {
    get: () => {
      if (client) return Promise.resolve(client);
      opening ??= open().finally(() => {
        opening = null;
      });
      return opening;
    },
    now: () => client,
    end: async () => {
      const last = client ?? (await opening?.catch(() => null)) ?? null;
      client = null;
      await last?.end();
    },
  };
}

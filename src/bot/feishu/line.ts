import type { LongConnection, LongConnectionOptions } from './long-connection.ts';

/** The long connection, with the SDK that speaks it loaded only when it is opened: whoever receives over HTTP never pays for it. */
export function createLine(options: LongConnectionOptions): LongConnection {
  let line: LongConnection | null = null;
  let closed = false;
  return {
    open: async (door, reopened) => {
      closed = false;
      const { createLongConnection } = await import('./long-connection.ts');
      line ??= createLongConnection(options);
      const opening = line.open(door, reopened);
      // Closed while it was being loaded.
      if (closed) line.close();
      return opening;
    },
    isOpen: () => line?.isOpen() ?? false,
    close: () => {
      closed = true;
      line?.close();
    },
  };
}

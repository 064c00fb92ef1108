import type { Db } from './open.ts';

export interface Inbox {
  /** Was this key accepted before? Only a hint to save work: `commit` decides. */
  seen(key: string): boolean;
}

export function makeInbox(reader: Db): Inbox {
  const find = reader.prepare<[string]>('SELECT 1 FROM "Inbox" WHERE key = ?').pluck();
  return { seen: (key) => find.get(key) !== undefined };
}

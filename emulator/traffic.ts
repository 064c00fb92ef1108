import type { PageTraffic } from './page-api.ts';

export type TrafficEntry = PageTraffic['entries'][number];

/** What went between the bot and the platform, newest first. Secrets and tokens are blanked. */
export interface Traffic {
  note(entry: Omit<TrafficEntry, 'id'>): void;
  list(): TrafficEntry[];
  /** Listens to entries as they are noted. */
  onNote(listener: (entry: TrafficEntry) => void): () => void;
}

const KEPT = 200;
const SECRET = /^(app_secret|AppSecret|tenant_access_token|app_access_token)$/;

function blank(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, SECRET.test(key) ? '***' : inner]));
}

export function makeTraffic(): Traffic {
  const entries: TrafficEntry[] = [];
  const listeners = new Set<(entry: TrafficEntry) => void>();
  let id = 0;
  return {
    note(entry) {
      const kept = { ...entry, id: ++id, request: blank(entry.request), response: blank(entry.response) };
      entries.unshift(kept);
      if (entries.length > KEPT) entries.pop();
      for (const listener of listeners) listener(kept);
    },
    list: () => [...entries],
    onNote(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

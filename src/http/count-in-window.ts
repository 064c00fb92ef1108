/** Counted keys and addresses. */
const MOST_COUNTED = 10_000;

export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** So many in a window that begins with the first. */
export function countInWindow({ count, ms }: Window, now: () => number) {
  const windows = new Map<string, { readonly since: number; taken: number }>();
  return {
    take(name: string): boolean {
      const at = now();
      const open = windows.get(name);
      if (open && at - open.since < ms) return ++open.taken <= count;
      if (windows.size >= MOST_COUNTED) for (const [key, one] of windows) if (at - one.since >= ms) windows.delete(key);
      if (windows.size >= MOST_COUNTED) windows.clear();
      windows.set(name, { since: at, taken: 1 });
      return true;
    },
  };
}

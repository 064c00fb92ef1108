export interface Kept<A extends readonly string[], T> {
  read(...asked: A): Promise<T>;
  /** What was read has become untrue; a reading under way is its askers' and is not kept. */
  forget(): void;
}

/** Keeps what was asked for last, so that all who ask at once, and later, share one reading. */
export function keptUntilForgotten<A extends readonly string[], T>(read: (...asked: A) => Promise<T>): Kept<A, T> {
  let kept: { readonly asked: string; readonly reading: Promise<T> } | null = null;
  return {
    read: (...args) => {
      const asked = args.join(' ');
      if (kept?.asked === asked) return kept.reading;
      const fresh = { asked, reading: read(...args) };
      kept = fresh;
      fresh.reading.catch(() => {
        if (kept === fresh) kept = null;
      });
      return fresh.reading;
    },
    forget: () => {
      kept = null;
    },
  };
}

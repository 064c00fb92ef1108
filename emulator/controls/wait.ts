import type { Tenant } from '../tenant.ts';

/** Waits, in real time, until `probe` gives something true; looks again at every change of the platform and every 20 ms. */
export function waitFor<T>(tenant: Tenant, probe: () => T | null | undefined | false, timeoutMs = 5000): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearInterval(timer);
      clearTimeout(limit);
      deaf();
      act();
    };
    const look = () => {
      let found: T | null | undefined | false;
      try {
        found = probe();
      } catch (error) {
        finish(() => reject(error));
        return;
      }
      if (found !== null && found !== undefined && found !== false) finish(() => resolve(found as T));
    };
    const timer = setInterval(look, 20);
    const limit = setTimeout(
      () => finish(() => reject(new Error(`waited ${timeoutMs} ms in vain for ${probe.toString().slice(0, 200)}`))),
      timeoutMs,
    );
    const deaf = tenant.feed.listen(() => queueMicrotask(look));
    look();
  });
}

/** The same for what tells by itself. */
export async function within(done: Promise<void>, timeoutMs: number): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new Error(`waited ${timeoutMs} ms in vain for pushes under way`)), timeoutMs);
  });
  await Promise.race([done, late]).finally(() => clearTimeout(limit));
}

/**
 * Sliding windows in real time: moving the emulator's clock must not open or close them.
 * Feishu: per API 50/s and 1000/min, 5/s to one chat (a private chat is its person), 5/s per message patched.
 */
export interface Limits {
  perApiSecond: number;
  perApiMinute: number;
  perChatSecond: number;
  perMessageSecond: number;
  ephemeralPerChatSecond: number;
}
export const platformLimits: Limits = {
  perApiSecond: 50,
  perApiMinute: 1000,
  perChatSecond: 5,
  perMessageSecond: 5,
  ephemeralPerChatSecond: 40,
};

export interface Rates {
  readonly limits: Limits;
  /** Takes a place in the window, or says how many ms to wait; a refused call takes no place. */
  take(key: string, limit: number, windowMs: number): number;
}

export function makeRates(limits: Limits, tick: () => number = () => performance.now()): Rates {
  const windows = new Map<string, number[]>();
  return {
    limits,
    take(key, limit, windowMs) {
      const now = tick();
      const taken = (windows.get(key) ?? []).filter((at) => now - at < windowMs);
      const oldest = taken[0];
      if (taken.length >= limit && oldest !== undefined) {
        windows.set(key, taken);
        return Math.max(1, Math.ceil(windowMs - (now - oldest)));
      }
      taken.push(now);
      windows.set(key, taken);
      return 0;
    },
  };
}

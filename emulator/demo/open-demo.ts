import { startEmulator } from '../main.ts';
import type { Emulator, StartOptions } from '../options.ts';
import { beginDay, demoTime, playDay } from './day.ts';

export interface Demo extends Emulator {
  /** Once the bot is there: fills a new company with the day before. `settled` resolves when all that was said is answered and shown. */
  play(settled: () => Promise<void>): Promise<void>;
}

/**
 * The local Feishu for `npm start`.
 * @param isNew the bot knows nothing yet: the demo then opens on its own morning. A bot that has a past has seen later times, and keeps the machine's.
 */
export async function openDemo(options: StartOptions, isNew: boolean): Promise<Demo> {
  // Ids are others each time: a bot that keeps its database must not meet old ones again.
  const emulator = await startEmulator({ ...options, seed: String(Date.now()), ...(isNew ? { now: demoTime() } : {}) });
  if (isNew) beginDay(emulator.controls);
  return { ...emulator, play: async (settled) => (isNew ? playDay(emulator.controls, settled) : undefined) };
}

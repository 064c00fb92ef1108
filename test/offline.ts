import { type OfflineEmulator, startOffline } from '../emulator/offline.ts';
import type { StartOptions } from '../emulator/options.ts';
import { platformLimits } from '../emulator/rates.ts';
import type { Pace } from '../src/bot/feishu/pace.ts';
import type { WebhookHandler } from '../src/bot/platform.ts';

/** What an office of the tests needs to live without network. */

const reached = new Map<string, OfflineEmulator>();
const networkFetch = globalThis.fetch;

/** They are counted in real time; where a day lasts less than a second of it there are none. */
export const NO_LIMITS = Object.fromEntries(Object.keys(platformLimits).map((limit) => [limit, Number.POSITIVE_INFINITY]));

/** A local Feishu without a network; calls to its address are answered in this process. */
export function openOffline(options: StartOptions): OfflineEmulator {
  const emulator = startOffline(options);
  reached.set(new URL(emulator.url).origin, emulator);
  globalThis.fetch = async (target, init = {}) => {
    const url = new URL(target instanceof Request ? target.url : target);
    return (await reached.get(url.origin)?.fetch(url, init)) ?? networkFetch(target, init);
  };
  return {
    ...emulator,
    async stop() {
      reached.delete(new URL(emulator.url).origin);
      await emulator.stop();
    },
  };
}

/** Pushes go straight into the webhook of the bot. */
export function plugIn(emulator: OfflineEmulator, webhook: WebhookHandler): void {
  emulator.connect(async (envelope) => {
    const answer = await webhook({ header: () => undefined, body: Buffer.from(JSON.stringify(envelope)) });
    if (answer.status !== 200) return { ok: false, why: 'status', detail: `HTTP ${answer.status}` };
    answer.left?.();
    return { ok: true, body: answer.body };
  });
}

/** Nothing waits for the platform's limits. */
export const noPace: Pace = {
  run: (_lane, _target, call) => call(),
  delay: () => 0,
  hold() {},
  waiting: () => 0,
};

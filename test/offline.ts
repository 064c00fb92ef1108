import { type OfflineEmulator, startOffline } from '../emulator/offline.ts';
import type { StartOptions } from '../emulator/options.ts';
import { platformLimits } from '../emulator/rates.ts';
import { createExchange, type Exchange, isFile } from '../src/bot/feishu/exchange.ts';
import type { Pace } from '../src/bot/feishu/pace.ts';
import type { WebhookHandler } from '../src/bot/platform.ts';

/** What an office of the tests needs to live without network. */

const reached = new Map<string, OfflineEmulator>();
const networkFetch = globalThis.fetch;

/** They are counted in real time; where a day lasts less than a second of it there are none. */
export const NO_LIMITS = Object.fromEntries(Object.keys(platformLimits).map((limit) => [limit, Number.POSITIVE_INFINITY]));

/** A local Feishu without a network; what is fetched from its address is answered in this process. */
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

const overNetwork = createExchange();

/** The calls of a bot: to a local Feishu opened here in this process, to any other over the network. */
export const exchange: Exchange = async (asked) => {
  const { url, mostBytes, ...init } = asked;
  const emulator = reached.get(url.origin);
  if (!emulator) return overNetwork(asked);
  const response = await emulator.fetch(url, init).catch((error: Error) => {
    throw error.cause instanceof Error ? error.cause : error;
  });
  const answer = { status: response.status, headers: Object.fromEntries(response.headers) };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { ...answer, bytes: mostBytes !== null && isFile(answer) && bytes.length > mostBytes ? null : bytes };
};

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

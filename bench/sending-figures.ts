// A child of the bench: ten thousand messages through the real pace on a clock of its own, so that ten minutes take seconds (P9).
import { createPace, FEISHU_LIMITS } from '../src/bot/feishu/pace.ts';
import { LANE } from '../src/kernel/lane.ts';
import { answering } from './answering.ts';

export interface SendingOrder {
  readonly messages: number;
}

export interface SendingFigures {
  /** Seconds on that clock until the last was sent; the platform's 1,000 a minute allow no less than `ideal`. */
  readonly took: number;
  readonly ideal: number;
  /** The most sends that began in any second, minute, and second of one chat; the platform takes 50, 1,000 and 5. */
  readonly mostPerSecond: number;
  readonly mostPerMinute: number;
  readonly mostPerChat: number;
}

/** How long the platform takes for a send, ms. */
const SEND_MS = 80;
/** The first go to two groups, more a second than one chat may get; the others to private chats with a few messages each. */
const TO_GROUPS = 600;
const PEOPLE = 2500;

answering(measure);

/** A clock that jumps to whatever is due next once nothing else moves. */
function makeTime() {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, run: () => void): void => {
      const at = now + ms;
      let place = due.length;
      while (place > 0 && (due[place - 1]?.at ?? 0) > at) place--;
      due.splice(place, 0, { at, run });
    },
    async runOut(): Promise<void> {
      for (let next = due.shift(); next; next = due.shift()) {
        now = next.at;
        next.run();
        // Whoever waits for it goes on, and may start the next.
        await new Promise(setImmediate);
      }
    },
  };
}

async function measure({ messages }: SendingOrder): Promise<SendingFigures> {
  const time = makeTime();
  const pace = createPace(FEISHU_LIMITS, time);
  const starts: number[] = [];
  const ofChat = new Map<string, number[]>();
  const send = (chat: string) => async (): Promise<void> => {
    starts.push(time.now());
    ofChat.set(chat, [...(ofChat.get(chat) ?? []), time.now()]);
    await new Promise<void>((resolve) => time.after(SEND_MS, resolve));
  };
  const all = Array.from({ length: messages }, (_, n) => {
    const chat = n < TO_GROUPS ? `group ${n % 2}` : `person ${n % PEOPLE}`;
    return pace.run('put', chat, send(chat), LANE.reminder);
  });
  await Promise.resolve();
  await time.runOut();
  await Promise.all(all);
  return {
    took: time.now() / 1000,
    ideal: (messages / 1000) * 60,
    mostPerSecond: most(starts, 1000),
    mostPerMinute: most(starts, 60_000),
    mostPerChat: Math.max(...[...ofChat.values()].map((at) => most(at, 1000))),
  };
}

/** The most of these moments in any window of this length. */
function most(at: readonly number[], ms: number): number {
  let best = 0;
  for (let from = 0, to = 0; to < at.length; to++) {
    while ((at[to] as number) - (at[from] as number) >= ms) from++;
    best = Math.max(best, to - from + 1);
  }
  return best;
}

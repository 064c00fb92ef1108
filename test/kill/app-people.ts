import type { Controls } from '../../emulator/main.ts';
import { zhCN } from '../../src/all-words.ts';
import { readCard } from '../read-card.ts';
import type { Progress } from './progress.ts';
import { sleep } from './random.ts';

export interface Seen {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** An office in which the bot may be dead at any moment, and its people, who are patient and only believe what they see. */
export interface Office {
  readonly controls: Controls;
  readonly random: () => number;
  /** Waits for leave to do one more thing. */
  readonly turn: () => Promise<void>;
  /** How long people look for what ought to be there while nothing moves. */
  readonly patienceMs: number;
  readonly progress: Progress;
  readonly isOver: () => boolean;
  /** Ids of events and presses that the bot took as done. */
  readonly acked: Set<string>;
  /** Whether the bot's database says so, asked with SQL that counts. */
  readonly knows: (sql: string) => boolean;
  /** Changes the bot's database behind its back, where a year would have to pass otherwise. */
  readonly alter: (sql: string) => void;
  /** Something was taken, and nothing came of it. */
  readonly complain: (what: string) => void;
}

/** A press that was taken, or refused with words, this often without what was wanted. */
const MOST_PRESSES = 10;

export const cardsOf = (controls: Controls, who: string): Seen[] =>
  controls
    .cards(who, 'bot')
    .filter((message) => !message.recalled)
    .map((message) => ({ id: message.id, ...readCard(message.body.card) }));

/** Looks until it is there, or nothing has moved for as long as people are patient. */
export async function sees<T>(
  office: Office,
  probe: () => T | null | undefined | false,
  what: string,
  patienceMs = office.patienceMs,
): Promise<T> {
  const isInVain = stillSince(office, patienceMs);
  for (;;) {
    const found = probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (office.isOver()) throw new Error('the day was broken off');
    if (isInVain()) throw new Error(`waited in vain: ${what}`);
    await sleep(15);
  }
}

/** From now on, whether nothing has moved for so long. */
function stillSince({ progress }: Office, ms: number): () => boolean {
  const from = performance.now();
  return () => Math.min(performance.now() - from, progress.still()) > ms;
}

/** A new card of this person, with these words. */
export function nextCard(office: Office, who: string, words: string): () => Seen | undefined {
  const known = new Set(cardsOf(office.controls, who).map((card) => card.id));
  return () => cardsOf(office.controls, who).find((card) => !known.has(card.id) && card.text.includes(words));
}

/** Most people look whether the bot is there; some do not. */
async function opens(office: Office): Promise<void> {
  const heedless = office.random() < 0.15;
  const online = () => sees(office, () => heedless || office.controls.botOnline(), 'the bot is online', 60_000);
  await online();
  await office.turn();
  await online();
}

/** Says something and waits for the new card it leads to. Platforms deliver what was not acknowledged again, and sometimes what was. */
export async function says(office: Office, who: string, text: string, words: string): Promise<Seen> {
  const { controls } = office;
  const card = nextCard(office, who, words);
  for (;;) {
    await opens(office);
    controls.say(who, 'bot', text);
    const delivery = controls.deliveries().at(-1);
    if (!delivery) throw new Error('nothing was delivered');
    const wasTaken = () => delivery.attempts.some(({ ack }) => ack.ok);
    const isDead = () => delivery.retryAt === null && delivery.attempts.length > 4 && !wasTaken();
    const isStill = stillSince(office, office.patienceMs);
    const isInVain = () => wasTaken() && isStill();
    const seen = await sees(office, () => card() ?? (isDead() || isInVain()), `${who} says ${text} and sees ${words}`, 60_000);
    if (seen === true && !isDead()) office.complain(`${who} said ${text}, it was taken, and nothing came of it`);
    if (office.random() < 0.35) await repeats(office);
    if (seen !== true) return seen;
  }
}

/** The platform delivers an event of this day once more, acknowledged long ago or not at all. */
async function repeats({ controls, random }: Office): Promise<void> {
  const delivered = controls.deliveries();
  const again = delivered[Math.floor(random() * delivered.length)];
  if (again) await controls.redeliver(again.eventId, 1 + Math.floor(random() * 2));
}

/** Presses, and presses again until what was wanted is seen: a press is never delivered again, so it is the person who repeats it. */
export async function presses(
  office: Office,
  who: string,
  cardId: string,
  button: string,
  isDone: (card: Seen) => boolean,
  form: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const { controls } = office;
  const card = () => cardsOf(controls, who).find((one) => one.id === cardId);
  const done = () => {
    const seen = card();
    return seen && isDone(seen) ? seen : undefined;
  };
  for (let taken = 0; ; ) {
    if (taken > MOST_PRESSES) throw new Error(`${who} presses ${button} in vain on:\n${card()?.text}`);
    const ready = await sees(office, () => done() ?? card()?.buttons.includes(button), `${who} can press ${button}`);
    if (ready !== true) return ready;
    await opens(office);
    if (await press(office, who, cardId, button, form)) taken++;
    const isStill = stillSince(office, 1500);
    const seen = await sees(office, () => done() ?? isStill(), '');
    if (seen !== true) return seen;
  }
}

/** @returns whether the bot answered */
async function press(
  { controls, acked }: Office,
  who: string,
  cardId: string,
  button: string,
  form: Readonly<Record<string, string>>,
): Promise<boolean> {
  const outcome = await controls.press(who, cardId, button, { form: { ...form } }).catch((error: unknown) => {
    // The card changed under the finger.
    if (/has nothing to press/.test(String(error))) return null;
    throw error;
  });
  if (outcome?.clientRefusal) throw new Error(`the client refuses ${button}: ${outcome.clientRefusal.text}`);
  if (!outcome?.ok || outcome.toast?.type === 'error') return outcome?.ok === true;
  const { openId } = controls.person(who);
  const entry = controls.traffic().find(({ what, request }) => {
    const { event } = request as { event?: { operator?: { open_id?: string }; context?: { open_message_id?: string } } };
    return what === 'card.action.trigger' && event?.context?.open_message_id === cardId && event.operator?.open_id === openId;
  });
  // 「正在处理」 is honest, and no promise that it is written.
  const eventId = (entry?.request as { header?: { event_id?: string } } | undefined)?.header?.event_id;
  if (eventId && outcome.toast?.content !== zhCN.late) acked.add(eventId);
  return true;
}

import { readCard } from '../read-card.ts';
import { openVirtualOffice, type VirtualOffice } from '../virtual-time.ts';
import { type Looked, look } from './look.ts';
import { type Memory, remember, type Truth } from './memory.ts';

/** A company with its bot, offline, its timers moved by hand, and what a test remembers of it. */
export interface CompanyOffice {
  readonly running: VirtualOffice;
  readonly memory: Memory;
  readonly truth: () => Truth;
  readonly look: () => Looked;
  /** Wrongs met on the way. */
  readonly seen: string[];
  /** What was done so far, in words. */
  readonly log: string[];
  readonly founded: { people: number; departments: number };
  /** No event was lost, late or overtaken so far. */
  eventsAreSure: boolean;
  /** Everything under way has come to rest, timers included. */
  calm(): Promise<void>;
  /** Lets so much time pass, half an hour at a time. */
  passes(minutes: number): Promise<void>;
  /** Cards of a person's private chat that can still be pressed, newest last. */
  cards(openId: string): { readonly id: string; readonly text: string; readonly buttons: readonly string[] }[];
  close(): Promise<void>;
}

export const openOffice = async (): Promise<CompanyOffice> => officeOf(await openVirtualOffice());

/** The office of an office that has just been opened. */
export function officeOf(running: VirtualOffice): CompanyOffice {
  const { controls } = running;
  const truth = (): Truth => controls.company();
  const calm = (): Promise<void> => running.followed();
  return {
    running,
    memory: remember(truth(), running.config.org),
    truth,
    look: () => look(running.store.file),
    seen: [],
    log: [],
    founded: { people: 0, departments: 0 },
    eventsAreSure: true,
    calm,
    passes: async (minutes) => {
      for (let left = minutes; left > 0; left -= 30) await running.passes(Math.min(left, 30) * 60_000);
    },
    cards: (openId) =>
      controls
        .cards(openId, 'bot')
        .filter((message) => !message.recalled)
        .map((message) => ({ id: message.id, ...readCard(message.body.card) })),
    close: () => running.close(),
  };
}

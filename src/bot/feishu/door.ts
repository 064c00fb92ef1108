import { AppError } from '../../kernel/app-error.ts';
import type { Answer, Inbound, Log, RenderedCard, Sent } from '../platform.ts';
import { toReply, within } from './answer.ts';
import { eventType, normalize, pressToken, type Self, type Unread } from './normalize.ts';

/** How a pushed envelope ended. `again`: not done, the platform should deliver it once more. `left` is to be called when the reply has gone out. */
export type Handled =
  | { readonly kind: 'done'; readonly reply: Readonly<Record<string, unknown>>; readonly left?: () => void }
  | { readonly kind: 'again' }
  /** Too much waits, or the store takes nothing just now: deliver it again, but not at once. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'malformed' };

export interface DoorOptions {
  readonly self: () => Promise<Self>;
  readonly receive: (inbound: Inbound) => Promise<Answer | null>;
  readonly onLate: () => Answer;
  readonly onFailure: () => Answer;
  readonly onUnknownUser: () => Answer;
  readonly deadlineMs: number;
  /** Shows the card of a press that was answered too late, by the press's own token. */
  readonly updateLate: (token: string, drawn: RenderedCard) => Promise<Sent<unknown>>;
  readonly log: Log;
}

export interface Door {
  handle(envelope: unknown): Promise<Handled>;
  /** Events that were not for us, by reason. */
  readonly unread: Readonly<Record<Unread, number>>;
  /** Resolves when nothing is being handled any more, or after `ms`. */
  drain(ms: number): Promise<void>;
}

/** People and apps of other companies: they are told who is served, and nothing else (S2). */
const STRANGE: readonly Unread[] = ['outsider', 'wrong_tenant', 'wrong_app'];

/** The platform gives up after 3 s, its own way to us and back included. */
const PLATFORM_WAITS_MS = 2800;

/**
 * Where the long connection and the webhook meet: one envelope in, one reply out, well before the platform's 3 s.
 * Events and presses differ: an event that failed is delivered again, so failing is safe; a press never is, so the person gets words at once.
 */
export function createDoor(options: DoorOptions): Door {
  const { log } = options;
  const unread: Record<Unread, number> = {
    malformed: 0,
    unknown_event: 0,
    own: 0,
    not_addressed: 0,
    outsider: 0,
    no_actor: 0,
    wrong_app: 0,
    wrong_tenant: 0,
  };
  const running = new Set<Promise<unknown>>();

  async function handle(envelope: unknown): Promise<Handled> {
    const read = normalize(envelope, await options.self());
    if (!read.ok) {
      unread[read.error]++;
      const type = eventType(envelope);
      log[read.error === 'malformed' ? 'warn' : 'debug']({ type, why: read.error }, 'event not read');
      if (read.error === 'malformed') return { kind: 'malformed' };
      if (type !== 'card.action.trigger') return { kind: 'done', reply: {} };
      return { kind: 'done', reply: toReply(STRANGE.includes(read.error) ? options.onUnknownUser() : options.onFailure()) };
    }
    const inbound = read.value;
    const press = inbound.kind === 'press';
    const began = performance.now();
    const facts = { kind: inbound.kind, eventId: inbound.eventId };
    try {
      const work = track(options.receive(inbound));
      const answer = await within(options.deadlineMs, work, 'late' as const, (error) =>
        log.error({ ...facts, err: error }, 'event failed after its deadline'),
      );
      if (answer !== 'late') return press ? inTime(answer, began) : { kind: 'done', reply: {} };
      log.warn(facts, 'event not done by its deadline');
      if (press) void track(showLater(work, envelope));
      return press ? { kind: 'done', reply: toReply(options.onLate()) } : { kind: 'again' };
    } catch (error) {
      const busy = error instanceof AppError && error.code === 'busy';
      // Turned away is not gone wrong: a crowd at the door must not fill the log with traces.
      if (busy && error.cause === undefined) log.warn({ ...facts, ...error.facts }, 'event turned away');
      else log.error({ ...facts, err: error }, 'event failed');
      if (press) return { kind: 'done', reply: toReply(options.onFailure()) };
      return { kind: busy ? 'busy' : 'again' };
    }
  }

  /** The platform ignores what comes after its time, and a card too large is left out: neither is on the screen, whatever was answered. */
  function inTime(answer: Answer | null, began: number): Handled {
    const reply = toReply(answer);
    const { onShown } = answer ?? {};
    if (!onShown || !('card' in reply)) return { kind: 'done', reply };
    return { kind: 'done', reply, left: () => (performance.now() - began < PLATFORM_WAITS_MS ? onShown() : undefined) };
  }

  /** What the late press came to, once it is there. It counts as shown only when the platform says so; else the outbox repaints. */
  async function showLater(work: Promise<Answer | null>, envelope: unknown): Promise<void> {
    try {
      const answer = await work;
      const token = pressToken(envelope);
      if (!answer?.card || !token) return;
      const sent = await options.updateLate(token, answer.card);
      if (sent.ok) answer.onShown?.();
    } catch (error) {
      log.warn({ err: error }, 'late card not shown; the outbox repaints');
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    const gone = () => running.delete(work);
    work.then(gone, gone);
    return work;
  }

  return {
    handle,
    unread,
    async drain(ms) {
      if (running.size > 0) await within(ms, Promise.allSettled([...running]), null, () => {});
    },
  };
}

import type { Tenant } from '../tenant.ts';
import type { Ack, Carrier, Envelope } from './carrier.ts';
import type { Delivery, Post } from './deliveries.ts';
import { envelope1, envelope2, labelOf } from './envelope.ts';

/** After a failed delivery the same event comes again after 15 s, 5 min, 1 h, 6 h, on the emulator's clock; callbacks never. */
export const RETRY_AFTER = [15_000, 300_000, 3_600_000, 21_600_000] as const;
const KEPT = 5000;

export interface PostOffice {
  mode: 'ws' | 'webhook';
  carrier(): Carrier;
  verificationToken(): string;
}

interface Overtaken {
  left: number;
  begin: () => void;
}

export function makePost(tenant: Tenant, office: PostOffice): Post {
  const carrier = () => office.carrier();
  const verificationToken = () => office.verificationToken();
  const known = new Map<string, { envelope: Envelope; delivery: Delivery }>();
  let flying = 0;
  let overtaken: Overtaken[] = [];
  const waiting = new Set<() => void>();
  const land = (): void => {
    flying--;
    if (flying > 0) return;
    for (const tell of waiting) tell();
    waiting.clear();
  };

  async function carry(envelope: Envelope, kind: 'event' | 'callback'): Promise<Ack> {
    const started = performance.now();
    flying++;
    try {
      const ack = await carrier().push(envelope, kind);
      const status = ack.ok ? 'ok' : `${ack.why}: ${ack.detail}`;
      const response = ack.ok ? ack.body : null;
      tenant.traffic.note({
        at: tenant.clock.now(),
        direction: 'to-bot',
        what: labelOf(envelope).type,
        status,
        request: envelope,
        response,
        tookMs: Math.round(performance.now() - started),
      });
      return ack;
    } finally {
      land();
    }
  }

  async function attempt(envelope: Envelope, delivery: Delivery, tries: number, due: number): Promise<void> {
    delivery.retryAt = null;
    const ack = await carry(envelope, 'event');
    delivery.attempts.push({ at: tenant.clock.now(), ack });
    const wait = RETRY_AFTER[tries];
    if (ack.ok || wait === undefined) return;
    // Counted from the time it was due, so that one long move of the clock passes the whole schedule.
    delivery.retryAt = due + wait;
    tenant.clock.at(delivery.retryAt, (next) => void attempt(envelope, delivery, tries + 1, next));
  }

  function dispatch(envelope: Envelope): string | null {
    const { eventId, type } = labelOf(envelope);
    if (tenant.subscribed !== null && !tenant.subscribed.has(type)) return null;
    const delivery: Delivery = { eventId, type, attempts: [], retryAt: null };
    known.set(eventId, { envelope, delivery });
    if (known.size > KEPT) known.delete(known.keys().next().value as string);
    const fault = tenant.eventFaults.meet(type, type);
    if (fault?.kind === 'lose') return eventId;
    const begin = () => {
      const due = tenant.clock.now();
      const more = tenant.faults.duplicateEvents + (fault?.kind === 'duplicate' ? fault.times : 0);
      soon(() => attempt(envelope, delivery, 0, due));
      for (let extra = 0; extra < more; extra++) soon(() => carry(envelope, 'event'));
    };
    if (fault?.kind === 'delay') tenant.clock.at(tenant.clock.now() + fault.ms, begin);
    else if (fault?.kind === 'overtaken') overtaken.push({ left: fault.by, begin });
    else {
      begin();
      for (const one of overtaken) one.left--;
      deliverOvertaken(({ left }) => left <= 0);
    }
    return eventId;
  }

  function deliverOvertaken(which: (one: Overtaken) => boolean = () => true): void {
    const now = overtaken.filter(which);
    overtaken = overtaken.filter((one) => !now.includes(one));
    for (const { begin } of now) begin();
  }

  /** At once, or shuffled within 300 ms when that fault is on. */
  function soon(task: () => Promise<unknown>): void {
    if (!tenant.faults.outOfOrder) {
      void task();
      return;
    }
    flying++;
    setTimeout(() => {
      void task();
      land();
    }, tenant.dice.roll() * 300);
  }

  return {
    event: (type, event) => dispatch(envelope2(tenant, type, event, verificationToken())),
    oldEvent: (type, event) => dispatch(envelope1(tenant, type, event, verificationToken())),
    callback: (event) => carry(envelope2(tenant, 'card.action.trigger', event, verificationToken()), 'callback'),
    raw: (envelope) => carry(envelope, 'event'),
    redeliver(eventId, times) {
      const entry = known.get(eventId);
      if (entry === undefined) throw new Error(`no event ${eventId} was delivered`);
      return Promise.all(Array.from({ length: times }, () => carry(entry.envelope, 'event')));
    },
    deliverOvertaken: () => deliverOvertaken(),
    deliveries: () => [...known.values()].map((entry) => entry.delivery),
    isOpen: () => carrier().isOpen(),
    mode: () => office.mode,
    inFlight: () => flying,
    idle: () => (flying === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  };
}

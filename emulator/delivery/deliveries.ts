import type { Ack, Envelope } from './carrier.ts';
/** What happened to one event so far. */
export interface Delivery {
  eventId: string;
  type: string;
  attempts: { at: number; ack: Ack }[];
  /** When it will be tried again, or null. */
  retryAt: number | null;
}

export interface Post {
  /** Sends an event to the bot, retrying on the schedule. Nothing is sent for a type not subscribed. Returns the event id. */
  event(type: string, event: object): string | null;
  /** The same in the v1.0 envelope. */
  oldEvent(type: string, event: object): string | null;
  /** Sends a callback once and waits for its answer. */
  callback(event: object): Promise<Ack>;
  /** Sends an envelope as it stands, known or invented. */
  raw(envelope: Envelope): Promise<Ack>;
  redeliver(eventId: string, times: number): Promise<Ack[]>;
  deliveries(): Delivery[];
  /** Sends what waits to be overtaken by later events. */
  deliverOvertaken(): void;
  isOpen(): boolean;
  mode(): 'ws' | 'webhook';
  /** Pushes whose answer is awaited or that wait for their turn (retries not counted). */
  inFlight(): number;
  /** Resolves when none is. */
  idle(): Promise<void>;
}

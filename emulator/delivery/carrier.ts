/** How one push ended. `body` is the parsed answer (undefined = none). */
export type Ack =
  | { ok: true; body: unknown }
  | { ok: false; why: 'nobody' | 'timeout' | 'status' | 'connect' | 'dns' | 'malformed' | 'closed'; detail: string };

/** A way to the bot: the long connection or a webhook. */
export interface Carrier {
  push(envelope: Envelope, kind: 'event' | 'callback'): Promise<Ack>;
  isOpen(): boolean;
}

/** The platform waits this long for an answer, in real time. */
export const ACK_MS = 3000;

/** An event as it travels: v2.0, or v1.0 for the few old types. */
export type Envelope = Record<string, unknown>;

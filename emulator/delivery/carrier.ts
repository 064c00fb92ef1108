import type { Envelope } from './envelope.ts';

/** How one push ended. `body` is the parsed answer (undefined = none). */
export type Ack =
  | { ok: true; body: unknown }
  | { ok: false; why: 'nobody' | 'timeout' | 'status' | 'connect' | 'dns' | 'malformed' | 'closed'; detail: string };

/** A way to the bot: the long connection or a webhook. */
export interface Carrier {
  push(envelope: Envelope, kind: 'event' | 'callback'): Promise<Ack>;
  isOpen(): boolean;
}

/** The platform waits this long for an answer, in real time (feishu.md §2A). */
export const ACK_MS = 3000;

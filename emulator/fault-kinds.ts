/** What goes wrong with one call of the open platform. Milliseconds are of real time; `StartOptions.haste` divides them. */
export type CallFault =
  /** 500 from the gateway: nothing is done. */
  | { kind: 'server_error' }
  /** 429 + 99991400 with the seconds to wait; nothing is done. */
  | { kind: 'rate_limited'; seconds?: number }
  /** Nothing is done and nothing is answered; the connection breaks after 10 s. */
  | { kind: 'silent' }
  /** Done, but the connection breaks in the middle of the answer. */
  | { kind: 'reset' }
  /** Done, but the connection breaks before the answer begins. */
  | { kind: 'answer_lost' }
  /** Done at once, answered so much later. */
  | { kind: 'answer_delayed'; ms: number }
  /** Done and answered so much later. */
  | { kind: 'slow'; ms: number }
  /** A good answer with nothing in it: no items, no more pages; for what is no list, no data. */
  | { kind: 'empty_page' }
  /** Half of the items and `has_more`, with no token to go on or one that is refused afterwards; what is no list breaks off in the middle of its JSON. */
  | { kind: 'half_page'; token: 'none' | 'invalid' }
  /** An answer whose JSON breaks off in the middle, as if it were whole. */
  | { kind: 'half_json' }
  /** The directory and the groups as they were before the last so many changes. */
  | { kind: 'stale'; changes: number };

/** What goes wrong with one event on its way to the bot. */
export type EventFault =
  /** It never arrives, and is never tried again. */
  | { kind: 'lose' }
  /** It arrives so much later on the emulator's clock. */
  | { kind: 'delay'; ms: number }
  /** It arrives so many times more. */
  | { kind: 'duplicate'; times: number }
  /** It arrives only after so many later events. */
  | { kind: 'overtaken'; by: number };

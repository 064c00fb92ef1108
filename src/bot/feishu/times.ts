import { type Instant, instant } from '../../kernel/time.ts';

/**
 * A moment as Feishu writes it: seconds (menu events), milliseconds (events) or microseconds (card.action.trigger), as text or number,
 * v1 envelopes with a fraction ("1502199207.7171419"). The unit is told by the number of digits (Feishu no. 23).
 */
export function toMoment(given: string | number): Instant | null {
  const text = String(given);
  const whole = /^(\d{9,19})(?:\.\d+)?$/.exec(text)?.[1];
  if (whole === undefined) return null;
  const number = Number(whole);
  if (whole.length <= 11) return instant(number * 1000);
  if (whole.length <= 14) return instant(number);
  if (whole.length <= 17) return instant(Math.floor(number / 1000));
  return instant(Math.floor(number / 1_000_000));
}

const PICKED = /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}) [+-]\d{2}:?\d{2}$/;

/** What a picker sent, without the offset of the device: "2024-04-01 +0800" is a day of the calendar, not an instant. */
export const withoutOffset = (text: string): string => PICKED.exec(text)?.[1] ?? text;

/** Seconds as text, like every time of the calendar API. */
export const seconds = (ms: number): string => String(Math.floor(ms / 1000));

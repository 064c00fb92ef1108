import type { LocalDate } from '../../kernel/time.ts';

/** Letters without those that are easily mistaken for a digit or for each other (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number people say aloud, e.g. QJ261123-7K2M: prefix, day, and four letters from the random end of an id.
 * Two alike on a day are refused by the database and drawn again.
 */
export function drawnNumber(prefix: string, id: string, today: LocalDate): string {
  const random = Number.parseInt(id.slice(-8), 36);
  const letters = Array.from({ length: 4 }, (_, i) => LETTERS[Math.floor(random / 32 ** i) % 32]).join('');
  return `${prefix}${today.slice(2).replaceAll('-', '')}-${letters}`;
}

import type { MinutesCase } from './case.ts';
import { FRESH_DAYS } from './fresh-days.ts';
import { FRESH_PEOPLE } from './fresh-people.ts';
import { FRESH_SPOKEN } from './fresh-spoken.ts';
import { FRESH_STYLES } from './fresh-styles.ts';
import { FRESH_TRAPS } from './fresh-traps.ts';
import { HELD_BACK_DAYS } from './held-back-days.ts';
import { HELD_BACK_LISTS } from './held-back-lists.ts';
import { HELD_BACK_PEOPLE } from './held-back-people.ts';
import { HELD_BACK_PROSE } from './held-back-prose.ts';
import { HELD_BACK_SPOKEN } from './held-back-spoken.ts';
import { HELD_BACK_TRAPS } from './held-back-traps.ts';
import { OPEN_DAYS } from './open-days.ts';
import { OPEN_LISTS } from './open-lists.ts';
import { OPEN_PEOPLE } from './open-people.ts';
import { OPEN_PROSE } from './open-prose.ts';
import { OPEN_SPOKEN } from './open-spoken.ts';
import { OPEN_TRAPS } from './open-traps.ts';

/** The half that the reader is made with. */
export const OPEN: readonly MinutesCase[] = [
  ...OPEN_PROSE,
  ...OPEN_LISTS,
  ...OPEN_DAYS,
  ...OPEN_PEOPLE,
  ...OPEN_TRAPS,
  ...OPEN_SPOKEN,
];

/** The half that only measures it: whoever works on the reader does not look into these texts. */
export const HELD_BACK: readonly MinutesCase[] = [
  ...HELD_BACK_PROSE,
  ...HELD_BACK_LISTS,
  ...HELD_BACK_DAYS,
  ...HELD_BACK_PEOPLE,
  ...HELD_BACK_TRAPS,
  ...HELD_BACK_SPOKEN,
];

/** Texts of another group of branches, written down after the reader and read by it once before anything was mended. */
export const FRESH: readonly MinutesCase[] = [...FRESH_TRAPS, ...FRESH_DAYS, ...FRESH_STYLES, ...FRESH_PEOPLE, ...FRESH_SPOKEN];

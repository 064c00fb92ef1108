import type { BusyTime, Log, Platform } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PersonId } from '../kernel/id.ts';
import { type Instant, instant, MINUTE } from '../kernel/time.ts';

/** What was read is believed for so long; after that it is still shown while it is read again. */
const FRESH_MS = 2 * MINUTE;
/** Older than this it is not shown any more. */
const KEPT_MS = 30 * MINUTE;
/** After a refusal (no right, no such person) and after bad weather. */
const REST_MS = { platform_refused: 10 * MINUTE, platform_too_old: 10 * MINUTE, platform_retry: MINUTE } as const;
/** So many failures in a row, and nobody's calendar is asked for until the rest is over. */
const ALL_REST_AFTER = 3;
const MOST_PAGES = 1000;
/** Reads under way; more are not begun: the next look at the card begins them. */
const MOST_READING = 50;

export interface DiaryParts {
  readonly platform: Pick<Platform, 'can' | 'busyOf'>;
  /** Milliseconds of a calendar that the platform tells at a time. */
  readonly longestLook: number;
  /** The person's id on the platform. */
  readonly externalId: (person: PersonId) => Promise<string | null>;
  /** Cards about this have something else to say. */
  readonly changed: (subject: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

interface Page {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  busy: readonly BusyTime[] | null;
  readAt: Instant;
  /** Not read before. */
  dueAt: Instant;
  /** Being read, for cards about these. */
  waiting: Set<string> | null;
}

/** People's busy times kept in memory for a short while, so that a card can tell them at once and a press never waits for a calendar (O9). */
export function createFreeBusy({ platform, longestLook, externalId, changed, clock, log }: DiaryParts) {
  const pages = new Map<string, Page>();
  const reading = new Set<Promise<void>>();
  let failures = 0;
  let restUntil = instant(0);
  let stopped = false;

  const shown = (page: Page): readonly BusyTime[] | null => (clock.now() - page.readAt <= KEPT_MS ? page.busy : null);

  const read = async (page: Page): Promise<readonly BusyTime[] | keyof typeof REST_MS> => {
    const id = await externalId(page.person);
    if (id === null) return 'platform_refused';
    const times: BusyTime[] = [];
    for (let from = page.from; from < page.to; from = instant(from + longestLook)) {
      const sent = await platform.busyOf(id, from, instant(Math.min(from + longestLook, page.to)));
      if (!sent.ok) return sent.code;
      times.push(...sent.value);
    }
    return times;
  };

  const failed = (page: Page, code: keyof typeof REST_MS): void => {
    const now = clock.now();
    page.dueAt = instant(now + REST_MS[code]);
    failures++;
    if (failures >= ALL_REST_AFTER) restUntil = page.dueAt;
    if (failures === 1) log.warn({ why: code }, 'calendars cannot be read; cards say nothing of meetings');
  };

  const refresh = async (page: Page): Promise<void> => {
    const found = await read(page).catch(() => 'platform_retry' as const);
    const told = page.waiting ?? [];
    page.waiting = null;
    if (stopped) return;
    if (typeof found === 'string') return failed(page, found);
    failures = 0;
    const before = shown(page) ?? [];
    page.busy = found;
    page.readAt = clock.now();
    page.dueAt = instant(page.readAt + FRESH_MS);
    if (JSON.stringify(before) !== JSON.stringify(found)) for (const subject of told) await changed(subject);
  };

  const begin = (page: Page): void => {
    page.waiting = new Set();
    const work = refresh(page)
      .catch((error: unknown) => log.warn({ err: error }, 'cards are not drawn anew'))
      .finally(() => reading.delete(work));
    reading.add(work);
  };

  const pageOf = (person: PersonId, from: Instant, to: Instant): Page => {
    const key = `${person} ${from} ${to}`;
    const page = pages.get(key) ?? { person, from, to, busy: null, readAt: instant(0), dueAt: instant(0), waiting: null };
    // Last in the order: the longest unasked for are forgotten first.
    pages.delete(key);
    pages.set(key, page);
    if (pages.size > MOST_PAGES) for (const oldest of [...pages.keys()].slice(0, MOST_PAGES / 10)) pages.delete(oldest);
    return page;
  };

  return {
    busy: (person: PersonId, from: Instant, to: Instant, subject: string): readonly BusyTime[] | null => {
      if (!platform.can.calendar || stopped) return null;
      const page = pageOf(person, from, to);
      const now = clock.now();
      if (!page.waiting && page.dueAt <= now && restUntil <= now && reading.size < MOST_READING) begin(page);
      page.waiting?.add(subject);
      return shown(page);
    },
    /** How many reads are under way. */
    reading: (): number => reading.size,
    /** When those under way have ended. */
    settled: async (): Promise<void> => void (await Promise.all(reading)),
    /** What is still on its way is not waited for, and changes nothing any more. */
    stop: (): void => {
      stopped = true;
    },
  };
}

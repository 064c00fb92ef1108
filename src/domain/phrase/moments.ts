import { LINKS } from './rule-parts.ts';
import type { ClockSaid, DaySaid, Item, PartSaid } from './said.ts';

/** One time as it was said: a day, a part of it, a time of the clock, or several of these together. */
export interface Moment {
  readonly day: DaySaid | null;
  /** 12月1号（周二）: the weekday said beside a date. */
  readonly claim: number | null;
  readonly part: PartSaid | null;
  readonly clock: ClockSaid | null;
  /** Minutes from now (半小时后). */
  readonly later: number | null;
  /** 明天起 */
  readonly since: boolean;
  /** 3点以后, 9点出去: away from then on. */
  readonly leaves: boolean;
  /** 10点以前, 九点半才到: away until then. */
  readonly comes: boolean;
  /** 到周五, with nothing it could be the end of. */
  readonly until: boolean;
  /** Where it stands in the text. */
  readonly at: number;
  readonly end: number;
}

/** A moment alone, or the two ends of a range. */
export type Said = readonly [Moment] | readonly [Moment, Moment];

interface Draft extends Moment {
  readonly linked: boolean;
}

const NOTHING = {
  day: null,
  claim: null,
  part: null,
  clock: null,
  later: null,
  since: false,
  leaves: false,
  comes: false,
  until: false,
} as const;
const TOGETHER = /^[\s的,()[\]]*$/;
const SAME_DAY = /^[\s,()[\]即是]*$/;
const UNTIL = /(?:到|至)\s*$/;
/** Behind a time: 13点回来. */
const RETURNS = /^\s*(?:左右|之?前|钟)?\s*(?:再|就|能|会|可以)*(?:赶?回|返|到(?:公司|店|岗|单位))/u;

/** Puts the items of a text together; null when three times are strung into one range. */
export function momentsOf(text: string, items: readonly Item[]): readonly Said[] | null {
  const drafts: Draft[] = [];
  let before: Item | undefined;
  for (const item of items) {
    const last = drafts.at(-1);
    const grown = last && before?.end === last.end ? grow(last, item, text.slice(last.end, item.at)) : null;
    if (grown) drafts[drafts.length - 1] = grown;
    else {
      const fresh = begin(item, text, last);
      if (fresh) drafts.push(fresh);
    }
    before = item;
  }
  const said = pairs(drafts);
  return said && shareOneDay(said);
}

function grow(last: Draft, item: Item, gap: string): Draft | null {
  const end = item.end;
  if (item.is === 'since') return { ...last, since: true, end };
  if (item.is === 'comes') return { ...last, comes: true, end };
  if (item.is === 'leaves') return { ...last, leaves: true, end };
  if (item.is === 'day' && last.day && !last.part && !last.clock && SAME_DAY.test(gap)) return sameDay(last, item.said, end);
  if (last.later !== null || !TOGETHER.test(gap)) return null;
  if (item.is === 'part' && !last.part && !last.clock) return { ...last, part: item.part, end };
  if (item.is === 'clock' && !last.clock) return { ...last, clock: item.clock, end };
  return null;
}

const isDate = (said: DaySaid): boolean =>
  said.day === 'date' || said.day === 'date_only' || said.day === 'in_month' || said.day === 'offset';

/** A date and a weekday side by side are one day said twice. */
function sameDay(last: Draft, said: DaySaid, end: number): Draft | null {
  if (!last.day) return null;
  if (isDate(last.day) && said.day === 'weekday') return { ...last, claim: said.weekday, end };
  if (isDate(said) && said.day !== 'offset' && last.day.day === 'weekday')
    return { ...last, day: said, claim: last.day.weekday, end };
  return null;
}

function begin(item: Item, text: string, last: Draft | undefined): Draft | null {
  const place = { at: item.at, end: item.end };
  const gap = text.slice(last?.end ?? 0, item.at);
  const returns = item.is === 'clock' && RETURNS.test(text.slice(item.end));
  const linked = last !== undefined && ((returns && !last.linked) || LINKS.test(gap) || UNTIL.test(gap));
  const until = last === undefined && (returns || UNTIL.test(gap));
  const fresh = { ...NOTHING, ...place, linked, until };
  if (item.is === 'day') return { ...fresh, day: item.said };
  if (item.is === 'part') return { ...fresh, part: item.part };
  if (item.is === 'clock') return { ...fresh, clock: item.clock };
  return item.is === 'later' ? { ...fresh, later: item.minutes } : null;
}

function pairs(drafts: readonly Draft[]): Said[] | null {
  const said: Said[] = [];
  for (const draft of drafts) {
    const open = draft.linked ? said.pop() : undefined;
    if (open?.length === 2) return null;
    said.push(open ? [open[0], draft] : [draft]);
  }
  return said;
}

const onlyDay = (said: Said): boolean =>
  said.length === 1 && said[0].day !== null && !said[0].part && !said[0].clock && !said[0].since && !said[0].until;
const noDay = (said: Said): boolean => said.every((moment) => moment.day === null && moment.later === null);

const PARTS_OF_HOURS: ReadonlySet<PartSaid> = new Set<PartSaid>(['am', 'pm', 'evening']);

/** 明天请假，下午3点到5点: the one day belongs to the times said without one. */
function shareOneDay(said: readonly Said[]): readonly Said[] {
  // 今天下午请假，从三点: the half of the day belongs to the time of the clock, too.
  const [half, clock] = said;
  if (
    said.length === 2 &&
    half?.length === 1 &&
    half[0].part &&
    !half[0].clock &&
    clock &&
    noDay(clock) &&
    clock[0].clock &&
    !clock[0].part
  ) {
    const { day, claim, part } = half[0];
    const [first, ...rest] = clock;
    if (PARTS_OF_HOURS.has(part)) return [[{ ...first, day, claim, part }, ...rest]];
  }
  const days = said.filter(onlyDay);
  const [owner] = days;
  const others = said.filter((one) => one !== owner);
  if (days.length !== 1 || !owner || others.length === 0 || !others.every(noDay)) return said;
  const { day, claim } = owner[0];
  return others.map(([first, ...rest]): Said => [{ ...first, day, claim }, ...rest]);
}

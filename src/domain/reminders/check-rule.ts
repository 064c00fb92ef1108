import type { Address, Rule, Rung } from './rule.ts';
import { isOwed, type OwedName, traitsOf } from './watched.ts';

type AppError = readonly [path: (string | number)[], message: string];

/** Who may hear of what: what is personal goes to nobody else, and a group hears only of things that belong to it (S4). */
const TO: Readonly<Record<Exclude<Rule['watch'], OwedName>, (to: Address) => boolean>> = {
  open_seat: () => true,
  open_opinion: (to) => to !== 'group',
  pending_before_start: () => true,
  expiring_leave: (to) => to === 'holder',
  proof_missing: (to) => to !== 'group',
  advance_due: (to) => to !== 'group',
  who_is_out: (to) => to === 'group',
  handover_unanswered: (to) => to !== 'group',
  unpaid: (to) => to === 'holder' || to === 'superior',
  receipt_unclaimed: (to) => to === 'holder',
  draft_left: (to) => to === 'holder',
  receivable_overdue: () => true,
  bank_stale: (to) => to === 'holder' || to === 'superior',
  month_pack: (to) => to === 'holder',
  late_orders: (to) => to.startsWith('role:'),
};

/** What is owed for a record is between people. */
const maySpeakTo = (watch: Rule['watch'], to: Address): boolean => (isOwed(watch) ? to !== 'group' : TO[watch](to));

/** What is wrong with a rule beyond its shape. */
export function faultsOf(rule: Rule): readonly AppError[] {
  return [
    ...rule.ladder.flatMap((rung, i) => rungFaults(rule, rung, i)),
    ...repeatFaults(rule),
    ...quietFaults(rule),
    ...onceFaults(rule),
  ];
}

function rungFaults(rule: Rule, rung: Rung, i: number): readonly AppError[] {
  const { from } = traitsOf(rule.watch);
  const { kind } = rung.timing;
  const faults: AppError[] = [];
  if ((kind === 'at') !== (from === 'day'))
    faults.push([
      ['ladder', i],
      from === 'day' ? `${rule.watch} is of the day: expected at` : 'at is for things of the day only',
    ]);
  if (kind === 'before' && from === 'since')
    faults.push([['ladder', i, 'before'], `${rule.watch} has no deadline: expected after`]);
  if (rule.ladder.findIndex((other) => other.id === rung.id) !== i)
    faults.push([['ladder', i], 'another rung stands at the same time: put both addresses in one']);
  rung.to.forEach((to) => {
    if (!maySpeakTo(rule.watch, to)) faults.push([['ladder', i, 'to'], `${rule.watch} is nothing for ${to}`]);
  });
  if (rule.ladder.slice(0, i).some((earlier) => standsAfter(earlier, rung)))
    faults.push([['ladder', i], 'the rungs must stand in the order of time']);
  return faults;
}

/** True only where it is certain without a calendar: same unit, or one side of the deadline against the other. */
function standsAfter(earlier: Rung, later: Rung): boolean {
  const [a, b] = [earlier.timing, later.timing];
  if (a.kind === 'at' || b.kind === 'at') return a.kind === 'at' && b.kind === 'at' && a.minutes > b.minutes;
  if (a.kind !== b.kind) return a.kind === 'after' && b.kind === 'before' && a.offset.amount + b.offset.amount > 0;
  if (a.offset.unit !== b.offset.unit) return false;
  return a.kind === 'after' ? a.offset.amount > b.offset.amount : a.offset.amount < b.offset.amount;
}

function repeatFaults({ repeat, ladder, watch }: Rule): readonly AppError[] {
  if (!repeat) return [];
  const forHolder = ladder.filter((rung) => rung.to.includes('holder')).length;
  if (traitsOf(watch).from === 'day' || forHolder === 0)
    return [[['repeat'], 'there is no rung to the holder that could be repeated']];
  if (repeat.atMost < forHolder) return [[['repeat', 'atMost'], `the ladder alone reminds the holder ${forHolder} times`]];
  return [];
}

/** A form left lying keeps nobody waiting, and figures ask nothing of anybody. */
function onceFaults({ watch, ladder, repeat, digest }: Rule): readonly AppError[] {
  const isOnce = ladder.length === 1 && !repeat;
  if (watch === 'draft_left' && !isOnce)
    return [[['ladder'], 'a form that was not submitted is reminded of once: expected one rung and no repeat']];
  if (watch !== 'month_pack') return [];
  const faults: AppError[] = [];
  if (!isOnce) faults.push([['ladder'], 'figures of a month are sent once: expected one rung and no repeat']);
  if (digest) faults.push([['digest'], 'figures of a month are a card of their own: expected digest: false']);
  return faults;
}

const quietFaults = ({ quiet, ladder }: Rule): readonly AppError[] =>
  quiet === 'override' && !ladder.some((rung) => rung.urgent)
    ? [[['quiet'], 'only urgent rungs override quiet hours, and there is none']]
    : [];

import { ANNUAL, FORFEITS } from '../../domain/leave/annual.ts';
import { lapsedLots } from '../../domain/leave/draw.ts';
import { draw, type Stamp } from '../../domain/leave/entry.ts';
import { type CarriedBack, carryAgain, takeBackCarry } from '../../domain/leave/forfeit-carry.ts';
import { payDebts } from '../../domain/leave/grants.ts';
import { type LeaveEntry, lotsOf } from '../../domain/leave/ledger.ts';
import type { StandingDays } from '../../domain/leave/redraw.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { Person } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, localDate, parseDate, parts, toLocal } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import { guard, keepValue } from '../guard.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { notice } from '../reply.ts';
import { balanceButton } from './balance-button.ts';
import { annualKey, forfeitOf, grantKey, type Withdrawn, type YearlyForfeit } from './forfeit.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';
import { standingLeaves } from './standing-leaves.ts';

/** Fewer marked days than this in a year forfeit nothing (the statute asks for twenty days at least). */
const LEAST_DAYS = 20;

const carryKey = (year: number, person: PersonId | '' = ''): string => `forfeit-carry:${year}:${person}`;

interface Account {
  readonly type: LeaveType;
  readonly person: Person;
  /** Last year: the one whose leave is in question. */
  readonly year: number;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly entries: readonly LeaveEntry[];
  readonly leaves: readonly StandingDays[];
  readonly stamp: Stamp;
}

/**
 * Long sick leave of last year that is approved, or undone, only after New Year. Nothing of last year's annual leave taken: it was forfeited, and what had
 * passed into this year goes back (《条例》第四条). Some of it taken in that year: that stays and so does what passed on, and this year's leave is forfeited
 * instead (《实施办法》第八条: 已享受当年的年休假……不享受下一年度的年休假); days of this year that are taken or asked for already are not reclaimed. It looks at what
 * is, not at an approval: the same look undoes it when the sick leave stands no longer.
 */
export async function* settleForfeits(services: Services, now: Instant): AsyncGenerator<Plan> {
  const type = services.settings.leave.types.find((some) => some.id === ANNUAL);
  if (type?.balance !== 'ledger') return;
  const { date: today } = toLocal(now, services.zone);
  const year = parts(today).year - 1;
  const org = await services.reads.org();
  for (const id of await inQuestion(services, year)) {
    const person = org.person(id);
    if (!person || person.leftOn !== null) continue;
    const entries = (await services.reads.leaveEntries(id, ANNUAL)).map(leaveEntryOf);
    // Last year is closed first.
    if (lapsedLots(entries, today).length > 0) continue;
    const leaves = await standingLeaves(services, entries, ANNUAL);
    const stamp = { ids: services.ids, at: now, personId: id, leaveType: ANNUAL, actorId: null, reason: `${year}` };
    const account = { type, person, year, today, now, entries, leaves, stamp };
    const forfeit = await forfeitOf(services, person, year);
    const carry = await settleCarry(services, account, forfeit);
    // One change of an account at a time; the next look sees to the rest.
    const plan = carry ?? (await settleGrant(services, account, forfeit));
    if (plan) yield plan;
  }
}

/** Who was away long enough last year, and whose leave was taken back or never granted for it. */
async function inQuestion(services: Services, year: number): Promise<ReadonlySet<PersonId>> {
  const { reads } = services;
  const [first, last] = [localDate(year, 1, 1), localDate(year, 12, 31)];
  if (!first || !last) return new Set();
  const settled = [...(await reads.keyValuesFrom(carryKey(year))), ...(await reads.keyValuesFrom(grantKey(year + 1)))];
  const refused = (await reads.keyValuesFrom(annualKey(year + 1))).filter(({ value }) => FORFEITS.some((why) => why === value));
  const marked = [...settled, ...refused].map(({ key }) => key.slice(key.lastIndexOf(':') + 1));
  return new Set([...(await reads.longAway(first, last, LEAST_DAYS)), ...marked.filter((id) => isId('per', id))]);
}

/** What passed on from a year whose leave is forfeited goes back, and comes again when it is not. */
async function settleCarry(services: Services, account: Account, forfeit: YearlyForfeit | null): Promise<Plan | null> {
  const { person, year, today, entries, leaves, stamp, type } = account;
  const key = carryKey(year, person.id);
  const seen = await services.reads.valueOf(key);
  const isDue = forfeit !== null && !forfeit.taken;
  if (isDue === (seen !== null)) return null;
  if (seen !== null) {
    const back = fromJson(seen) as readonly CarriedBack[];
    const amount = amountText(sumOf(back), type);
    return told(
      services,
      account,
      carryAgain(entries, back, stamp, leaves),
      t('forfeit.carry_again', { last: `${year}`, amount }),
      [{ table: 'keyValue', delete: { key } }],
    );
  }
  const { entries: out, back, spent } = takeBackCarry(entries, year, today, stamp, leaves);
  if (!forfeit || back.length === 0) return null;
  const facts = { last: `${year}`, why: t(`forfeit.${forfeit.why}`), amount: amountText(sumOf(back), type) };
  const text =
    spent > 0 ? t('forfeit.carry_back_spent', { ...facts, spent: amountText(spent, type) }) : t('forfeit.carry_back', facts);
  return told(services, account, out, text, [{ table: 'keyValue', insert: { key, value: toJson(back) } }]);
}

/** This year's leave, where last year's was taken and then forfeited: what is left of it goes, and comes again when it is not. */
async function settleGrant(services: Services, account: Account, forfeit: YearlyForfeit | null): Promise<Plan | null> {
  const { person, year, today, entries, leaves, stamp, type } = account;
  const [annual, key] = [annualKey(year + 1, person.id), grantKey(year + 1, person.id)];
  const [seen, before] = [await services.reads.valueOf(annual), await services.reads.valueOf(key)];
  const isRefused = FORFEITS.some((why) => why === seen);
  const figures = { last: `${year}`, year: `${year + 1}` };
  if (forfeit?.taken) {
    const lot = lotsOf(entries).find((one) => one.kind === 'grant' && one.expiresOn === localDate(year + 1, 12, 31));
    // Granted ahead and not looked at since New Year: that look decides.
    if (seen === null || isRefused || !lot || parseDate(seen) === null) return null;
    const minutes = Math.max(0, lot.remaining);
    const text = t('forfeit.grant_back', { ...figures, why: t(`forfeit.${forfeit.why}`), amount: amountText(minutes, type) });
    return told(services, account, minutes > 0 ? [draw(stamp, 'adjust', -minutes, lot.id)] : [], text, [
      keepValue(annual, forfeit.why, seen),
      { table: 'keyValue', insert: { key, value: toJson({ lot: lot.id, minutes } satisfies Withdrawn) } },
    ]);
  }
  if (!isRefused || seen === null) return null;
  // Never granted: it is now, by the same look that grants to everybody.
  if (before === null) return { ...emptyPlan, writes: [{ table: 'keyValue', delete: { key: annual } }] };
  const { lot: id, minutes } = fromJson(before) as Withdrawn;
  const isClosed = lotsOf(entries).some((one) => one.id === id && one.closed);
  const again = minutes > 0 && !isClosed ? [draw(stamp, 'adjust', minutes, id)] : [];
  const lot = lotsOf([...entries, ...again]).find((one) => one.id === id);
  const paid = lot ? payDebts([...entries, ...again], lot, Math.max(0, lot.remaining), leaves, stamp) : [];
  return told(
    services,
    account,
    [...again, ...paid],
    t('forfeit.grant_again', { ...figures, amount: amountText(minutes, type) }),
    [keepValue(annual, today, seen), { table: 'keyValue', delete: { key } }],
  );
}

/** The entries and what goes with them, and one word to the person. */
async function told(
  services: Services,
  { person, type, now }: Account,
  entries: readonly LeaveEntry[],
  text: Text,
  writes: readonly Write[],
): Promise<Plan> {
  return {
    writes: [
      await guard(services, `leave:${person.id}:${ANNUAL}`),
      ...writes,
      ...entries.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })),
    ],
    audit: [
      {
        actorId: 'system',
        act: 'leave.forfeit',
        subject: person.id,
        detail: { entries: entries.map(({ kind, minutes, lotId }) => ({ kind, minutes, lotId })) },
      },
    ],
    effects: [
      // What a leave is paid from stands on its cards.
      ...[...new Set(entries.flatMap((entry) => entry.requestId ?? []))].map((request) => ({ repaint: request })),
      notice(person.id, `forfeit:${person.id}`, `forfeit:${person.id}:${now}`, {
        title: t('forfeit.title', { type: say(type.name) }),
        text,
        clause: 'S92',
        buttons: [balanceButton],
      }),
    ],
  };
}

const sumOf = (back: readonly CarriedBack[]): number => back.reduce((sum, { minutes }) => sum + minutes, 0);

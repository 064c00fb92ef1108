import { ANNUAL, annualEntitlement } from '../../domain/leave/annual.ts';
import { closeAccount } from '../../domain/leave/close-account.ts';
import { entriesOf, type LeaveEntry, lotsOf, usedIn } from '../../domain/leave/ledger.ts';
import { type Settlement, settlementOf } from '../../domain/leave/settlement.ts';
import type { LeaveMinutes, LeaveType } from '../../domain/leave/types.ts';
import { employedFrom } from '../../domain/leaving/employment.ts';
import type { Person } from '../../domain/org/org.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { type Instant, parts } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import { samePeople } from '../directory/same-people.ts';
import { guard } from '../guard.ts';
import { stampOf } from '../leave/accounts.ts';
import { endedPeriods } from '../leave/lapse-leave.ts';
import { leaveEntryOf } from '../leave/ledgers.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { systemContext } from '../services.ts';
import { noted } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';
import { tellPay, tellTakenAsNew } from './tell-pay.ts';

/**
 * 离职结清: every account ends at zero, and HR hears what is to be paid out for it (S92). Holds and leave behind the last day are given back before. What
 * comes into a closed account later is closed too, and told as such.
 */
export async function closeAccounts(services: Services, now: Instant, departure: Departure): Promise<Plan> {
  const org = await services.reads.org();
  const person = org.person(departure.personId);
  if (!person) return emptyPlan;
  const context = systemContext(services, org, now, `leaving:${departure.id}`);
  const all = (await services.reads.leaveEntries(person.id, null)).map(leaveEntryOf);
  const known = await services.departures.items(departure.id);
  const really = (await samePeople(services)).get(person.id);
  const writes: Write[] = [];
  const lines: Text[] = [];
  let again = false;
  for (const kind of new Set(all.map((entry) => entry.leaveType))) {
    const type = services.settings.leave.types.find((one) => one.id === kind);
    const stamp = stampOf(services, context, person.id, kind);
    // Around New Year a lot may have ended that nobody has swept yet: what passes on is owed (条例第五条), the rest has lapsed.
    const swept = type ? await endedPeriods(services, type, entriesOf(all, kind), departure.since, stamp) : [];
    const own = [...entriesOf(all, kind), ...swept];
    const closing = closeAccount(own, departure.since, stamp);
    if (swept.length + closing.length === 0) continue;
    writes.push(await guard(services, `leave:${person.id}:${kind}`));
    writes.push(...[...swept, ...closing].map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
    writes.push(noted(departure, 'account', kind, { entries: closing.map((entry) => entry.id) }, now));
    const before = known.some((item) => item.kind === 'account' && item.subject === kind && item.state === 'done');
    again ||= before;
    if (really) lines.push(...(type ? usedAsNew(own, type) : []));
    else if (type) lines.push(...(before ? changeSince(own, type) : await payLines(services, departure, person, own, type)));
  }
  if (writes.length === 0) return emptyPlan;
  return {
    writes,
    audit: [
      { actorId: 'system', act: 'leave.close', subject: person.id, detail: { departure: departure.id, since: departure.since } },
    ],
    effects: really
      ? tellTakenAsNew(org, departure, really, now, lines)
      : tellPay(org, person, departure, now, again ? 'more' : 'first', lines),
  };
}

const amount = (minutes: LeaveMinutes, type: LeaveType): Text => amountText(minutes, type);

/** What somebody took who was taken for a newcomer; it is not reckoned in their own record. */
function usedAsNew(own: readonly LeaveEntry[], type: LeaveType): readonly Text[] {
  const taken = usedIn(own);
  return taken > 0 ? [t('departure.pay_same_used', { type: say(type.name), taken: amount(taken, type) })] : [];
}

/** What came into the account after it was closed. */
function changeSince(own: readonly LeaveEntry[], type: LeaveType): readonly Text[] {
  const owed = lotsOf(own).reduce((sum, lot) => sum + Math.max(0, lot.remaining), 0);
  return owed > 0 ? [t('departure.pay_left', { type: say(type.name), owed: amount(owed, type) })] : [];
}

async function payLines(
  services: Services,
  departure: Departure,
  person: Person,
  own: readonly LeaveEntry[],
  type: LeaveType,
): Promise<readonly Text[]> {
  const entitled = type.id === ANNUAL ? await entitledOf(services, departure, person, type) : null;
  return words(settlementOf(own, departure.since, entitled), type);
}

function words(s: Settlement, type: LeaveType): readonly Text[] {
  const name = say(type.name);
  if (s.entitled === null)
    return [
      s.owed > 0 ? t('departure.pay_left', { type: name, owed: amount(s.owed, type) }) : t('departure.pay_none', { type: name }),
    ];
  const figures = { type: name, entitled: amount(s.entitled, type), taken: amount(s.taken, type) };
  return [
    s.beyond > 0
      ? t('departure.pay_beyond', { ...figures, beyond: amount(s.beyond, type) })
      : t('departure.pay_year', { ...figures, owed: amount(s.ofYear, type) }),
    ...(s.others > 0 ? [t('departure.pay_others', { type: name, others: amount(s.others, type) })] : []),
    t('departure.pay_rule'),
  ];
}

/** The leave of the year by the days worked in it (《实施办法》第十二条). */
async function entitledOf(
  services: Services,
  { joinedOn, since, personId }: Departure,
  { careerFrom }: Person,
  { dayMinutes }: LeaveType,
): Promise<LeaveMinutes | null> {
  if (joinedOn === null) return null;
  const from = employedFrom(joinedOn, (await services.departures.endedEmployments()).get(personId) ?? null);
  const worked = { careerFrom: careerFrom ?? joinedOn, joinedOn: from, leftOn: since };
  return annualEntitlement(worked, parts(since).year).days * dayMinutes;
}

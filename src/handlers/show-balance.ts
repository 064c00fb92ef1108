import type { BalanceLine, BalanceModel } from '../cards/views/balance.ts';
import { balance, entriesOf, type LeaveEntry } from '../domain/leave/ledger.ts';
import type { LeaveType } from '../domain/leave/types.ts';
import type { Person } from '../domain/org/org.ts';
import { plain, say, type Text, t } from '../kernel/text.ts';
import { type LocalDate, toLocal } from '../kernel/time.ts';
import { amountText } from '../processes/leave/text.ts';
import type { House } from './house.ts';
import { leaveEntryOf } from './ledgers.ts';

/** How many movements the statement shows. */
const STATEMENT_LINES = 12;

/** What is left of each kind of leave with a balance, and the last movements behind it (O8). */
export async function balanceModel(house: House, person: Person): Promise<BalanceModel> {
  const entries = (await house.reads.leaveEntries(person.id, null)).map(leaveEntryOf);
  const today = toLocal(house.clock.now(), house.zone).date;
  const types = house.settings.leave.types.filter((type) => type.balance === 'ledger' && entriesOf(entries, type.id).length > 0);
  return { lines: types.map((type) => lineOf(type, entries, today)), statement: await statementOf(house, types, entries) };
}

function lineOf(type: LeaveType, entries: readonly LeaveEntry[], today: LocalDate): BalanceLine {
  const now = balance(entries, type.id, today);
  const granted = now.lots.reduce((sum, lot) => sum + lot.granted, 0);
  const next = now.lots.find((lot) => lot.remaining > 0 && lot.expiresOn !== null && lot.expiresOn >= today);
  return {
    name: say(type.name),
    left: amountText(now.available, type),
    held: now.held > 0 ? amountText(now.held, type) : null,
    used: amountText(now.used, type),
    granted: amountText(granted, type),
    nextExpiry: next?.expiresOn ? { amount: amountText(next.remaining, type), on: next.expiresOn } : null,
  };
}

async function statementOf(house: House, types: readonly LeaveType[], entries: readonly LeaveEntry[]): Promise<readonly Text[]> {
  const newest = entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, STATEMENT_LINES);
  const numbers = new Map<string, string>();
  for (const entry of newest) {
    if (!entry.requestId || numbers.has(entry.requestId)) continue;
    const file = await house.reads.file(entry.requestId);
    if (file) numbers.set(entry.requestId, file.instance.number);
  }
  return newest.flatMap((entry) => {
    const type = types.find((some) => some.id === entry.leaveType);
    if (!type) return [];
    const what = {
      what: t(`entry.${entry.kind}`),
      amount: t('balance.amount', { name: say(type.name), amount: amountText(entry.minutes, type) }),
      on: { at: entry.at },
    };
    const number = entry.requestId ? numbers.get(entry.requestId) : undefined;
    return [number ? t('balance.entry_for', { ...what, number: plain(number) }) : t('balance.entry', what)];
  });
}

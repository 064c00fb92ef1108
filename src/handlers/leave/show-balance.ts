import type { BalanceLine, BalanceModel } from '../../cards/leave/balance-card.ts';
import { ANNUAL } from '../../domain/leave/annual.ts';
import { passesOn } from '../../domain/leave/carry.ts';
import { balance, entriesOf, hasLapsed, isOpen, type LeaveEntry, type Lot, lotsOf, usedIn } from '../../domain/leave/ledger.ts';
import { REDRAWN } from '../../domain/leave/redraw.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { Person } from '../../domain/org/org.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, parts, toLocal } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import { annualWhy } from './annual-why.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';

/** How many movements the statement shows. */
const STATEMENT_LINES = 12;

/** What is left of each kind of leave with a balance, and the last movements behind it (O8). */
export async function balanceModel(services: Services, person: Person, first: unknown = null): Promise<BalanceModel> {
  const entries = (await services.reads.leaveEntries(person.id, null)).map(leaveEntryOf);
  const today = toLocal(services.clock.now(), services.zone).date;
  const types = services.settings.leave.types.filter(
    (type) => type.balance === 'ledger' && (type.id === ANNUAL || entriesOf(entries, type.id).length > 0),
  );
  const asked = types.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  const why = await annualWhy(services, person, today);
  return {
    lines: asked.map((type) => lineOf(type, entries, today, type.id === ANNUAL ? why : null)),
    statement: await statementOf(services, types, entries),
  };
}

function lineOf(type: LeaveType, entries: readonly LeaveEntry[], today: LocalDate, why: BalanceLine['why']): BalanceLine {
  const now = balance(entries, type.id, today);
  const standing = now.lots.filter((lot) => !hasLapsed(lot, today));
  const open = standing.filter((lot) => !lot.closed && isOpen(lot, today));
  const owed = entriesOf(entries, type.id).filter((entry) => entry.lotId === null);
  const sum = (of: 'granted' | 'used'): number => open.reduce((total, lot) => total + lot[of], 0);
  return {
    name: say(type.name),
    left: amountText(now.available, type),
    held: now.held > 0 ? amountText(now.held, type) : null,
    used: amountText(sum('used') + usedIn(owed), type),
    granted: amountText(sum('granted'), type),
    lots: [
      ...standing.filter((lot) => lot.remaining > 0).map((lot) => lotText(lot, type, today)),
      ...(now.overdraft > 0 ? [t('balance.overdraft', { amount: amountText(now.overdraft, type) })] : []),
    ],
    why,
  };
}

function lotText(lot: Lot, type: LeaveType, today: LocalDate): Text {
  const amount = amountText(lot.remaining, type);
  if (lot.validFrom !== null && lot.validFrom > today) return t('balance.lot_later', { amount, from: { date: lot.validFrom } });
  if (lot.expiresOn === null) return t('balance.lot_endless', { amount });
  const on = passesOn(type, lot.kind, lot.expiresOn, lot.remaining);
  if (on)
    return t('balance.lot_passes', {
      amount,
      on: { date: lot.expiresOn },
      carried: amountText(on.minutes, type),
      until: { date: on.until },
    });
  return t(lot.kind === 'carry' ? 'balance.lot_carried' : 'balance.lot', { amount, on: { date: lot.expiresOn } });
}

async function statementOf(
  services: Services,
  types: readonly LeaveType[],
  entries: readonly LeaveEntry[],
): Promise<readonly Text[]> {
  // Of a move from one lot to another only one line: nothing came and nothing went.
  const told = entries.filter((entry) => entry.reason !== REDRAWN || entry.minutes < 0);
  const newest = told.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, STATEMENT_LINES);
  const numbers = new Map<string, string>();
  for (const entry of newest) {
    if (!entry.requestId || numbers.has(entry.requestId)) continue;
    const file = await services.reads.file(entry.requestId);
    if (file) numbers.set(entry.requestId, file.instance.number);
  }
  const yearOf = (entry: LeaveEntry): number | null => yearOfLot(entries, entry);
  // Where two years are spoken of, each line says of which.
  const isMixed = new Set(newest.map(yearOf).filter((year) => year !== null)).size > 1;
  return newest.flatMap((entry) => {
    const type = types.find((some) => some.id === entry.leaveType);
    if (!type) return [];
    const moved = entry.reason === REDRAWN;
    const year = yearOf(entry);
    const undone = entry.kind === 'close' && entry.minutes > 0;
    const what = {
      what: t(moved ? 'entry.redrawn' : undone ? 'entry.close_undone' : `entry.${entry.kind}`),
      amount: t('balance.amount', {
        name:
          isMixed && !moved && year !== null ? t('balance.of_year', { year: `${year}`, name: say(type.name) }) : say(type.name),
        amount: amountText(moved ? -entry.minutes : entry.minutes, type),
      }),
      on: { at: entry.at },
    };
    const number = entry.requestId ? numbers.get(entry.requestId) : undefined;
    return [number ? t('balance.entry_for', { ...what, number: plain(number) }) : t('balance.entry', what)];
  });
}

/** The year whose annual leave an entry moves; null where it is of no year's own. */
function yearOfLot(entries: readonly LeaveEntry[], { leaveType, lotId, id }: LeaveEntry): number | null {
  if (leaveType !== ANNUAL) return null;
  const lot = lotsOf(entriesOf(entries, ANNUAL)).find((one) => one.id === (lotId ?? id));
  return lot?.kind === 'grant' && lot.expiresOn ? parts(lot.expiresOn).year : null;
}

import type { Program } from '../../domain/api/as-program.ts';
import { keysOf } from '../../domain/bank/identity.ts';
import type { StatementLine } from '../../domain/bank/statement.ts';
import type { Org } from '../../domain/org/org.ts';
import type { UnitId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { type Services as Common, SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { lineWrites } from './bring-lines.ts';
import type { BankPorts } from './ports.ts';

/** Movements of one account as another program pushes them. */
export interface PushedPayments {
  readonly account: string;
  /** Up to this day the program knows all that moved; null: up to the last of them. */
  readonly until: LocalDate | null;
  readonly lines: readonly Omit<StatementLine, 'row' | 'account'>[];
}

export interface Pusher extends Program {
  readonly id: string;
}

/** Where money stands that a program brings and that is nobody's yet: the widest of its units. */
export const unitOfProgram = (org: Org, { units }: Program): UnitId | null =>
  units.toSorted((a, b) => org.lineage(a).length - org.lineage(b).length)[0] ?? null;

/**
 * Payments go into the books as the lines of a statement would, known again by the same keys: one that a file has brought, or that was pushed before, comes
 * once. Then they are looked at by the same rules. Null: the program has no unit any more.
 */
export async function pushPayments(
  services: Common & BankPorts,
  { org, now, pusher }: { readonly org: Org; readonly now: Instant; readonly pusher: Pusher },
  { account, until, lines }: PushedPayments,
): Promise<{ readonly plan: Plan; readonly import: string; readonly fresh: ReadonlySet<number> } | null> {
  const unitId = unitOfProgram(org, pusher);
  if (unitId === null) return null;
  const whole = lines.map((line, at): StatementLine => ({ ...line, account, row: at + 1 }));
  const keys = keysOf(whole);
  const known = new Set(await services.reads.knownBankKeys(keys));
  const keyed = whole.map((line, at) => ({ ...line, key: keys[at] ?? '' })).filter(({ key }) => !known.has(key));
  const id = `bkf_${services.ids.next('bnk').slice(4)}`;
  const days = lines.map(({ on }) => on).toSorted();
  const counts = { read: lines.length, new: keyed.length, known: lines.length - keyed.length, refused: 0 };
  const file = {
    id,
    hash: id,
    name: pusher.name,
    account,
    fromOn: days[0] ?? '',
    toOn: until ?? days.at(-1) ?? '',
    counts: toJson(counts),
    byId: pusher.id,
    at: now,
    undoneAt: null,
  };
  const plan: Plan = {
    ...emptyPlan,
    writes: [{ table: 'bankFile', insert: file }, ...lineWrites(services, keyed, { file: id, unitId }, 'lost_race')],
    audit: [{ actorId: 'system', act: 'bank.pushed', subject: id, detail: { via: pusher.name, token: pusher.id, ...counts } }],
    effects:
      keyed.length > 0
        ? [
            {
              handler: 'bank_match',
              key: `bank_match:${id}`,
              subject: id,
              place: toPerson(SYSTEM.id),
              payload: { bank: id, card: '' },
            },
          ]
        : [],
  };
  return { plan, import: id, fresh: new Set(keyed.map(({ row }) => row - 1)) };
}

import type { Ids } from '../../kernel/id.ts';
import type { Movement } from '../../ledgers/movements.ts';
import type { Context } from '../context.ts';
import type { Write } from '../plan.ts';
import { SYSTEM } from '../services.ts';

/** What books: a source books each verb on an account once a round, however often it is asked. */
export interface LedgerSource {
  readonly source: string;
  readonly round: number;
  readonly reason?: string;
}

/** The rows of some movements: each line, and its account raised by it. Beyond a limit the whole plan is `lost_race`: the check made anew tells why. */
export const bookMovements = (
  ids: Ids,
  { person, now }: Pick<Context, 'person' | 'now'>,
  { source, round, reason = '' }: LedgerSource,
  movements: readonly Movement[],
): readonly Write[] =>
  movements.flatMap(({ ledger, account, verb, granted, held, used, limited, seen }): Write[] => [
    {
      table: 'ledgerLine',
      insert: {
        id: ids.next('led'),
        ledger,
        account,
        verb,
        granted,
        held,
        used,
        source,
        round,
        reason,
        actorId: person.id === SYSTEM.id ? 'system' : person.id,
        at: now,
      },
    },
    { table: 'ledgerBalance', insert: { ledger, account, granted: 0n, held: 0n, used: 0n }, onConflict: 'ignore' },
    {
      table: 'ledgerBalance',
      raise: { granted, held, used },
      where: { ledger, account, ...(seen === undefined ? {} : { granted: seen }) },
      ...(limited ? { atMost: { sum: ['held', 'used'], of: 'granted' } } : {}),
    },
  ]);

import type { PersonId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Debt, Kind, Rec, Values } from './define.ts';

/** Under which name a row of what the clock is to do stands: no to-do of the kind, so that nobody is reminded of it. */
export const clockName = (move: string): string => `~${move}`;

/** Who owes it: nobody. The assistant makes the move once the day is over. */
export const CLOCK: PersonId = 'per_clock';

/** What the clock is to do with an entry as it is: a move that hangs on a day of its form, while it is open. */
export const dueByClock = (kind: Kind, record: Rec) =>
  Object.entries(kind.register?.clocks ?? {}).flatMap(([move, field]) => {
    const until = (record.form as Values)[field] as LocalDate | null;
    const isOpen = until !== null && kind.moves[move]?.from.includes(record.state);
    const debt: Pick<Debt, 'since' | 'until' | 'round'> = { since: record.changedAt, until, round: 0 };
    return isOpen ? [{ id: clockName(move), debt, holders: [CLOCK] }] : [];
  });

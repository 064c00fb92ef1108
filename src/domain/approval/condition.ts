import { type Cents, cents } from '../../kernel/money.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Condition, Measures } from './chain.ts';

export interface ConditionFault {
  readonly code: 'unknown_measure' | 'wrong_type';
  readonly measure: string;
}

/** Whether all conditions of a step hold. One that cannot be answered is a fault, never a silent "no": it would drop an approver. */
export function holds(conditions: readonly Condition[], measures: Measures): Result<boolean, ConditionFault> {
  let all = true;
  for (const condition of conditions) {
    const answer = Object.hasOwn(measures, condition.measure) ? compare(measures[condition.measure], condition) : undefined;
    if (answer === undefined) return no({ code: 'unknown_measure', measure: condition.measure });
    if (answer === null) return no({ code: 'wrong_type', measure: condition.measure });
    all &&= answer;
  }
  return ok(all);
}

/** Yuan of a configuration in cents; null where they have parts of a cent, or are too many to be exact. */
export function centsOf(yuan: number): Cents | null {
  const whole = Math.round(yuan * 100);
  return Number.isSafeInteger(whole) && Math.abs(yuan * 100 - whole) < 1e-4 ? cents(whole) : null;
}

/** null = these two cannot be compared that way. */
function compare(value: Measures[string] | undefined, { is, than }: Condition): boolean | null | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'bigint') {
    const limit = typeof than === 'number' ? centsOf(than) : null;
    // Both in cents, which a number holds exactly that far.
    return limit === null ? null : compare(Number(value), { measure: '', is, than: Number(limit) });
  }
  if (is === 'in') return Array.isArray(than) ? than.includes(String(value)) : null;
  if (is === '=') return typeof value === typeof than ? value === than : null;
  if (typeof value !== 'number' || typeof than !== 'number' || Number.isNaN(value)) return null;
  switch (is) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    default:
      return is satisfies never;
  }
}

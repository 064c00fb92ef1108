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

/** null = these two cannot be compared that way. */
function compare(value: number | string | undefined, { is, than }: Condition): boolean | null | undefined {
  if (value === undefined) return undefined;
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

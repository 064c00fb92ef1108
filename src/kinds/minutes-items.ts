import type { Fields } from '../fields/field.ts';
import { date, optional, paragraph, people, person, tick } from '../fields/kinds.ts';

/** What is asked of an action and of a decision by hand; a word without owner or date stays open, and is asked for. */
export const ACTION_FORM = {
  what: paragraph('事项', 'What', { max: 500 }),
  who: optional(person('责任人', 'Owner')),
  with: optional(people('协办', 'With')),
  due: optional(date('完成时间', 'Due')),
  high: tick('优先', 'High priority'),
} as const satisfies Fields;
export const DECISION_FORM = {
  what: paragraph('决定', 'What was decided', { max: 1000 }),
  known: tick('仅知悉', 'For information'),
} as const satisfies Fields;

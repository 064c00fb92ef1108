import { readRule, type Schedules } from '../domain/reminders/schedule.ts';
import { AppError } from '../kernel/app-error.ts';
import { onceFor } from '../kernel/once-for.ts';
import type { Kind } from './define.ts';
import { todoKinds } from './owed.ts';

/** The rules by which what is owed for records is reminded of: each kind's own ladder, where config/schedules.yaml has none for it. */
export function withDefaults(kinds: readonly Kind[], schedules: Schedules): Schedules {
  const names = new Set<string>(kinds.flatMap(todoKinds));
  const unknown = schedules.rules.find(({ watch }) => watch.includes('.') && !names.has(watch));
  if (unknown)
    throw new AppError(
      'config',
      `schedules.yaml: rule ${unknown.id} watches ${unknown.watch}; there are ${[...names].join(', ')}`,
    );
  const set = new Set<string>(schedules.rules.map(({ watch }) => watch));
  // What is wrong with a ladder is told with everything else that is wrong with definitions.
  const usual = kinds.flatMap(laddersOf).flatMap(({ watch, rule }) => (rule.ok && !set.has(watch) ? [rule.value] : []));
  return { ...schedules, rules: [...schedules.rules, ...usual] };
}

/** The ladder of everything that a kind owes, read as config/schedules.yaml is; once for each, since a definition does not change. */
export const laddersOf = onceFor(({ id: kind, clauses: [first], owes }: Kind) =>
  Object.entries(owes).map(([id, { name: words, ladder, clause = first }]) => {
    const watch = `${kind}.${id}`;
    return { watch, rule: readRule({ id: `${kind}_${id}`, clause, words, watch, ladder, away: 'stand_in' }) };
  }),
);

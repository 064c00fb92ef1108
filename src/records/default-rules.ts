import type { Rule } from '../domain/reminders/rule.ts';
import { readRule, type Schedules } from '../domain/reminders/schedule.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Result } from '../kernel/result.ts';
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
  const usual = kinds.flatMap((kind) =>
    Object.keys(kind.owes).flatMap((id) => (set.has(`${kind.id}.${id}`) ? [] : [ruleOf(kind, id)])),
  );
  // What is wrong with a ladder is told with everything else that is wrong with definitions.
  return { ...schedules, rules: [...schedules.rules, ...usual.flatMap((rule) => (rule.ok ? [rule.value] : []))] };
}

/** The ladder of what a kind owes, read as config/schedules.yaml is; once for each, since a definition does not change. */
export function ruleOf(kind: Kind, id: string): Result<Rule, readonly string[]> {
  const known = READ.get(kind) ?? new Map<string, Result<Rule, readonly string[]>>();
  READ.set(kind, known);
  const rule = known.get(id) ?? readRuleOf(kind, id);
  known.set(id, rule);
  return rule;
}

const READ = new WeakMap<Kind, Map<string, Result<Rule, readonly string[]>>>();

function readRuleOf({ id: kind, clauses: [first], owes }: Kind, id: string): Result<Rule, readonly string[]> {
  const { name: words, ladder, clause = first } = owes[id] ?? {};
  return readRule({ id: `${kind}_${id}`, clause, words, watch: `${kind}.${id}`, ladder, away: 'stand_in' });
}

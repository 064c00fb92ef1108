import { parseOffset } from '../domain/reminders/offset.ts';
import type { Rung as ReminderRung, Rule, Timing } from '../domain/reminders/rule.ts';
import { rungId, type Schedules } from '../domain/reminders/schedule.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Kind, Rung } from './define.ts';

/** The rules by which what is owed for records is reminded of: each kind's own ladder, where config/schedules.yaml has none for it. */
export function withDefaults(kinds: readonly Kind[], schedules: Schedules): Schedules {
  const names = new Set(kinds.flatMap((kind) => Object.keys(kind.owes).map((id) => `${kind.id}.${id}`)));
  const unknown = schedules.rules.find(({ watch }) => watch.includes('.') && !names.has(watch));
  if (unknown)
    throw new AppError(
      'config',
      `schedules.yaml: rule ${unknown.id} watches ${unknown.watch}; there are ${[...names].join(', ')}`,
    );
  const set = new Set(schedules.rules.map(({ watch }) => watch));
  const usual = kinds
    .flatMap((kind) => Object.keys(kind.owes).map((id) => ruleOf(kind, id)))
    .filter(({ watch }) => !set.has(watch));
  return { ...schedules, rules: [...schedules.rules, ...usual] };
}

function ruleOf(kind: Kind, id: string): Rule {
  const owed = kind.owes[id];
  if (!owed) throw new AppError('bug', 'a todo that is none', { id });
  return {
    id: `${kind.id}_${id}`,
    clause: owed.clause,
    words: owed.name,
    watch: `${kind.id}.${id}`,
    ladder: owed.ladder.map(rungOf),
    time: null,
    repeat: null,
    quiet: 'respect',
    away: 'stand_in',
    digest: true,
  };
}

function rungOf(rung: Rung): ReminderRung {
  const [kind, text] = 'before' in rung ? (['before', rung.before] as const) : (['after', rung.after] as const);
  const offset = parseOffset(text);
  if (!offset) throw new AppError('bug', 'a span that is none', { text });
  const timing: Timing = { kind, offset };
  return {
    id: rungId(timing),
    timing,
    to: typeof rung.to === 'string' ? [rung.to] : (rung.to as ReminderRung['to']),
    urgent: rung.urgent ?? false,
  };
}

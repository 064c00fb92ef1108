import type { UnitId } from '../../kernel/id.ts';

/** Reminders of a rule in a branch, counted by the store: sent, done since, and done within a day of the first sending. */
export interface EffectCount {
  readonly rule: string;
  readonly unitId: UnitId;
  readonly sent: number;
  readonly done: number;
  readonly doneWithinDay: number;
}

/** How many reminders of a rule went out in a branch, and how many were followed by what they asked for within a day. */
export interface Effect extends EffectCount {
  /** Whole percent of `sent`. */
  readonly percent: number;
}

/** Sent against done within 24 hours, per rule and branch; the weakest first, since that rule is the one to change. */
export const effectOf = (counts: readonly EffectCount[]): readonly Effect[] =>
  counts
    .filter((line) => line.sent > 0)
    .map(withPercent)
    .sort((a, b) => a.percent - b.percent || b.sent - a.sent || (`${a.rule} ${a.unitId}` < `${b.rule} ${b.unitId}` ? -1 : 1));

/** The same with the branches of a rule put together. */
export function effectByRule(counts: readonly EffectCount[]): readonly Omit<Effect, 'unitId'>[] {
  const rules = new Map<string, EffectCount>();
  for (const one of counts) {
    const { sent, done, doneWithinDay } = rules.get(one.rule) ?? { sent: 0, done: 0, doneWithinDay: 0 };
    rules.set(one.rule, {
      ...one,
      sent: sent + one.sent,
      done: done + one.done,
      doneWithinDay: doneWithinDay + one.doneWithinDay,
    });
  }
  return effectOf([...rules.values()]);
}

const withPercent = (line: EffectCount): Effect => ({ ...line, percent: Math.round((line.doneWithinDay * 100) / line.sent) });

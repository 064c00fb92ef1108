import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../src/domain/attendance/day-said.ts';
import { type DayInput, judgeDay } from '../../../src/domain/attendance/judge-day.ts';
import type { Shift } from '../../../src/domain/attendance/types.ts';
import { type DayCase, HALF_DAY, type ShiftSaid, USUAL, WHOLE_DAY } from '../../attendance-corpus/day-case.ts';
import { PLAIN_DAYS } from '../../attendance-corpus/day-cases.ts';
import { DAYS_WITH_MORE } from '../../attendance-corpus/day-cases-beside.ts';

/** `+` is the next day; `o` outdoor. */
function minutes(said: string): number {
  const [hours = 0, rest = 0] = said
    .replace(/^\+|o$/gu, '')
    .split(':')
    .map(Number);
  return (said.startsWith('+') ? 1440 : 0) + hours * 60 + rest;
}
const span = ([from, to]: readonly [string, string]) => ({ from: minutes(from), to: minutes(to) });

function shiftOf(said: Partial<ShiftSaid> | null | undefined): Shift {
  const { on, off, rest, cut, ...figures } = { ...USUAL, ...said };
  return {
    ...figures,
    on: minutes(on),
    off: minutes(off),
    rest: rest && span(rest),
    cut: minutes(cut),
    wholeDay: WHOLE_DAY,
    halfDay: HALF_DAY,
  };
}

const LONG_AFTER = 10 * 1440;
const inputOf = (one: DayCase): DayInput => ({
  counted: one.employed === undefined,
  shift: shiftOf(one.shift),
  isWorkday: one.day !== 'rest' && one.day !== 'holiday',
  punches: (one.punches ?? []).map((said) => ({ at: minutes(said), outdoor: said.endsWith('o') })),
  leave: (one.leave ?? []).map(span),
  trip: (one.trip ?? []).map(span),
  overtime: [],
  corrections: one.correction ?? [],
  byHand: one.byHand ? { state: one.byHand } : null,
  said: one.text === undefined ? [] : readSaid(one.text),
  seen: one.seen === undefined ? LONG_AFTER : minutes(one.seen),
  complete: one.complete === undefined ? LONG_AFTER : minutes(one.complete),
  leftBefore: one.leftBefore === undefined ? null : minutes(one.leftBefore),
});

describe('S54 一天的状态，按决定表', () => {
  it.each([...PLAIN_DAYS, ...DAYS_WITH_MORE].map((one) => [one.says, one] as const))('%s', (_, one) => {
    const { state, late = 0, early = 0, missing = [], anomalies = [], marks = [], ...figures } = one.is;
    const found = judgeDay(inputOf(one));
    expect({ ...found, anomalies: found.anomalies.map(({ kind }) => kind) }).toMatchObject({
      state,
      anomalies,
      ...(one.text === undefined ? { late, early } : {}),
      ...(one.text === undefined || one.is.missing ? { missing } : {}),
      marks,
      ...figures,
    });
  });
});

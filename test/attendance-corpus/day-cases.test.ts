import { expect, it } from 'vitest';
import { type DayCase, HALF_DAY, USUAL, WHOLE_DAY } from './day-case.ts';
import { PLAIN_DAYS } from './day-cases.ts';
import { DAYS_WITH_MORE } from './day-cases-beside.ts';

const DAY_CASES = [...PLAIN_DAYS, ...DAYS_WITH_MORE];

const TIME = /^(\+?)([01]\d|2[0-4]):([0-5]\d)o?$/;
function minutesOf(said: string): number {
  const [, next, hours, minutes] = TIME.exec(said) ?? [];
  if (hours === undefined) throw new Error(`no time: ${said}`);
  return (next ? 1440 : 0) + Number(hours) * 60 + Number(minutes);
}
const minutesIn = ([from, to]: readonly [string, string]): number => minutesOf(to) - minutesOf(from);

it('考勤的每一天说的是什么只说一次，时刻都读得懂，段都有头有尾', () => {
  expect(new Set(DAY_CASES.map(({ says }) => says)).size).toBe(DAY_CASES.length);
  for (const { punches = [], leave = [], trip = [], seen, complete, leftBefore } of DAY_CASES) {
    for (const one of [...punches, ...[seen, complete, leftBefore].filter((at) => at !== undefined)]) minutesOf(one);
    for (const span of [...leave, ...trip]) expect(minutesIn(span)).toBeGreaterThan(0);
  }
});

it('S56 工作分钟不会多过在场的时间，出勤天数合着工作分钟，请假的分钟合着请的段', () => {
  for (const { says, punches = [], leave = [], is, shift, correction, byHand, text } of DAY_CASES) {
    const at = punches.map(minutesOf);
    if (at.length > 1 && !correction) expect(is.worked ?? 0, says).toBeLessThanOrEqual(Math.max(...at) - Math.min(...at));
    const rest = shift?.rest === undefined ? USUAL.rest : shift.rest;
    const asked = leave.reduce((sum, span) => sum + minutesIn(span) - (rest && covers(span, rest) ? minutesIn(rest) : 0), 0);
    if (is.leave) expect(is.leave, says).toBe(asked);
    if (is.value === 1 && is.worked !== undefined && !byHand && !text && is.state !== 'trip' && leave.length === 0)
      expect(is.worked, says).toBeGreaterThanOrEqual(is.worked === 300 ? HALF_DAY : WHOLE_DAY);
  }
});

it('决定表的每一步都有例子，边的两侧都有', () => {
  const states = new Set(DAY_CASES.map(({ is }: DayCase) => is.state));
  expect(states.size).toBe(13);
  for (const id of ['Q8', 'Q9', 'Q10', 'Q11', 'Q12']) expect(DAY_CASES.some(({ says }) => says.startsWith(id))).toBe(true);
  expect(DAY_CASES.length).toBeGreaterThanOrEqual(60);
});

const covers = ([from, to]: readonly [string, string], [a, b]: readonly [string, string]): boolean =>
  minutesOf(from) <= minutesOf(a) && minutesOf(to) >= minutesOf(b);

import { describe, expect, it } from 'vitest';
import { readChange } from '../../../src/domain/leave/change-sentence.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import type { LeaveWorld } from '../../../src/processes/leave/world.ts';
import { leaveChange } from '../../../src/processes/leave-change/leave-change.ts';

// Thursday 2026-12-03, 10:00.
const context = { today: '2026-12-03' as LocalDate, nowMinutes: 600 };

const when = (said: string): string => {
  const found = readChange(said, context).when;
  if (found.kind !== 'span') return found.kind === 'unclear' ? `?${found.why}` : found.kind;
  const point = (one: typeof found.from): string =>
    `${one.date.slice(5)}${'minutes' in one ? `@${one.minutes}` : one.part === 'all' ? '' : one.part}`;
  const [from, to] = [point(found.from), point(found.to)];
  return from === to ? from : `${from}..${to}`;
};

const process = leaveChange({} as LeaveWorld);

describe('O31 what people say of a leave they have', () => {
  it.each([
    ['我提前回来了', 'return', 'none'],
    ['我今天下午就回来了', 'return', '12-03pm'],
    ['我昨天就回来上班了', 'return', '12-02'],
    ['12月2号我就回来上班了，销假', 'return', '12-02'],
    ['明天提前返岗', 'return', '12-04'],
    ['销假', 'return', 'none'],
    ['续假到周五', 'extend', '12-03..12-04'],
    ['续假到12月8号', 'extend', '12-03..12-08'],
    ['续假两天', 'extend', '?start_missing'],
    ['假期延长到下周二', 'extend', '12-03..12-08'],
    ['12月2号不休了', 'cancel', '12-02'],
    ['12月4号下午不休了', 'cancel', '12-04pm'],
    ['取消12月4号下午的假', 'cancel', '12-04pm'],
    ['变更假期', null, 'none'],
  ])('O31 “%s” is %s, %s', (said, how, time) => {
    expect(process.claims?.test(said) || process.phrases.some((phrase) => said.includes(phrase))).toBe(true);
    expect(readChange(said, context).how).toBe(how);
    expect(when(said)).toBe(time);
  });

  it.each(['明天下午请半天事假', '12月1号到3号年假，小敏代我', '下周请三天年假', '取消', '不请了', '报修：空调坏了', '我的假期'])(
    'O31 “%s” is about no leave one has',
    (said) => {
      expect(process.claims?.test(said)).toBe(false);
    },
  );
});

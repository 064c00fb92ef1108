import type { Config } from '../config.ts';
import { type PastStep, sheet } from './past-step.ts';

const OPERATIONS = '单小雨';
const hours = (...all: readonly (readonly [number, number])[]) => all.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
const SHIFTS: Config['attendance']['shifts'] = [
  { name: '早', also: ['早班'], hours: hours([8, 16]), rest: null },
  { name: '晚', also: ['晚班'], hours: hours([13, 21]), rest: null },
  { name: '两头', also: ['两头班'], hours: hours([9, 13], [17, 21]), rest: null },
  { name: '夜', also: ['夜班'], hours: hours([22, 6]), rest: null },
];

/** The demo's configuration: 深圳分店 works in shifts, under the names that its rosters have. */
export function inShifts(config: Config): Config {
  const named = new Set(config.attendance.shifts.map(({ name }) => name));
  const shifts = [...config.attendance.shifts, ...SHIFTS.filter(({ name }) => !named.has(name))];
  return { ...config, attendance: { ...config.attendance, shifts } };
}

/** A fortnight of each, from a Monday on; the next person begins elsewhere in it. */
const ROUND = ['早', '早', '晚', '晚', '休', '早', '早', '休', '两头', '两头', '夜', '休', '晚', '休'];
const PEOPLE = ['邓佳', '彭飞', '单小雨', '马腾'];
const MONDAY = Date.parse('2026-11-23');

const shiftOn = (day: string, person: number): string =>
  ROUND[((Date.parse(day) - MONDAY) / 86_400_000 + person * 5) % ROUND.length] ?? '';

function roster(month: string, from: number, to: number): Parameters<typeof sheet>[3] {
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const [year, of] = month.split('-');
  return () => [
    [`深圳分店${year}年${of}月排班表`],
    ['姓名', ...days],
    ...PEOPLE.map((name, n) => [name, ...days.map((day) => shiftOn(`${month}-${String(day).padStart(2, '0')}`, n))]),
  ];
}

/** The rosters of the weeks that are shown, sent by whoever plans them. */
export const ROSTERS: readonly PastStep[] = [
  ...sheet('2026-11-19 16:10', OPERATIONS, '深圳11月排班.xlsx', roster('2026-11', 23, 30), 'import.take'),
  ...sheet('2026-11-19 16:20', OPERATIONS, '深圳12月排班.xlsx', roster('2026-12', 1, 31), 'import.take'),
];

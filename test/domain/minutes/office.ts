import type { Due, MinutesPerson, MinutesWorld, ReadAction } from '../../../src/domain/minutes/minutes.ts';
import { readMinutes } from '../../../src/domain/minutes/read-minutes.ts';
import { timeText } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';

const person = (id: string, name: string, unit = 'SZ'): MinutesPerson => ({ id, name, unit });

/** A Wednesday at the branch in Suzhou; two of the company are called 赵雷. */
export const world: MinutesWorld = {
  meetingOn: day('2026-06-03'),
  heldBy: 'SZ',
  attendees: [person('zs', '张三'), person('ls', '李四'), person('ww', '王五'), person('oy', '欧阳静'), person('jd', 'John Doe')],
  others: [person('sq', '孙琪', 'FIN'), person('zl1', '赵雷', 'HZ'), person('zl2', '赵雷', 'GZ'), person('lin', '林小芳')],
  units: [
    { id: 'SZ', name: '苏州分店' },
    { id: 'HZ', name: '杭州分店' },
    { id: 'FIN', name: '财务部' },
    { id: 'AS', name: '售后部' },
  ],
  roles: [
    { name: '财务主管', holders: ['sq'] },
    { name: '销售顾问', holders: ['zs', 'ls'] },
  ],
  nextOccurrence: null,
  typedBy: null,
  openActions: [],
  calendar: ordinary,
};

export const read = (text: string, more: Partial<MinutesWorld> = {}) => readMinutes(text, { ...world, ...more });

export const dueText = (due: Due | null): string =>
  due === null ? '?' : due.minutes === null ? due.date : `${due.date} ${timeText(due.minutes)}`;

/** `张三+李四|2026-06-30|整理台账`, with `?` for what is asked. */
export const line = ({ what, owner, coOwners, due, done }: ReadAction): string =>
  [[owner ?? '?', ...coOwners].join('+'), dueText(due), what, ...(done ? ['done'] : [])].join('|');

export const actions = (text: string, more: Partial<MinutesWorld> = {}): readonly string[] => read(text, more).actions.map(line);

/** What is asked: `owner: namesakes`. */
export const questions = (text: string, more: Partial<MinutesWorld> = {}): readonly string[] =>
  read(text, more).actions.flatMap((one) => one.questions.map(({ about, why }) => `${about}: ${why}`));

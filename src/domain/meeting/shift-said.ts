import type { DayMinutes } from '../../kernel/time.ts';
import { readDraftChange } from './draft-change.ts';
import type { MeetingWhen } from './meeting-time.ts';
import type { MeetingWorld } from './read-said.ts';

/** 「改到4点」「推迟半小时」: another time for a meeting that is made, which is not named (named: about-said.ts). */
export interface MadeChange {
  /** The time in words, or how much earlier or later. */
  readonly to: string;
  readonly by: 'time' | 'later' | 'earlier';
}

const ASKS = '^(?:请|帮我|麻烦)?(?:开?会?时间)?';
const END = '(?:再?开始?|开会|吧|了|一下)*$';
const LENGTH = '((?:半个?|一刻|[0-9]{1,3}个?半?|[一二两三四五六七八九十]{1,3}个?半?)(?:小时|钟头|分钟|刻钟|钟)?)';
const SAYS: readonly (readonly [MadeChange['by'], RegExp])[] = [
  [
    'time',
    new RegExp(`${ASKS}(?:改到|改成|改在|挪到|移到|换到|调到|推迟到|延后到|延到|推到|顺延到|提前到)(.{1,20}?)${END}`, 'u'),
  ],
  ['later', new RegExp(`${ASKS}(?:推迟|延后|延迟|往后推|往后挪|推后|晚)${LENGTH}${END}`, 'u')],
  ['earlier', new RegExp(`${ASKS}(?:提前|往前提|往前挪|提早|早)${LENGTH}${END}`, 'u')],
  ['time', /^move it to (.{1,20})$/iu],
  ['later', /^(?:postpone|delay) it by (.{1,20})$/iu],
];

/** Null where something else is said. Pure, total. */
export function readMadeChange(said: string): MadeChange | null {
  for (const [by, says] of SAYS) {
    const to = says.exec(said.trim())?.[1]?.trim();
    if (to) return { to, by };
  }
  return null;
}

/** When the meeting is by what was said; what was not said stays. Null: no time can be read in it, or the day would be left. */
export function changedWhen({ to, by }: MadeChange, when: MeetingWhen, world: MeetingWorld): MeetingWhen | null {
  const read = readDraftChange(to, world);
  if (!read) return null;
  const { day, at, minutes, ...others } = read;
  if (Object.keys(others).some((one) => one !== 'until')) return null;
  if (by === 'time') return { day: day ?? when.day, from: at ?? when.from, minutes: minutes ?? when.minutes };
  if (minutes === undefined || day !== undefined || at !== undefined) return null;
  return shifted(when, by === 'later' ? minutes : -minutes);
}

/** So many minutes later, or earlier below 0. Null: the day would be left. */
export function shifted(when: MeetingWhen, by: number): MeetingWhen | null {
  const from = (when.from + by) as DayMinutes;
  return from >= 0 && from + when.minutes <= 1440 ? { ...when, from } : null;
}

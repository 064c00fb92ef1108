import type { Fields, FormOf } from '../fields/field.ts';
import { count, date, line, optional, paragraph, people, tick, time, w } from '../fields/kinds.ts';
import { LONGEST, SHORTEST } from './meeting.ts';

/** What somebody says of a meeting that is to be: a time, or days in which one is looked for. */
export const DRAFT_FIELDS = {
  title: line('主题', 'About'),
  required: people('请谁', 'Whom', { hint: w('姓名、全店、各店主管……', 'Names, a whole branch, supervisors …') }),
  day: date('哪天（或从哪天起）', 'Day, or from'),
  until: optional(date('到哪天为止', 'Until')),
  from: optional(time('几点（不填就找都空的）', 'At (empty: when all are free)')),
  minutes: count('时长（分钟）', 'Minutes', { min: SHORTEST, max: LONGEST }),
  room: tick('要会议室', 'A room'),
  video: tick('视频会议', 'Video'),
  wished: optional(people('最好参加', 'Optional')),
  place: optional(line('地点（不用会议室时）', 'Where (no room)')),
  purpose: optional(paragraph('目的', 'Purpose')),
  quorum: optional(count('至少几人', 'Quorum', { min: 1, max: 500 })),
} as const;

export type DraftForm = FormOf<typeof DRAFT_FIELDS>;

const SHORT: readonly (keyof typeof DRAFT_FIELDS)[] = ['title', 'required', 'day', 'until', 'from', 'minutes', 'room', 'video'];

/** What is asked for first; the rest is opened by whoever wants it. */
export const SHORT_FIELDS: Fields = Object.fromEntries(SHORT.map((id) => [id, DRAFT_FIELDS[id]]));

/** Where nobody says otherwise. */
export const USUAL_MINUTES = '60';

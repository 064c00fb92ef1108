import type {
  Attendee,
  BusyKind,
  BusySpan,
  MeetingRoom,
  SlotAnswer,
  SlotQuestion,
} from '../../../src/domain/meeting/slot-question.ts';
import { type Instant, timeText, toInstant, toLocal, type Zone } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';

export const shanghai = 'Asia/Shanghai' as Zone;

export const at = (date: string, time: string): Instant => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return toInstant(day(date), h * 60 + m, shanghai);
};

/** `2026-12-01 09:00-10:30`. */
export const taken = (text: string, kind: BusyKind = 'busy'): BusySpan => {
  const [date = '', times = ''] = text.split(' ');
  const [from = '', to = ''] = times.split('-');
  return { from: at(date, from), to: at(date, to), kind };
};

export const person = (id: string, ...busy: readonly (string | BusySpan)[]): Attendee => ({
  id,
  calendar: ordinary,
  busy: busy.map((span) => (typeof span === 'string' ? taken(span) : span)),
});

export const room = (id: string, capacity: number, ...busy: readonly string[]): MeetingRoom => ({
  id,
  capacity,
  unit: null,
  busy: busy.map((span) => taken(span)),
});

/** Tuesday 1 December 2026, asked the evening before: an hour with 王 and 李, on the line. */
export const asked = (over: Partial<SlotQuestion> = {}): SlotQuestion => ({
  from: day('2026-12-01'),
  to: day('2026-12-01'),
  now: at('2026-11-30', '18:30'),
  zone: shanghai,
  minutes: 60,
  step: 30,
  required: [person('wang'), person('li')],
  optional: [],
  inPerson: 0,
  rooms: [],
  wishes: {},
  ...over,
});

/** `12-01 09:00` of each time. */
export const times = (found: readonly { readonly from: Instant }[]): readonly string[] =>
  found.map(({ from }) => {
    const { date, minutes } = toLocal(from, shanghai);
    return `${date.slice(5)} ${timeText(minutes)}`;
  });

export const codes = (answer: SlotAnswer, n = 0): readonly string[] => answer.options[n]?.reasons.map((r) => r.code) ?? [];

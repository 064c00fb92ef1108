import type { MeetingWhen } from '../domain/meeting/meeting-time.ts';
import type { FormOf } from '../fields/field.ts';
import { count, date, line, optional, paragraph, people, person, tick, time, w } from '../fields/kinds.ts';
import { toRaw } from '../fields/raw.ts';
import type { PersonId } from '../kernel/id.ts';
import { reassign } from '../records/case-reassign.ts';
import { type Change, inField, type Kind, type Move, type Post, type Rec, type Scene, type Whom } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { cut } from './cut.ts';
import { MINUTES_OWED } from './meeting-minutes.ts';
import { notBegun, notMinuted, whenFindings } from './meeting-when.ts';

/** Shortest and longest meeting, in minutes. */
export const SHORTEST = 5;
export const LONGEST = 720;

/** What a meeting is, as its form: everything that one thing of the meeting has for all. What each person says stands in its seats. */
export const MEETING_FIELDS = {
  title: line('会议', 'Meeting'),
  purpose: optional(paragraph('目的', 'Purpose')),
  day: date('日期', 'Day'),
  from: time('开始', 'Begins'),
  minutes: count('时长（分钟）', 'Minutes', { min: SHORTEST, max: LONGEST }),
  required: people('必须参加', 'Required'),
  wished: optional(people('最好参加', 'Optional')),
  recorder: optional(person('记录人', 'Recorder')),
  place: optional(line('地点', 'Where')),
  /** The room that is wanted, by its id on the platform; what became of it stands with the event. */
  room: optional(line('会议室', 'Room', { max: 120 })),
  video: tick('视频会议', 'Video'),
  quorum: optional(count('至少几人', 'Quorum', { min: 1, max: 500 })),
  /** Whose meeting it is while somebody hosts it in their place (S61); null: the owner's own. */
  regular: optional(person('原主持人', 'Regular host')),
  series: optional(line('系列', 'Series', { max: 120 })),
  informed: optional(people('知会', 'Informed')),
} as const;

/** Who is above the host (S4); what a meeting is about is nobody else's. */
const ABOVE: readonly Post[] = [
  { role: 'supervisor' },
  { role: 'region_manager' },
  { role: 'network_department' },
  { superior: 1 },
];

const register = defineRegister({
  id: 'meeting',
  clauses: ['S64', 'S60', 'S65'],
  name: w('会议', 'Meeting'),
  about: w(
    '约会议、改期、签到，例如“明天下午3点和李娜开会聊库存”',
    'Arrange a meeting, e.g. “meet Li Na tomorrow at 3 pm about stock”',
  ),
  says: { nouns: ['会议', 'meetings', 'meeting'], hints: ['开会', '约会议'] },
  prefix: 'HY',
  // Minutes are due so long after it was held: by who takes notes, and by the host.
  numbers: { minutes_within: '4h', minutes_host: '8h' },
  fields: MEETING_FIELDS,
  title: ({ title }) => cut(title),
  find: { title: 'words', purpose: 'words' },
  day: 'day',
  opens: [],
  see: [
    'owner',
    'opener',
    { field: 'regular' },
    { field: 'required' },
    { field: 'wished' },
    { field: 'recorder' },
    { field: 'informed' },
    ...ABOVE,
  ],
  states: {
    planned: { name: w('未开', 'Planned'), tone: 'warn' },
    over: { name: w('已结束，没人签到', 'Over, nobody signed in'), tone: 'warn' },
    held: { name: w('已开', 'Held') },
    minuted: { name: w('已出纪要', 'Minuted'), tone: 'good', end: true },
    cancelled: { name: w('已取消', 'Cancelled'), tone: 'done', end: true, void: true },
    missed: { name: w('没有开', 'Not held'), tone: 'bad', end: true, void: true },
    skipped: { name: w('本次不开', 'Skipped'), tone: 'done', end: true, void: true },
  },
  start: 'planned',
  moves: {},
});

/** When a meeting is, as part of its form. */
export const WHEN = { day: MEETING_FIELDS.day, from: MEETING_FIELDS.from, minutes: MEETING_FIELDS.minutes };
const { day: _day, from: _from, minutes: _minutes, series: _series, room: _room, regular: _regular, ...REST } = MEETING_FIELDS;
const RECORDER = inField('recorder');
const REGULAR = inField('regular');
/** Whoever hosts this once has the host's moves; who is away keeps them. */
const ORGANISERS = (): readonly Whom[] => ['owner', 'opener', REGULAR];
const WHY = { why: optional(line('原因', 'Why', { max: 100 })) };

/** Moved nowhere and called off by nobody once minutes of it are written. */
const NOT_MINUTED: Pick<Move, 'bars'> = { bars: ({ record }) => notMinuted(record) };

const IT_WAS_HELD: Omit<Move, 'from'> = {
  name: w('会开完了', 'It is over'),
  by: (): readonly Whom[] => [...ORGANISERS(), RECORDER],
  change: ({ now }) => ({ state: 'held', life: { reportedAt: now } }),
};

/** Moves that change more than the state. */
const MOVES: Readonly<Record<string, Move>> = {
  move: {
    name: w('改期', 'Move it'),
    from: ['planned'],
    by: ORGANISERS,
    ...NOT_MINUTED,
    asks: { ...WHEN, ...WHY },
    begins: ({ form }) => toRaw(WHEN, form as never),
    check: ({ asked, ...scene }) => whenFindings(asked as unknown as MeetingWhen, scene),
    change: ({ asked: { day, from, minutes } }) => ({ form: { day, from, minutes } }),
  },
  edit: {
    name: w('改会议', 'Change it'),
    from: ['planned'],
    by: ORGANISERS,
    asks: REST,
    begins: ({ form }) => toRaw(REST, form as never),
    change: ({ asked }) => ({ form: asked }),
  },
  // First of what is asked once nobody signed in.
  was_held: { ...IT_WAS_HELD, from: ['over'], style: 'main' },
  missed: {
    name: w('没有开', 'It was not held'),
    from: ['over'],
    by: (): readonly Whom[] => [...ORGANISERS(), RECORDER],
    asks: WHY,
    style: 'main',
    change: () => ({ state: 'missed' }),
  },
  recorder: {
    name: w('换记录人', 'Who takes notes'),
    from: ['planned', 'over', 'held'],
    by: (): readonly Whom[] => [...ORGANISERS(), RECORDER],
    asks: { recorder: person('记录人', 'Notes by') },
    change: ({ asked }) => ({ form: asked }),
  },
  room: {
    name: w('换会议室', 'Another room'),
    from: ['planned'],
    by: ORGANISERS,
    // The room goes with its name: its id on the platform tells nobody anything.
    asks: { place: MEETING_FIELDS.place },
    change: ({ asked }) => ({ form: asked }),
  },
  reassign: reassign(w('换主持人', 'Another host'), ['planned', 'over', 'held']),
  hold: {
    ...IT_WAS_HELD,
    from: ['planned'],
    bars: ({ record, now, zone }) => notBegun(record.form as unknown as MeetingWhen, { now, zone }),
  },
  /** Its time is over and nobody signed in (S65). */
  end: {
    name: w('到时间没人签到', 'Over, nobody signed in'),
    from: ['planned'],
    made: 'clock',
    by: () => [],
    change: () => ({ state: 'over' }),
  },
  /** Its minutes are issued: nobody says so by hand (S66). */
  minute: {
    name: w('纪要已发出', 'Minutes are out'),
    from: ['held'],
    made: 'record',
    by: () => [],
    change: () => ({ state: 'minuted' }),
  },
  skip: {
    name: w('本次不开', 'Skip this one'),
    from: ['planned'],
    by: ORGANISERS,
    when: ({ form }) => (form as Readonly<Record<string, unknown>>).series !== null,
    ...NOT_MINUTED,
    asks: WHY,
    style: 'danger',
    change: () => ({ state: 'skipped' }),
  },
  cancel: {
    name: w('取消会议', 'Cancel it'),
    from: ['planned'],
    by: ORGANISERS,
    ...NOT_MINUTED,
    asks: WHY,
    style: 'danger',
    change: () => ({ state: 'cancelled' }),
  },
};

/** Whoever has left is not asked to come any more (S95); who hosts stays until the meeting is handed on. */
function withoutLeavers({ state, form }: Rec, { org }: Pick<Scene, 'org'>): Change | null {
  if (state !== 'planned') return null;
  const { required, wished, informed, recorder } = form as unknown as FormOf<typeof MEETING_FIELDS>;
  const stays = (id: PersonId): boolean => !org.person(id)?.leftOn;
  if ([...required, ...(wished ?? []), ...(informed ?? []), ...(recorder ? [recorder] : [])].every(stays)) return null;
  const of = (people: readonly PersonId[] | null): readonly PersonId[] | null => people?.filter(stays) ?? null;
  return {
    form: {
      required: required.filter(stays),
      wished: of(wished),
      informed: of(informed),
      recorder: recorder && stays(recorder) ? recorder : null,
    },
  };
}

/**
 * 会议 (S60–S65): a meeting with its host (主持人) as owner. Nobody opens one by its form: `handlers/meeting/create-meeting.ts` is the one way one comes to
 * be, once a time was confirmed or a series has it due.
 */
export const meeting: Kind<'meeting', typeof MEETING_FIELDS> = {
  ...register,
  moves: { ...MOVES, ...register.moves },
  owes: MINUTES_OWED,
  withoutLeavers,
  path: [],
};

/** The same as the ground takes kinds, whose forms it does not know. */
export const MEETING = meeting as unknown as Kind;

/** It may be noted of: it is to come, goes on, or is over and its minutes are not out. */
export const takesNotes = ({ state }: Pick<Rec, 'state'>): boolean => ['planned', 'over', 'held'].includes(state);

/** Nobody meets: it was called off, or this one of a series was left out. */
export const isCancelled = ({ state }: Pick<Rec, 'state'>): boolean => state === 'cancelled' || state === 'skipped';

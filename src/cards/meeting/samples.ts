import { join, plain, say, t } from '../../kernel/text.ts';
import { type Instant, instant, type LocalDate } from '../../kernel/time.ts';
import type { Card, Element, Field } from '../element.ts';
import { recordCard } from '../records/record-card.ts';
import type { Samples } from '../samples.ts';
import { arrangeButtons, otherRooms, otherTimes } from './arrange-part.ts';
import { confirmCard, draftFormCard, droppedDraftCard, timesCard } from './draft-card.ts';
import {
  answerButtons,
  type MeetingPartModel,
  meetingBody,
  meetingHead,
  meetingTags,
  type SeatLine,
  whenText,
} from './meeting-part.ts';
import { myMeetingsCard } from './my-meetings-card.ts';

const at = (day: number, hour: number, minute = 0): Instant => instant(Date.UTC(2026, 10, day, hour - 8, minute));
const TUESDAY = '2026-11-24' as LocalDate;
const WHEN = whenText(TUESDAY, 900, 960);
const ROOM = t('meeting.room_accepted', { room: '苏州会议室' });

const seat = (name: string, change: Partial<SeatLine> = {}): SeatLine => ({
  person: `per_${name}`,
  name,
  required: true,
  rsvp: 'none',
  reason: '',
  proposed: null,
  excused: false,
  signedAt: null,
  late: false,
  ...change,
});

const SEATS: readonly SeatLine[] = [
  seat('李强', { rsvp: 'yes' }),
  seat('李敏', { rsvp: 'maybe', reason: '下午见客户', proposed: at(25, 10) }),
  seat('张伟', { rsvp: 'no', reason: '去车管所' }),
  seat('陈静', { excused: true }),
  seat('孙悦', { required: false }),
];

const part = (change: Partial<MeetingPartModel> = {}): MeetingPartModel => ({
  record: 'rec_1',
  day: TUESDAY,
  from: 900,
  to: 960,
  where: ROOM,
  purpose: '定下年底前要调的车',
  host: plain('李强'),
  hostsFor: null,
  recorder: '陈静',
  organiser: null,
  seats: SEATS,
  quorum: 4,
  mine: SEATS[4] ?? null,
  open: true,
  hosts: false,
  isHost: false,
  warnings: [],
  form: null,
  signs: false,
  begun: false,
  ...change,
});

const PLANNED = { name: say({ zh: '未开', en: 'Planned' }), tone: 'warn', end: false } as const;
const MOVES = [
  { move: 'move', name: say({ zh: '改期', en: 'Move it' }), style: 'plain', asks: true },
  { move: 'edit', name: say({ zh: '改会议', en: 'Change it' }), style: 'plain', asks: true },
  { move: 'cancel', name: say({ zh: '取消会议', en: 'Cancel it' }), style: 'danger', asks: true },
] as const;

const card = (
  model: MeetingPartModel,
  change: Partial<Parameters<typeof recordCard>[0]> = {},
  found: readonly Element[] = [],
): Card =>
  recordCard({
    record: 'rec_1',
    kind: say({ zh: '会议', en: 'Meeting' }),
    number: 'HY261123-7K2M',
    title: plain('库存盘点'),
    state: PLANNED,
    owed: [],
    path: [],
    facts: [],
    files: 0,
    moves: [],
    history: [t('records.history_line', { at: { at: at(23, 10) }, who: '李强', what: t('records.history_open') })],
    part: {
      head: meetingHead(model),
      body: [...meetingBody(model), ...found],
      buttons: [...answerButtons(model), ...(model.isHost && model.open && found.length === 0 ? arrangeButtons('rec_1') : [])],
      tags: meetingTags(model),
      ...(model.mine?.rsvp === 'none' && model.open ? { tone: 'ask' as const } : {}),
    },
    ...change,
  });

const line = (name: string, label: Parameters<typeof t>[0]): Field => ({
  kind: 'line',
  name,
  label: t(label),
  required: false,
  maxLength: 60,
});
const GUESS = [t('meeting.guess_minutes', { minutes: 60 })];
const FACTS = [
  { label: say({ zh: '主题', en: 'About' }), value: plain('库存盘点') },
  { label: say({ zh: '请谁', en: 'Whom' }), value: join([plain('李敏'), plain('张伟')], '、') },
];
const FREE = t('slot.everybody_free');
const room = (name: string, seats: number) => t('slot.room', { room: name, seats });
const TIMES = { record: 'rec_1', facts: FACTS, guesses: GUESS, options: [], none: null, near: [], tries: [], notes: [] };
const signed = (name: string, minute: number): SeatLine =>
  seat(name, { rsvp: 'yes', signedAt: at(24, 15, minute), late: minute > 0 });

/** For the gallery. */
export const meetingSamples = (): Samples => ({
  会议: {
    填表: draftFormCard({
      record: 'rec_1',
      fields: [line('title', 'meeting.purpose'), line('required', 'meeting.invited')],
      understood: null,
      whole: false,
      note: null,
      guesses: [],
    }),
    三个时间: timesCard({
      ...TIMES,
      options: [
        {
          from: at(24, 15),
          room: 'omm_1',
          when: WHEN,
          why: join([FREE, t('slot.first_possible'), room('苏州会议室', 14)], ' · '),
        },
        {
          from: at(25, 10),
          room: 'omm_1',
          when: whenText('2026-11-25' as LocalDate, 600, 660),
          why: join([FREE, room('苏州会议室', 14)], ' · '),
        },
        {
          from: at(26, 14),
          room: 'omm_2',
          when: whenText('2026-11-26' as LocalDate, 840, 900),
          why: t('slot.optional_missing', { who: '孙悦' }),
        },
      ],
    }),
    都不空: timesCard({
      ...TIMES,
      none: t('slot.none_taken'),
      near: [{ from: at(24, 15), room: null, when: WHEN, why: t('slot.is_busy', { who: '李敏' }) }],
      tries: [
        { text: t('meeting.try_next_week'), set: { day: '2026-12-01' } },
        { text: t('meeting.try_half', { minutes: 30 }), set: { minutes: '30' } },
      ],
      notes: [t('meeting.unread', { who: '张伟' })],
    }),
    确认: confirmCard({
      record: 'rec_1',
      title: plain('库存盘点'),
      facts: [{ label: t('meeting.time'), value: WHEN, wide: true }, ...FACTS],
      guesses: GUESS,
      warnings: [t('meeting.clash', { who: t('slot.is_away', { who: '李敏' }) })],
      notes: [t('meeting.no_purpose')],
    }),
    不约了: droppedDraftCard(),
    时间过了没确认: droppedDraftCard(true),
    参会人看: card(part()),
    写原因: card(part({ form: { of: 'no', fields: [line('reason', 'meeting.reason')] } })),
    主持人看: card(part({ hosts: true, isHost: true, mine: SEATS[0] ?? null }), { moves: MOVES }),
    代主持: card(part({ hosts: true, isHost: true, host: plain('李敏'), hostsFor: '李强', mine: SEATS[1] ?? null }), {
      moves: MOVES,
      note: t('meeting.you_act', { of: '李强' }),
    }),
    找时间改期: card(
      part({ hosts: true, isHost: true, mine: SEATS[0] ?? null }),
      {},
      otherTimes({
        record: 'rec_1',
        week: 0,
        options: [
          {
            from: at(25, 15),
            room: 'omm_1',
            when: whenText('2026-11-25' as LocalDate, 900, 960),
            why: join([FREE, t('slot.as_wished'), room('苏州会议室', 14)], ' · '),
          },
          { from: at(26, 10), room: 'omm_1', when: whenText('2026-11-26' as LocalDate, 600, 660), why: FREE },
        ],
        near: [],
        none: null,
        notes: [],
      }),
    ),
    换会议室: card(
      part({ hosts: true, isHost: true, mine: SEATS[0] ?? null }),
      {},
      otherRooms('rec_1', [{ id: 'omm_2', name: '苏州会议室' }]),
    ),
    没人签到: card(part({ isHost: true, hosts: true, open: false, begun: true, quorum: null, mine: SEATS[0] ?? null }), {
      state: { name: say({ zh: '已结束，没人签到', en: 'Over, nobody signed in' }), tone: 'warn', end: false },
      note: t('meeting.was_it_held'),
    }),
    改期了: card(part(), { note: t('meeting.note_moved', { before: whenText('2026-11-23' as LocalDate, 900, 960) }) }),
    快开会了: card(part({ signs: true, open: false, mine: seat('孙悦', { rsvp: 'yes' }) }), { note: t('meeting.soon') }),
    没被邀请: card(part({ signs: true, open: false, mine: null, begun: true })),
    散会: card(
      part({
        isHost: true,
        hosts: true,
        open: false,
        begun: true,
        quorum: null,
        mine: SEATS[0] ?? null,
        seats: [signed('李强', 0), signed('李敏', 5), seat('张伟', { rsvp: 'yes' })],
      }),
      { state: { name: say({ zh: '已开', en: 'Held' }), tone: 'plain', end: false } },
    ),
    已取消: card(part({ open: false }), {
      state: { name: say({ zh: '已取消', en: 'Cancelled' }), tone: 'done', end: true },
      note: t('meeting.note_cancelled_why', { why: plain('客户改期') }),
    }),
    我的会议: myMeetingsCard({
      from: TUESDAY,
      to: '2026-11-29' as LocalDate,
      morning: false,
      all: 17,
      page: 0,
      pages: 2,
      lines: [
        {
          record: 'rec_1',
          title: plain('库存盘点'),
          when: WHEN,
          where: ROOM,
          tag: { text: t('meeting.rsvp_none'), tone: 'orange' },
        },
        {
          record: 'rec_2',
          title: plain('渠道政策'),
          when: whenText('2026-11-25' as LocalDate, 600, 690),
          where: t('meeting.video'),
          tag: { text: t('meeting.rsvp_yes'), tone: 'green' },
        },
      ],
    }),
    没有会议: myMeetingsCard({ from: TUESDAY, to: TUESDAY, morning: false, all: 0, page: 0, pages: 0, lines: [] }),
  },
});

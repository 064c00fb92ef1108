import { join, plain, say, t } from '../../kernel/text.ts';
import { HOUR, instant, type LocalDate } from '../../kernel/time.ts';
import { openLine } from '../parts.ts';
import { type RecordModel, recordCard } from '../records/record-card.ts';
import type { Samples } from '../samples.ts';
import { decisionsCard, keptCard } from './decisions-card.ts';
import { type ItemLine, type MinutesModel, minutesBody, minutesHead } from './minutes-part.ts';
import { noteCard, pickMeetingCard } from './note-card.ts';

const TUESDAY = Date.UTC(2026, 10, 24, 8, 5);
const at = (hours: number) => instant(TUESDAY + hours * HOUR);
const words = (zh: string, en: string) => say({ zh, en });
const FRIDAY = '2026-12-04' as LocalDate;
const day = { date: '2026-11-24' as LocalDate };
const TITLE = plain('库存盘点');
const RECORD = 'rec_1';

const item = (id: string, change: Partial<ItemLine>): ItemLine => ({
  id,
  what: plain(''),
  detail: null,
  said: null,
  high: false,
  open: false,
  record: null,
  ...change,
});

const due = (date: string) => t('minutes.due', { day: { date: date as LocalDate } });
const MODEL: MinutesModel = {
  record: RECORD,
  decisions: [item('d', { what: plain('12月起每周五盘点一次'), detail: t('minutes.for_information') })],
  actions: [
    item('a', {
      what: plain('提交盘点方案'),
      detail: t('minutes.who_until', { who: plain('张伟'), due: due('2026-12-02') }),
      said: t('minutes.said_by', { said: plain('张伟下周三前提交盘点方案'), who: '李敏' }),
      record: 'rec_2',
      high: true,
    }),
    item('b', {
      what: plain('整理库位'),
      detail: t('minutes.who_until', { who: t('minutes.no_owner'), due: due('2026-12-04') }),
      said: t('minutes.said_by', { said: plain('各门店本周五前整理库位'), who: '张伟' }),
      open: true,
    }),
  ],
  proposals: [plain('可以考虑换一套货架')],
  rest: [plain('上月盘亏两件，已找到')],
  changes: [],
  writes: true,
  question: {
    left: 1,
    about: plain('整理库位'),
    ask: t('minutes.ask_owner_group', { said: plain('各门店') }),
    said: t('minutes.said', { said: plain('各门店本周五前整理库位') }),
    answers: ['李强', '李敏', '张伟'].map((name) => ({
      text: plain(name),
      style: 'plain',
      action: { do: 'minutes.owner', record: RECORD, item: 'b', person: 'per_1' },
    })),
  },
  newNotes: 2,
  form: null,
  files: false,
};
const OUT: MinutesModel = {
  ...MODEL,
  actions: MODEL.actions.slice(0, 1),
  writes: false,
  question: null,
  newNotes: 0,
  files: true,
};

const record = (model: MinutesModel, change: Partial<RecordModel>, more: readonly ReturnType<typeof openLine>[] = []) =>
  recordCard({
    record: RECORD,
    kind: words('会议纪要', 'Minutes'),
    number: 'JY261124-7K2M',
    title: TITLE,
    state: { name: words('起草中', 'Draft'), tone: 'warn', end: false },
    owed: [{ who: '李强', mine: true, what: words('写好纪要', 'Write the minutes'), dueAt: at(19), late: false }],
    path: [],
    facts: [],
    files: 0,
    moves: [],
    history: [],
    part: {
      head: minutesHead(model),
      body: [
        ...more,
        ...minutesBody(model),
        {
          kind: 'facts',
          rows: [
            { label: t('minutes.day'), value: t('minutes.on', { day }) },
            { label: t('meeting.host'), value: plain('李强') },
            { label: t('meeting.invited'), value: join(['李强', '李敏', '张伟'].map(plain), '、'), wide: true },
          ],
        },
      ],
      buttons: [],
      tags: [],
    },
    ...change,
  });

const move = (id: string, zh: string, en: string, style: 'main' | 'plain' = 'plain') => ({
  move: id,
  name: words(zh, en),
  style,
  asks: false,
});

/** Notes, minutes in each state, what was decided, and the rate of promises kept. For the gallery. */
export const minutesSamples = (): Samples => ({
  会议纪要: {
    '记笔记：按议题，一条接一条': noteCard({
      meeting: RECORD,
      title: TITLE,
      when: t('note.on', { day, from: '15:00' }),
      count: 3,
      taken: true,
      fields: [
        {
          kind: 'choice',
          name: 'topic',
          label: t('note.topic'),
          required: false,
          value: 'top_1',
          options: [
            { value: '', text: t('note.no_topic') },
            { value: 'top_1', text: plain('盘点办法') },
          ],
        },
        { kind: 'paragraph', name: 'text', label: t('note.text'), required: true, maxLength: 1000 },
      ],
      drafts: true,
    }),
    '同时有两个会：记到哪个': pickMeetingCard(plain('张伟周五前报数'), [
      { meeting: RECORD, title: TITLE, when: t('note.on', { day, from: '15:00' }) },
      { meeting: 'rec_2', title: plain('周会'), when: t('note.on', { day: { date: '2026-11-23' as LocalDate }, from: '09:30' }) },
    ]),
    '起草：没定的逐条问（S67）': record(MODEL, {}),
    '都定了：主持人可以发出（S66）': record(
      { ...MODEL, actions: OUT.actions, question: null, newNotes: 0 },
      { moves: [move('approve', '批准并发出', 'Approve and send', 'main')] },
    ),
    '已发出：主持人看谁还没确认（O22）': record(
      OUT,
      {
        state: { name: words('已发出', 'Issued'), tone: 'good', end: true },
        owed: [],
        moves: [move('reopen', '修改纪要', 'Revise')],
      },
      [
        openLine(
          join([t('minutes.confirmed', { done: 1, all: 2 }), t('minutes.unconfirmed', { who: plain('张伟') })], '；'),
          t('minutes.round'),
          { do: 'record.open', record: 'rec_3' },
        ),
      ],
    ),
    '第2版：只请改到的人再确认': record(
      {
        ...OUT,
        files: false,
        changes: [
          t('minutes.change_changed', {
            text: plain('提交盘点方案'),
            parts: t('minutes.change_part', { before: due('2026-12-02'), after: t('minutes.due', { day: { date: FRIDAY } }) }),
          }),
        ],
      },
      {
        kind: words('纪要确认', 'Minutes to confirm'),
        state: { name: words('传阅中', 'Going round'), tone: 'plain', end: false },
        owed: [{ who: '张伟', mine: true, what: words('确认纪要', 'Confirm the minutes'), dueAt: at(48), late: false }],
        stands: [t('records.answered', { done: 1, all: 2 })],
        moves: [move('answer', '确认', 'Confirm', 'main'), move('object', '有异议', 'Object')],
      },
    ),
    '谁决定的：写明哪次会、哪天（Q18）': decisionsCard({
      title: t('decisions.about', { words: '库存盘点' }),
      groups: [
        {
          minutes: RECORD,
          title: TITLE,
          cited: t('decisions.cited', { day, host: '李强', number: 'JY261124-7K2M' }),
          lines: [
            { what: plain('12月起每周五盘点一次'), detail: t('minutes.for_information') },
            {
              what: plain('提交盘点方案'),
              detail: t('minutes.who_until', { who: plain('张伟'), due: due('2026-12-02') }),
            },
          ],
        },
      ],
      looked: t('decisions.looked', { count: 300 }),
      more: 3,
      none: t('decisions.none'),
    }),
    '行动项完成率（S68）': keptCard({
      since: t('kept.since', { day: { date: '2026-09-04' as LocalDate } }),
      units: [
        { name: plain('苏州分店'), percent: 75, shown: t('kept.shown', { percent: 75, kept: 6, all: 8 }), late: 1, open: 1 },
        { name: plain('杭州分店'), percent: 90, shown: t('kept.shown', { percent: 90, kept: 9, all: 10 }), late: 1, open: 0 },
      ],
      people: [
        { name: plain('张伟'), percent: 50, shown: t('kept.shown', { percent: 50, kept: 2, all: 4 }), late: 1, open: 1 },
        { name: plain('李敏'), percent: 100, shown: t('kept.shown', { percent: 100, kept: 4, all: 4 }), late: 0, open: 0 },
      ],
    }),
  },
});

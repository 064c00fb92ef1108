import { plain, t } from '../../kernel/text.ts';
import { instant } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type AgendaModel, agendaCard, type TopicLine } from './agenda-card.ts';
import { type CallModel, callCard } from './call-card.ts';

const topic = (id: string, title: string, change: Partial<TopicLine> = {}): TopicLine => ({
  ...{ id, title: plain(title), minutes: 15, owner: '王芳', by: null, from: null, done: false, mine: false },
  ...change,
});

const AT = instant(Date.UTC(2026, 10, 27, 8, 0));
const WHEN = t('meeting.when', { day: { date: '2026-11-30' as never }, from: '09:00', to: '10:00' });

const AGENDA: AgendaModel = {
  record: 'rec_1',
  meeting: plain('苏州分店周会'),
  when: WHEN,
  topics: [
    topic('top_1', '补齐盘点表', { owner: '李强', by: '李强', from: 'action', minutes: 5 }),
    topic('top_2', '展车陈列', { by: '李敏', from: 'carried' }),
    topic('top_3', '上周工作完成情况'),
    topic('top_4', '存在的问题'),
    topic('top_5', '本周工作计划', { owner: null }),
  ],
  gaps: [
    { code: 'too_long', sum: 65, minutes: 60 },
    { code: 'no_owner', count: 1 },
  ],
  inputs: [
    {
      who: '李强',
      said: [
        { what: t('agenda.week_done'), words: '成交3台，回访20组' },
        { what: t('agenda.week_plan'), words: '周末外展' },
      ],
      files: 2,
    },
  ],
  silent: ['李敏', '张伟'],
  pack: null,
  frozen: false,
  freezesAt: AT,
  open: true,
  begun: false,
  hosts: true,
  mayAdd: true,
  mayUseUsual: false,
  note: null,
  form: null,
};

const CALL: CallModel = {
  record: 'rec_1',
  meeting: plain('苏州分店周会'),
  when: WHEN,
  clause: 'S62',
  by: AT,
  late: false,
  over: false,
  sent: null,
  files: 0,
  fields: (['done', 'problems', 'plan'] as const).map((name) => ({
    kind: 'paragraph',
    name,
    label: t(`agenda.week_${name}`),
    required: false,
    maxLength: 500,
  })),
};

/** For the gallery. */
export const agendaSamples = (): Samples => ({
  会前议程: {
    会前请写: callCard(CALL),
    还没写的人: callCard({ ...CALL, late: true }),
    已提交: callCard({ ...CALL, fields: null, sent: AGENDA.inputs[0]?.said ?? [] }),
    主持人排议程: agendaCard(AGENDA),
    还没有议题: agendaCard({ ...AGENDA, topics: [], gaps: [{ code: 'topics' }], mayUseUsual: true, inputs: [], silent: [] }),
    员工看到的: agendaCard({
      ...AGENDA,
      hosts: false,
      topics: [topic('top_9', '展车陈列', { by: '李敏', owner: null, mine: true })],
    }),
    已定稿: agendaCard({
      ...AGENDA,
      hosts: false,
      frozen: true,
      mayAdd: false,
      pack: {
        at: AT,
        figures: [
          { label: t('agenda.pack_waiting'), value: t('agenda.pieces', { count: 3 }) },
          { label: t('agenda.pack_out'), value: t('agenda.people', { count: 1 }) },
          { label: t('agenda.pack_late'), value: t('agenda.pieces', { count: 2 }) },
          { label: t('agenda.pack_kept'), value: t('agenda.of', { kept: 18, due: 20 }) },
        ],
      },
    }),
  },
});

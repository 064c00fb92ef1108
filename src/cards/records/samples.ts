import { files } from '../../fields/kinds.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { HOUR, type Instant, instant, type LocalDate } from '../../kernel/time.ts';
import { filesBlock } from '../approval/file-offer-card.ts';
import type { Field, TrailStep } from '../element.ts';
import type { Samples } from '../samples.ts';
import { type RecordModel, recordCard } from './record-card.ts';
import { type RecordFormModel, recordFormCard } from './record-form-card.ts';

const MONDAY = Date.UTC(2026, 10, 23, 2, 0);
const at = (hours: number): Instant => instant(MONDAY + hours * HOUR);
const HELP = say({ zh: '求助', en: 'Help' });
const TITLE = plain('客户要退定金怎么办');
const ANSWER = say({ zh: '先答复', en: 'First answer' });
const SOLVE = say({ zh: '解决', en: 'Solve' });
const words = (zh: string, en: string) => say({ zh, en });

const STATES = [
  words('待受理', 'New'),
  words('处理中', 'In hand'),
  words('待确认', 'To be confirmed'),
  words('已办结', 'Closed'),
];
const path = (done: number, ended = false): readonly TrailStep[] =>
  STATES.map((name, index) => ({
    name,
    state: index < done || ended ? 'approved' : index === done ? 'open' : 'waiting',
    people: [],
  }));

const record = (change: Partial<RecordModel>): RecordModel => ({
  record: 'rec_1',
  kind: HELP,
  number: 'QZ261123-7K2M',
  title: TITLE,
  state: { name: words('待受理', 'New'), tone: 'warn', end: false },
  owed: [
    { who: '王芳', mine: false, what: ANSWER, dueAt: at(2), late: false },
    { who: '王芳', mine: false, what: SOLVE, dueAt: at(48), late: false },
  ],
  path: path(0),
  facts: [
    { label: t('records.opener'), value: plain('李强') },
    { label: t('records.owner'), value: plain('王芳') },
    { label: t('records.of_unit'), value: plain('苏州分店') },
  ],
  files: 0,
  moves: [],
  history: [t('records.history_line', { at: { at: at(0) }, who: '李强', what: t('records.history_open') })],
  ...change,
});

const move = (id: string, zh: string, en: string, style: 'main' | 'danger' | 'plain' = 'plain') => ({
  move: id,
  name: words(zh, en),
  style,
  asks: id !== 'accept',
});
const OWNERS = [
  move('accept', '受理', 'Accept', 'main'),
  move('report', '办完了', 'Done', 'main'),
  move('reply', '答复', 'Answer'),
  move('pause', '等待', 'Wait'),
  move('hand_over', '转交', 'Hand over'),
];

const FILES = files('图片或文件', 'Files');
const answerField: Field = { kind: 'paragraph', name: 'words', label: words('答复', 'Answer'), required: true, maxLength: 500 };

const WHAT: Field = { kind: 'paragraph', name: 'what', label: words('问题', 'Problem'), required: true, maxLength: 300 };
const KIND: Field = {
  kind: 'choice',
  name: 'kind',
  label: words('类别', 'Kind'),
  required: true,
  options: [{ value: 'supplies', text: words('办公用品', 'Supplies') }],
};
const NO_FILES = filesBlock('files', FILES, {}, { do: 'record.fill', record: 'rec_2', set: { files: '' } }, t('files.may_send'));
const form = (change: Partial<RecordFormModel> & Pick<RecordFormModel, 'fields'>) =>
  recordFormCard({
    record: 'rec_2',
    kind: 'help',
    name: HELP,
    about: words('遇到难题找主管', 'Ask your supervisor'),
    clause: 'S21',
    files: [],
    faults: [],
    understood: null,
    opened: false,
    ...change,
  });

/** For the gallery. */
export const recordSamples = (): Samples => ({
  事项: {
    提出人看: recordCard(
      record({ moves: [move('add', '补充', 'Add'), move('urge', '催办', 'Remind'), move('cancel', '取消', 'Cancel', 'danger')] }),
    ),
    承办人看: recordCard(record({ owed: record({}).owed.map((one) => ({ ...one, mine: true })), moves: OWNERS })),
    已超时: recordCard(
      record({
        owed: [{ who: '王芳', mine: true, what: ANSWER, dueAt: at(-1), late: true }],
        moves: OWNERS,
        facts: [{ label: words('问题', 'Problem'), value: plain('客户上周签了定金合同，现在要退，说交车太慢。'.repeat(10)) }],
      }),
    ),
    正在填答复: recordCard(
      record({
        owed: [{ who: '王芳', mine: true, what: ANSWER, dueAt: at(2), late: false }],
        form: { move: 'reply', name: words('答复', 'Answer'), fields: [answerField], files: [], faults: [] },
      }),
    ),
    等待中: recordCard(
      record({
        state: { name: words('等待中', 'Waiting'), tone: 'plain', end: false },
        owed: [{ who: '王芳', mine: false, what: SOLVE, dueAt: null, late: false }],
        stands: [t('records.waits_for', { why: words('等其他部门', 'Another department') })],
        path: path(1),
      }),
    ),
    刚有了答复: recordCard(
      record({
        note: plain('七天内可退，先填退款申请'),
        state: { name: words('处理中', 'In hand'), tone: 'plain', end: false },
        path: path(1),
        owed: [{ who: '王芳', mine: false, what: SOLVE, dueAt: at(48), late: false }],
      }),
    ),
    请确认: recordCard(
      record({
        state: { name: words('待确认', 'To be confirmed'), tone: 'warn', end: false },
        path: path(2),
        owed: [{ who: '李强', mine: true, what: words('确认是否办结', 'Confirm it is done'), dueAt: at(50), late: false }],
        moves: [move('verify', '确认办结', 'Confirm', 'main'), move('send_back', '退回重办', 'Send back')],
      }),
    ),
    已办结: recordCard(
      record({ files: 2, state: { name: words('已办结', 'Closed'), tone: 'good', end: true }, path: path(3, true), owed: [] }),
    ),
    已取消: recordCard(
      record({ state: { name: words('已取消', 'Cancelled'), tone: 'done', end: true }, path: [], owed: [], again: 'help' }),
    ),
    匿名: recordCard(
      record({
        facts: [
          { label: t('records.opener'), value: t('records.somebody') },
          { label: t('records.owner'), value: plain('陈静') },
        ],
      }),
    ),
    新提: form({ fields: [WHAT], files: NO_FILES }),
    新提还差类别: form({
      fields: [KIND],
      understood: [{ label: WHAT.label, value: TITLE, wide: true }],
    }),
    新提还差类别可匿名: form({
      fields: [
        {
          ...KIND,
          fault: t('draft.fault', { what: words('还没有选', 'Nothing is chosen'), accept: words('请选一项', 'Choose one') }),
        },
        { kind: 'tick', name: 'unnamed', label: t('records.unnamed'), required: false },
      ],
      understood: [{ label: WHAT.label, value: TITLE, wide: true }],
    }),
    新提齐了: form({
      fields: [],
      files: NO_FILES,
      understood: [
        { label: words('请谁办', 'Whom'), value: plain('王芳') },
        { label: words('事项', 'What'), value: TITLE, wide: true },
        { label: words('截止', 'By'), value: say({ zh: '{on}', en: '{on}' }, { on: { date: '2026-11-27' as LocalDate } }) },
      ],
    }),
    新提改别的: form({ fields: [{ ...WHAT, value: '客户要退定金怎么办' }, KIND], opened: true }),
  },
});

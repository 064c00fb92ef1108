import { findings } from '../domain/findings.ts';
import { count, date, line, optional, paragraph, people, person, reference, w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import { reassign } from '../records/case-reassign.ts';
import type { Kind, Ladder, Life, Move, Owed, Post, Rec, Whom } from '../records/define.ts';
import { inField, tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { cut } from './cut.ts';
import { HOUR_BEFORE } from './usual.ts';

/** What minutes are, as their form; what they say stands in their versions. */
export const MINUTES_FIELDS = {
  title: line('标题', 'Title', { max: 120 }),
  meeting: optional(reference('会议', 'Meeting', 'meeting')),
  day: date('开会日期', 'Day of the meeting'),
  recorder: optional(person('记录人', 'Notes by')),
  people: optional(people('参会人', 'Invited')),
  informed: optional(people('知会', 'Informed')),
  /** Of what is in work, or went out last. */
  version: count('版本', 'Version', { min: 1 }),
  /** Questions that are still open: with any, they do not go out (S67). */
  missing: count('还没定的', 'Still open', { min: 0 }),
} as const;

/** Who is above the host (S4). */
const ABOVE: readonly Post[] = [
  { role: 'supervisor' },
  { role: 'region_manager' },
  { role: 'network_department' },
  { superior: 1 },
];

const WRITE: Ladder = [
  { before: '1h', to: 'holder' },
  { after: '0h', to: 'holder' },
  { after: '4h', to: ['holder', 'applicant'] },
];

const register = defineRegister({
  id: 'minutes',
  clauses: ['S66', 'S67', 'S65'],
  name: w('会议纪要', 'Minutes'),
  about: w('记笔记、出纪要、查决议，例如“关于库存的决议”', 'Notes, minutes, decisions, e.g. “decisions about stock”'),
  says: { nouns: ['会议纪要', '纪要', 'minutes'], hints: ['会议记录', '谁决定的'] },
  prefix: 'JY',
  numbers: { write: '4h', approve: '4h' },
  fields: MINUTES_FIELDS,
  title: ({ title }) => cut(title),
  find: { title: 'words' },
  day: 'day',
  opens: [],
  see: ['owner', 'opener', { field: 'recorder' }, { field: 'people' }, { field: 'informed' }, ...ABOVE],
  states: {
    draft: { name: w('起草中', 'Draft'), tone: 'warn' },
    review: { name: w('待主持人批准', 'For the host'), tone: 'warn' },
    issued: { name: w('已发出', 'Issued'), tone: 'good', end: true },
    dropped: { name: w('已作废', 'Dropped'), tone: 'done', end: true, void: true },
  },
  start: 'draft',
  moves: {},
  owes: {},
});

const RECORDER = inField('recorder');
export const WRITERS: readonly Whom[] = ['owner', 'opener', RECORDER];
export const HOST: readonly Whom[] = ['owner'];

interface Form {
  readonly day: LocalDate;
  readonly version: number;
  readonly missing: number;
  readonly recorder: string | null;
}
export const minutesForm = ({ form }: Pick<Rec, 'form'>): Form => form as unknown as Form;

export const MINUTES_FINDINGS = {
  undecided: {
    what: w('还有{count}处没定责任人、日期或去向', '{count} points still have no owner, no day, or nobody to carry them out'),
    accept: w('请逐条点选，或定为仅知悉', 'Answer them one by one, or mark them as for information'),
  },
} as const;

const found = findings('S67', MINUTES_FINDINGS);

const allAnswered: Pick<Move, 'check'> = {
  check: ({ record }) => {
    const { missing } = minutesForm(record);
    return missing === 0 ? [] : [found('undecided', { count: missing })];
  },
};

/** Written over what ended: nothing. */
const NOT_OVER = { endedAt: undefined, reportedAt: undefined } as unknown as Partial<Life>;

const MOVES: Readonly<Record<string, Move>> = {
  approve: {
    name: w('批准并发出', 'Approve and send'),
    from: ['draft', 'review'],
    by: () => HOST,
    style: 'main',
    ...allAnswered,
    change: ({ now }) => ({ state: 'issued', life: { endedAt: now } }),
  },
  submit: {
    name: w('交主持人', 'Give to the host'),
    from: ['draft'],
    by: () => ['opener', RECORDER],
    never: ({ ownerId }) => [ownerId],
    style: 'main',
    ...allAnswered,
    change: ({ now }) => ({ state: 'review', life: { reportedAt: now } }),
  },
  hand_back: {
    name: w('退回修改', 'Send back'),
    from: ['review'],
    by: () => HOST,
    asks: { why: paragraph('还差什么', 'What is missing') },
    change: ({ now, record }) => ({ state: 'draft', life: { ...NOT_OVER, since: now, round: record.life.round + 1 } }),
  },
  reopen: {
    name: w('修改纪要', 'Revise'),
    from: ['issued'],
    by: () => WRITERS,
    change: ({ now, record }) => ({
      state: 'draft',
      form: { version: minutesForm(record).version + 1 },
      life: { ...NOT_OVER, since: now, round: record.life.round + 1 },
    }),
  },
  keep: {
    name: w('不改了', 'Leave as it was'),
    from: ['draft', 'review'],
    by: () => WRITERS,
    when: (record) => minutesForm(record).version > 1,
    change: ({ now, record }) => ({
      state: 'issued',
      form: { version: minutesForm(record).version - 1, missing: 0 },
      life: { endedAt: now },
    }),
  },
  cancel: {
    name: w('作废', 'Drop'),
    from: ['draft', 'review'],
    by: () => ['owner', 'opener'],
    when: (record) => minutesForm(record).version === 1,
    asks: { why: paragraph('为什么', 'Why', { max: 100 }) },
    style: 'danger',
    change: ({ now }) => ({ state: 'dropped', life: { endedAt: now } }),
    follows: ({ asked }) => [tell([...HOST, RECORDER], say(DROPPED, { why: { plain: String(asked.why) } }))],
  },
};

const DROPPED = w('这份纪要作废了：{why}', 'These minutes were dropped: {why}');

const OWES: Readonly<Record<string, Owed>> = {
  write: {
    name: w('写好纪要', 'Write the minutes'),
    ladder: WRITE,
    move: 'submit',
    owes: (record, { write = '4h' }) =>
      record.state === 'draft'
        ? {
            holders: minutesForm(record).recorder ? [RECORDER] : ['opener'],
            since: record.life.since,
            until: { from: record.life.since, within: write as '4h' },
          }
        : null,
  },
  approve: {
    name: w('批准纪要', 'Approve the minutes'),
    ladder: HOUR_BEFORE,
    move: 'approve',
    owes: (record, { approve = '4h' }) => {
      const since = record.life.reportedAt;
      return record.state === 'review' && since !== undefined
        ? { holders: HOST, since, until: { from: since, within: approve as '4h' } }
        : null;
    },
  },
};

/**
 * 会议纪要 (S66): written from what was noted, approved by the host, sent to everybody invited and informed; a later change is another version. A record
 * of minutes begins with `handlers/minutes/draft-minutes.ts` and never by a form.
 */
export const minutes: Kind<'minutes', typeof MINUTES_FIELDS> = {
  ...register,
  moves: { ...MOVES, reassign: reassign(w('换主持人', 'Another host'), ['draft', 'review']) },
  owes: OWES,
  path: ['draft', 'review', 'issued'],
};

import { findings } from '../domain/findings.ts';
import { addWorkdays } from '../domain/workday/workdays.ts';
import type { FormOf } from '../fields/field.ts';
import { choice, count, date, files, line, month, optional, paragraph, people, person, rows, unit, w } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import { join, plain, say } from '../kernel/text.ts';
import { inField, type Post, tell, tellWhileSo, type Who } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { holds } from '../records/who.ts';
import { DAYS, SUPERVISOR } from './usual.ts';

const HR: readonly Post[] = [{ role: 'hr' }];
/** The next up the line from whoever confirmed it. */
const NEXT_UP: readonly Post[] = [{ superior: 1 }];

/** Its person, once they were told. */
const TOLD_ONE = inField('told');

const hidden = <F extends object>(field: F) => ({ ...field, hidden: true }) as const;

export const FACTS = rows(
  '事实',
  'Facts',
  {
    day: date('日期', 'Day'),
    what: choice('情况', 'What', {
      late: w('迟到', 'Late'),
      early: w('早退', 'Left early'),
      missing: w('缺卡', 'Punch missing'),
      absent: w('旷工', 'Absent'),
      unapproved: w('没有批准的假', 'Leave not approved'),
    }),
    /** Halves of a day, or twice the times: whole numbers are kept. */
    halves: hidden(count('半数', 'Halves')),
    minutes: optional(count('差', 'off', { measure: w('分钟', 'min') })),
    why: optional(
      choice('本人说明', 'Explained', {
        forgot: w('忘打卡', 'Forgot to punch'),
        outdoor: w('外勤', 'Out on duty'),
        device: w('设备故障', 'Device broken'),
        on_leave: w('已请假', 'On leave'),
        errand: w('公出', 'On an errand'),
        other: w('其他', 'Other'),
      }),
    ),
  },
  { min: 0, max: 62 },
);

const FIELDS = {
  person: person('员工', 'Person'),
  who: hidden(line('姓名', 'Name')),
  unit: unit('网点', 'Branch'),
  month: month('月份', 'Month'),
  rule: hidden(line('规则', 'Rule')),
  name: line('违规', 'Violation'),
  clause: optional(line('规定', 'Rule book')),
  facts: FACTS,
  consequence: paragraph('按规定的处理', 'What the rules say follows', { max: 200 }),
  object_days: hidden(count('异议期（工作日）', 'Working days to object')),
  judge: hidden(choice('异议由谁定', 'Objections decided by', { superior: w('上一级', 'The next up'), hr: w('人力资源', 'HR') })),
  told: hidden(person('已通知', 'Told')),
  confirmed_by: person('核实人', 'Confirmed by'),
  confirmers: hidden(people('参与核实', 'Took part in confirming')),
  object_by: date('异议截止', 'Objections until'),
  objection: paragraph('本人的异议', 'Objection', { max: 500 }),
  proof: optional(files('异议的材料', 'Proof')),
  decision: paragraph('异议的结论', 'What was decided', { max: 500 }),
} as const;
type Form = FormOf<typeof FIELDS>;
type Of = { readonly form: Form };

/** Never the person it is about; and of an objection none of those who confirmed it. */
const itself = ({ form: { person: of } }: Of): readonly PersonId[] => [of];
const partial = ({ form: { person: of, confirmers } }: Of): readonly PersonId[] => [of, ...(confirmers ?? [])];
const judges = ({ form }: Of): readonly Who[] => (form.judge === 'hr' ? HR : NEXT_UP);

const found = findings('S59', {
  window_over: {
    what: w('异议期已经过了', 'The time to object is over'),
    accept: w('有新的材料，请直接找人力资源', 'With new proof turn to HR directly'),
  },
});

/**
 * 考勤违规 (S59): found in a settled month by the company's own table, and nothing follows of it by itself. The supervisor confirms or drops it, its person is
 * told in private and may object, somebody else decides; what stands at the end is HR's file. Made by handlers/violation.
 */
export const violation = defineRegister({
  id: 'violation',
  clauses: ['S59', 'S54'],
  name: w('考勤违规', 'Attendance violation'),
  about: w(
    '考勤里可能的违规：主管核实，通知本人，可以提异议，另一人裁定',
    'Confirmed by the supervisor, told in private, open to objection, decided by somebody else',
  ),
  says: {
    nouns: ['考勤违规', '违规记录', '考勤处罚', '违规', 'attendance violation', 'attendance violations'],
    hints: ['违规处罚', '迟到处罚', '旷工处罚'],
  },
  prefix: 'WJ',
  open: w('没有了结', 'Open'),
  // Working days for the supervisor to look at it, and for whoever decides on an objection (config/numbers.yaml).
  numbers: { confirm: '3wd', decide: '3wd' },
  fields: FIELDS,
  later: ['told', 'confirmed_by', 'confirmers', 'object_by', 'objection', 'proof', 'decision'],
  title: ({ who, name, month: of }) => join([plain(who), plain(name), say(MONTH, { month: { month: of } })], ' · '),
  find: { who: 'words', name: 'words', month: 'whole', person: 'whole' },
  keys: [['person', 'month', 'rule']],
  unit: 'unit',
  owner: 'confirmed_by',
  // handlers/violation proposes it.
  opens: [],
  // Operations are not of the line; its person sees it once they were told, whoever confirmed it for somebody else as long as it lasts.
  see: [
    ...SUPERVISOR,
    { role: 'region_manager' },
    { role: 'network_department' },
    ...HR,
    { superior: 1 },
    { field: 'told' },
    { field: 'confirmers' },
  ],
  lists: {
    to_confirm: {
      name: w('等核实的考勤违规', 'Violations to confirm'),
      says: ['等核实的考勤违规', '没核实的考勤违规', '待核实的违规', 'violations to confirm'],
      owes: ['confirm'],
      due: 'any',
    },
    objected: {
      name: w('有异议的考勤违规', 'Violations objected to'),
      says: ['有异议的考勤违规', '考勤异议', '没定的考勤异议', 'objections to violations'],
      owes: ['decide'],
      due: 'any',
    },
  },
  states: {
    proposed: { name: w('待核实', 'To confirm'), tone: 'warn' },
    notified: { name: w('已通知本人，可以提异议', 'Told; may be objected to'), tone: 'warn' },
    objected: { name: w('有异议，待定', 'Objected to'), tone: 'warn' },
    final: { name: w('成立', 'Stands'), tone: 'bad', end: true },
    lifted: { name: w('异议成立，撤销', 'Lifted'), tone: 'good', end: true },
    dropped: { name: w('不处理', 'Dropped'), tone: 'done', end: true },
    withdrawn: { name: w('事实变了，撤回', 'Withdrawn'), tone: 'done', end: true, void: true },
  },
  start: 'proposed',
  path: ['proposed', 'notified', 'final'],
  moves: {
    confirm: {
      name: w('属实，通知本人', 'Confirm and tell the person'),
      from: ['proposed'],
      to: 'notified',
      by: SUPERVISOR,
      never: itself,
      style: 'main',
      set: ({ record: { form, unitId, ownerId, openerId }, by, today, calendarOf, actsFor, org }) => {
        // Confirmed for somebody who is away, it is theirs too: neither of the two decides on an objection.
        const others = actsFor.filter(
          (id) => id !== form.person && holds(SUPERVISOR, id, { unitId, ownerId, openerId, form }, org),
        );
        return {
          told: form.person,
          confirmed_by: others[0] ?? by.id,
          confirmers: [...new Set([by.id, ...others])],
          object_by: addWorkdays(calendarOf(unitId), today, form.object_days),
          objection: null,
          proof: null,
          decision: null,
        } as unknown as Partial<Form>;
      },
      follows: ({ record: { form } }) => [tellWhileSo([{ person: form.person }], say(TOLD))],
    },
    drop: {
      name: w('不处理', 'Drop'),
      from: ['proposed'],
      to: 'dropped',
      by: SUPERVISOR,
      never: itself,
      asks: { why: paragraph('为什么不处理', 'Why nothing follows', { max: 200 }) },
      set: ({ asked }) => ({ decision: asked.why }),
    },
    object: {
      name: w('提异议', 'Object'),
      from: ['notified'],
      to: 'objected',
      by: [{ field: 'told' }],
      asks: {
        why: paragraph('哪里不对，实际情况是什么', 'What is wrong, and how it was', { max: 500 }),
        proof: optional(files('材料（照片、文件）', 'Proof (pictures, files)')),
      },
      check: ({ record: { form }, today }) => (today <= form.object_by ? [] : [found('window_over')]),
      set: ({ asked }) => ({ objection: asked.why, proof: asked.proof }),
      follows: ({ record: { form } }) => (form.judge === 'hr' ? [] : [tellWhileSo(['owner'], say(OBJECTED))]),
    },
    uphold: {
      name: w('维持', 'Uphold'),
      from: ['objected'],
      to: 'final',
      by: judges,
      never: partial,
      asks: { why: paragraph('理由（本人会看到）', 'Why (its person reads it)', { max: 500 }) },
      set: ({ asked }) => ({ decision: asked.why }),
      follows: ({ asked }) => [tell([TOLD_ONE, 'owner'], say(UPHELD, { why: plain(asked.why) })), tell(HR, say(STANDS))],
    },
    lift: {
      name: w('撤销', 'Lift'),
      from: ['objected'],
      to: 'lifted',
      by: judges,
      never: partial,
      asks: { why: paragraph('理由（本人会看到）', 'Why (its person reads it)', { max: 500 }) },
      set: ({ asked }) => ({ decision: asked.why }),
      follows: ({ asked }) => [tell([TOLD_ONE, 'owner'], say(LIFTED, { why: plain(asked.why) }))],
    },
    settle: {
      name: w('异议期满，成立', 'Stands, the time is over'),
      from: ['notified'],
      to: 'final',
      by: { after: 'object_by' },
      follows: () => [tell(HR, say(STANDS))],
    },
    revise: {
      name: w('按最新的考勤更新', 'Facts as they are now'),
      from: ['proposed', 'notified', 'objected', 'final', 'lifted', 'dropped', 'withdrawn'],
      to: 'proposed',
      by: 'record',
      asks: { facts: FACTS },
      set: ({ asked }) => ({ facts: asked.facts }),
      follows: ({ record: { state } }) => (WAS_TOLD.has(state) ? [tellWhileSo([TOLD_ONE], say(REVISED))] : []),
    },
    withdraw: {
      name: w('事实不在了，撤回', 'The facts are gone'),
      from: ['proposed', 'notified', 'objected', 'final'],
      to: 'withdrawn',
      by: 'record',
      follows: ({ record: { state } }) => [
        ...(WAS_TOLD.has(state) ? [tell([TOLD_ONE, 'owner'], say(WITHDRAWN))] : [tell(SUPERVISOR, say(WITHDRAWN))]),
        ...(state === 'final' ? [tell(HR, say(WITHDRAWN))] : []),
      ],
    },
  },
  owes: {
    confirm: {
      name: w('核实考勤违规', 'Confirm a violation or drop it'),
      ladder: DAYS,
      move: 'confirm',
      holders: SUPERVISOR,
      not: itself,
      until: ({ state, life }, n) => (state === 'proposed' ? { from: life.since, within: n.confirm } : null),
    },
    decide: {
      name: w('裁定考勤异议', 'Decide on an objection'),
      ladder: DAYS,
      // Both ways stand beside each other, and neither is put forward.
      move: 'uphold',
      orElse: 'lift',
      holders: judges,
      not: partial,
      until: ({ state, life }, n) => (state === 'objected' ? { from: life.since, within: n.decide } : null),
    },
  },
});

/** Its person knows of it. */
const WAS_TOLD: ReadonlySet<string> = new Set(['notified', 'objected', 'final']);

const MONTH = w('{month}', '{month}');
const TOLD = w(
  '主管核实了下面这几天。有不对的请点“提异议”，可以附材料',
  'Your supervisor confirmed the days below. If they are not right, press Object; proof may come with it',
);
const OBJECTED = w('本人提了异议，由另一人裁定', 'Its person objects; somebody else decides');
const STANDS = w(
  '这件考勤违规成立了，请按规定办理、归档；全部的在清单里，能导出表格',
  'This violation stands: please see to what the rules say and file it; the list of all goes out as a sheet',
);
const UPHELD = w('异议没有成立：{why}', 'The objection was not upheld: {why}');
const LIFTED = w('异议成立，已撤销：{why}', 'The objection was upheld, it is lifted: {why}');
const REVISED = w(
  '考勤有变化，主管按新的事实重新核实；之前的通知先不算数',
  'Your attendance changed: your supervisor looks at it anew, and the earlier notice does not count',
);
const WITHDRAWN = w(
  '考勤更新后不再有这件事，已撤回，不留处理',
  'Your attendance was put right: it is withdrawn and nothing follows',
);

import type { FindingCode } from '../../domain/leave/finding.ts';
import type { LeaveFacts } from '../../domain/leave/leave-case.ts';
import { entriesOf } from '../../domain/leave/ledger.ts';
import { splitLeave } from '../../domain/leave/split.ts';
import { leaveType } from '../../domain/leave/types.ts';
import type { RequestId } from '../../kernel/id.ts';
import { join, type Say, say, type Text } from '../../kernel/text.ts';
import type { Booking } from '../booking.ts';
import type { Assessment } from '../define.ts';
import { withoutTries } from '../ways-out.ts';
import { LABELS } from './describe.ts';
import type { LeaveForm } from './form.ts';
import { lengthText, spanText, splitMark } from './text.ts';

/** A leave as its process assesses it. */
export type AssessedLeave = Assessment<{ readonly days: number; readonly type: string }>;

/** One part of a leave: its own type, span and length. */
export interface LeavePart {
  readonly form: LeaveForm;
  readonly amount: Text;
}

const WORDS = {
  part: { zh: '{type}{amount}', en: '{amount} {type}' },
  why: { zh: '为什么是{parts}？', en: 'Why {parts}?' },
  first: { zh: '{type}：先用完余额，共{amount}', en: '{type}: the balance first, {amount} in all' },
  rest: { zh: '{type}：余额不够的{amount}', en: '{type}: the {amount} it does not cover' },
} satisfies Record<string, Say>;

/** Findings that rest on the type of leave: each part has its own. All others are about the leave as a whole. */
const OF_A_TYPE: ReadonlySet<string> = new Set<FindingCode>([
  'nothing_to_count',
  'unit_step',
  'notice_short',
  'backdate_never',
  'backdate_too_late',
  'backdate_role',
  'backdate_proof',
  'balance_short',
  'balance_negative',
  'year_not_open',
  'carry_coming',
  'blocked_day',
  'over_max_run',
  'wrong_gender',
  'gender_unknown',
  'seniority_short',
  'seniority_unknown',
  'on_probation',
  'proof_due',
]);

/**
 * The two parts of a leave whose split was chosen, or null when it is one leave: none was chosen, or what the balance covers has come
 * to differ from what was agreed to, and it has to be chosen anew.
 */
export function partsOf(form: LeaveForm, facts: LeaveFacts, self: RequestId | null): readonly LeavePart[] | null {
  const { type, span } = form;
  const other = form.split && type.overflowTo ? leaveType(facts.config, type.overflowTo) : null;
  if (!other) return null;
  const own = entriesOf(facts.entries, type.id).filter((entry) => self === null || entry.requestId !== self);
  const split = splitLeave(span, type, other, facts.calendar, own);
  if (!split || splitMark(split) !== form.split) return null;
  return [
    { form: { ...form, span: split[0].span, split: '' }, amount: lengthText(split[0].minutes, [split[0].span], type) },
    {
      form: { ...form, type: other, span: split[1].span, split: '' },
      amount: lengthText(split[1].minutes, [split[1].span], other),
    },
  ];
}

/** A leave as one request: whole, or of two parts that are booked each to its own ledger, approved and undone together. */
export function assessParts(
  form: LeaveForm,
  parts: readonly LeavePart[] | null,
  assess: (part: LeaveForm) => AssessedLeave,
): AssessedLeave {
  if (!parts) return assess(form);
  // What the leave consists of is kept for changes later on, which know one type: two parts are undone as a whole.
  const { noted: _single, booking: { proof: _whole, ...booked } = {}, ...whole } = assess(form);
  // A way out of one part would make the whole leave of it.
  const each = parts.map((part) => {
    const one = assess(part.form);
    return { ...one, findings: one.findings.map(withoutTries) };
  });
  const short = (part: LeavePart): Text => say(WORDS.part, { type: say(part.form.type.name), amount: part.amount });
  const all = join(parts.map(short), '＋');
  const ofParts = new Set<Say>(Object.values(LABELS));
  return {
    ...whole,
    findings: [
      ...whole.findings.filter((finding) => !OF_A_TYPE.has(finding.code)),
      ...each.flatMap((one) => one.findings.filter((finding) => OF_A_TYPE.has(finding.code))),
    ],
    measures: { ...whole.measures, days: each.reduce((sum, one) => sum + one.measures.days, 0) },
    title: join(
      each.map((one) => one.title),
      '＋',
    ),
    summary: [
      { label: say(LABELS.type), value: all },
      { label: say(LABELS.span), value: spanText(form.span), wide: true },
      ...parts.map((part) => ({ label: short(part), value: spanText(part.form.span), wide: true })),
      ...each.flatMap((one) => one.summary.filter(({ label }) => 'say' in label && label.say === LABELS.left)),
      ...whole.summary.filter(({ label }) => !('say' in label && ofParts.has(label.say))),
    ],
    why: {
      title: say(WORDS.why, { parts: all }),
      lines: parts.flatMap((part, i) => [
        say(i === 0 ? WORDS.first : WORDS.rest, { type: say(part.form.type.name), amount: part.amount }),
        ...(each[i]?.why?.lines ?? []),
      ]),
    },
    blocks: [
      ...(whole.blocks ?? []).filter(({ to }) => to !== 'before_sending'),
      ...each.flatMap((one) => one.blocks?.filter(({ to }) => to === 'before_sending') ?? []),
    ],
    booking: {
      ...booked,
      ...proofOfParts(each),
      leave: each.flatMap((one) => one.booking?.leave ?? []),
      absence: each.flatMap((one) => one.booking?.absence ?? []),
    },
  };
}

/** Proof that a part of it needs; of two the first. */
function proofOfParts(each: readonly AssessedLeave[]): Pick<Booking, 'proof'> {
  const proof = each.find((one) => one.booking?.proof)?.booking?.proof;
  return proof ? { proof } : {};
}

import type { LeaveChange } from '../../domain/leave/amend.ts';
import type { RawPoint } from '../../domain/leave/span.ts';
import type { FieldFault, Fields, FormOf, RawForm } from '../../fields/field.ts';
import { choice, date, optional, paragraph, person, reference, time, w } from '../../fields/kinds.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { END, point, START, timeFaults } from '../leave/form.ts';
import { HOW_WORDS } from './words.ts';

/** A change as it was asked for. */
export interface ChangeForm {
  readonly leave: RequestId | null;
  readonly change: LeaveChange;
  readonly handover: PersonId | null;
  readonly reason: string;
}

export type How = LeaveChange['how'];
export const isHow = (text: string | undefined): text is How => text === 'return' || text === 'extend' || text === 'cancel';

const BACK = {
  am: w('上午就上班', 'from the morning'),
  pm: w('下午起上班', 'from the afternoon'),
  time: w('指定时间起上班', 'from a time'),
};
const BY_TIME = { hint: w('指定时填', 'When by time') };
const FROM_TIME = optional(time('开始时间', 'Start time', BY_TIME));
const TO_TIME = optional(time('结束时间', 'End time', BY_TIME));
const TO_PART = optional(choice('结束时段', 'End', END));
const HANDOVER = optional(
  person('交接人', 'Hand over to', { hint: w('加出来的几天由谁接手', 'Who takes over on the added days') }),
);
const REASON = optional(paragraph('原因', 'Reason'));

/** What each kind of change asks for. */
const ASKED = {
  return: {
    from: date('哪天回来上班', 'Back at work on'),
    from_part: optional(choice('时段', 'From', BACK)),
    from_time: optional(time('上班时间', 'Back at', BY_TIME)),
    reason: REASON,
  },
  extend: {
    to: date('续到哪天', 'New last day'),
    to_part: TO_PART,
    to_time: TO_TIME,
    handover: HANDOVER,
    reason: REASON,
  },
  cancel: {
    from: date('从哪天起不休', 'Not off from'),
    from_part: optional(choice('开始时段', 'Start', START)),
    to: date('到哪天', 'Until'),
    to_part: TO_PART,
    from_time: FROM_TIME,
    to_time: TO_TIME,
    reason: REASON,
  },
} satisfies Record<How, Fields>;

/** Every field there may be; which of them are asked for depends on the kind of change. */
export const CHANGE_FIELDS = {
  leave: optional(reference('原申请', 'Original request', 'process:leave')),
  how: choice('变更', 'Change', HOW_WORDS, { usual: 'cancel' }),
  ...ASKED.cancel,
  from: optional(ASKED.cancel.from),
  to: optional(ASKED.cancel.to),
  handover: HANDOVER,
  reason: REASON,
};

/** The fields of the kind of change that was chosen; a leave is chosen on a card of its own. */
export function fieldsFor(raw: RawForm): Fields {
  if (isHow(raw.how)) return ASKED[raw.how];
  const { leave: _leave, how: _how, ...all } = CHANGE_FIELDS;
  return { ...all, ...ASKED.cancel };
}

export function readChangeForm(form: FormOf<typeof CHANGE_FIELDS>): Result<ChangeForm, readonly FieldFault[]> {
  const { how, handover } = form;
  const from = form.from && point(form.from, form.from_part, form.from_time, 'start');
  const to = form.to && point(form.to, form.to_part, form.to_time, 'end');
  const faults = timeFaults({ ...(from && how !== 'extend' ? { from } : {}), ...(to && how !== 'return' ? { to } : {}) });
  const change = changeOf(how, from, to, handover);
  return change && faults.length === 0 ? ok({ leave: form.leave, change, handover, reason: form.reason ?? '' }) : no(faults);
}

/** Null only where a day is missing, which its field has said already. */
function changeOf(how: How, from: RawPoint | null, to: RawPoint | null, cover: PersonId | null): LeaveChange | null {
  switch (how) {
    case 'return':
      return from && { how, from };
    case 'extend':
      return to && { how, to, cover };
    case 'cancel':
      return from && to && { how, from, to };
    default:
      return how satisfies never;
  }
}

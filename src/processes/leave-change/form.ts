import type { LeaveChange } from '../../domain/leave/amend.ts';
import { isId, type PersonId, type RequestId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type Say, say } from '../../kernel/text.ts';
import { parseDate } from '../../kernel/time.ts';
import type { FieldDef, FieldFault, FormContext, RawForm } from '../define.ts';
import { colleagues, END, point, START } from '../leave/form.ts';
import { REFUSALS } from './words.ts';

/** A change as it was asked for. */
export interface ChangeForm {
  readonly leave: RequestId | null;
  readonly change: LeaveChange;
  readonly handover: PersonId | null;
  readonly reason: string;
}

export type How = LeaveChange['how'];
export const isHow = (text: string | undefined): text is How => text === 'return' || text === 'extend' || text === 'cancel';

const BACK: readonly { readonly value: string; readonly text: Say }[] = [
  { value: 'am', text: { zh: '上午就上班', en: 'from the morning' } },
  { value: 'pm', text: { zh: '下午起上班', en: 'from the afternoon' } },
  { value: 'time', text: { zh: '指定时间起上班', en: 'from a time' } },
];
const TIME_HINT: Say = { zh: '指定时填', en: 'When by time' };
const FROM_TIME: FieldDef = { id: 'from_time', kind: 'time', label: { zh: '开始时间', en: 'Start time' }, hint: TIME_HINT };
const TO_TIME: FieldDef = { id: 'to_time', kind: 'time', label: { zh: '结束时间', en: 'End time' }, hint: TIME_HINT };
const HANDOVER: FieldDef = {
  id: 'handover',
  kind: 'person',
  label: { zh: '工作交接人', en: 'Hand over to' },
  hint: { zh: '加出来的几天由谁接手', en: 'Who takes over on the added days' },
  among: colleagues,
};
const REASON: FieldDef = { id: 'reason', kind: 'paragraph', label: { zh: '原因', en: 'Reason' }, maxLength: 300 };

const FIELDS: Readonly<Record<How, readonly FieldDef[]>> = {
  return: [
    { id: 'from', kind: 'date', label: { zh: '哪天回来上班', en: 'Back at work on' }, required: true },
    { id: 'from_part', kind: 'choice', label: { zh: '时段', en: 'From' }, options: BACK },
    { ...FROM_TIME, label: { zh: '上班时间', en: 'Back at' } },
    REASON,
  ],
  extend: [
    { id: 'to', kind: 'date', label: { zh: '续到哪天', en: 'New last day' }, required: true },
    { id: 'to_part', kind: 'choice', label: { zh: '结束时段', en: 'End' }, options: END },
    TO_TIME,
    HANDOVER,
    REASON,
  ],
  cancel: [
    { id: 'from', kind: 'date', label: { zh: '从哪天起不休', en: 'Not off from' }, required: true },
    { id: 'from_part', kind: 'choice', label: { zh: '开始时段', en: 'Start' }, options: START },
    { id: 'to', kind: 'date', label: { zh: '到哪天', en: 'Until' }, required: true },
    { id: 'to_part', kind: 'choice', label: { zh: '结束时段', en: 'End' }, options: END },
    FROM_TIME,
    TO_TIME,
    REASON,
  ],
};

/** Every field there may be; which of them are asked for depends on the kind of change. */
export const CHANGE_FIELDS: readonly FieldDef[] = [...FIELDS.cancel.slice(0, -1), HANDOVER, REASON];

export const fieldsFor = (raw: RawForm): readonly FieldDef[] => (isHow(raw.how) ? FIELDS[raw.how] : CHANGE_FIELDS);

export function parseChange(raw: RawForm, _c: FormContext): Result<ChangeForm, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const fault = (field: string, code: keyof typeof REFUSALS): void => {
    faults.push({ field, text: say(REFUSALS[code].what), accept: say(REFUSALS[code].accept) });
  };
  const how: How = isHow(raw.how) ? raw.how : 'cancel';
  const ends = how === 'cancel' ? (['from', 'to'] as const) : ([how === 'return' ? 'from' : 'to'] as const);
  const from = point(raw.from, raw.from_part, raw.from_time, 'start');
  const to = point(raw.to, raw.to_part, raw.to_time, 'end');
  for (const end of ends) {
    if (!raw[end]) fault(end, 'from');
    else if (!parseDate(raw[end])) fault(end, 'no_such_day');
    const given = end === 'from' ? from : to;
    if (given.part === 'time' && given.minutes === undefined) fault(`${end}_time`, 'bad_time');
  }
  if (faults.length > 0) return no(faults);
  const leave = raw.leave ?? '';
  const handover = raw.handover && isId('per', raw.handover) ? raw.handover : null;
  const changes: Readonly<Record<How, LeaveChange>> = {
    return: { how: 'return', from },
    extend: { how: 'extend', to, cover: handover },
    cancel: { how: 'cancel', from, to },
  };
  return ok({ leave: isId('req', leave) ? leave : null, change: changes[how], handover, reason: (raw.reason ?? '').trim() });
}

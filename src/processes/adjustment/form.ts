import { parseAmount } from '../../domain/leave/amount.ts';
import { type LeaveConfig, type LeaveMinutes, type LeaveType, leaveType } from '../../domain/leave/types.ts';
import type { Person } from '../../domain/org/org.ts';
import { readNumber } from '../../domain/phrase/number.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import type { FieldFault, FormOf, Options } from '../../fields/field.ts';
import { choice, date, line, optional, paragraph, person, w } from '../../fields/kinds.ts';
import { candidates } from '../../fields/read-who.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Reading } from '../define.ts';
import type { LeaveContext } from '../leave/world.ts';
import { reasonSaid } from '../reason-said.ts';
import { AMOUNT, finding, WAYS } from './words.ts';

/** A correction of somebody's balance; `minutes` below zero takes away. */
export interface AdjustmentForm {
  readonly person: Person;
  readonly type: LeaveType;
  readonly minutes: LeaveMinutes;
  readonly until: LocalDate | null;
  readonly reason: string;
}

const MOST_DAYS = 60;
/** Namesakes offered as one tap each. */
const MOST_NAMED = 4;

export const ADJUSTMENT_FIELDS = {
  who: person('员工', 'Employee', { hint: w('姓名或工号', 'Name or employee number') }),
  type: choice('假期', 'Kind of leave', 'offered', { accept: w('请选一种有余额的假', 'Please choose one with a balance') }),
  way: choice('增减', 'More or less', WAYS),
  amount: line('数量', 'Amount', { max: 10, hint: w('1天、0.5天或4小时', '1d, 0.5d or 4h'), accept: AMOUNT.accept }),
  until: optional(date('有效期到', 'Good until', { hint: w('不填按这种假的规定', 'Left empty: as usual for this kind') })),
  reason: paragraph('调整原因', 'Reason', {
    heads: ['原因', '理由'],
    max: 200,
    accept: w('请写明原因，本人会看到', 'Please give the reason; the person will read it'),
  }),
};

/** Kinds of leave that have a balance to correct. */
export const withBalance = ({ types }: LeaveConfig): Options =>
  Object.fromEntries(types.filter((type) => type.balance === 'ledger').map((type) => [type.id, type.name]));

/** The amount means what a day of this kind of leave is. */
export function readCorrection(
  form: FormOf<typeof ADJUSTMENT_FIELDS>,
  { org, leave }: LeaveContext,
): Result<AdjustmentForm, readonly FieldFault[]> {
  const who = org.person(form.who);
  const type = leaveType(leave, form.type);
  const minutes = type ? amountOf(form.amount, type) : null;
  if (!who || !type || minutes === null) return no([{ field: 'amount', text: say(AMOUNT.what), accept: say(AMOUNT.accept) }]);
  return ok({ person: who, type, minutes: form.way === 'less' ? -minutes : minutes, until: form.until, reason: form.reason });
}

const SAID_AMOUNT = /^([\d.]+|[零一二两三四五六七八九十]+|半)\s*(个半天|天|日|d|个?小时|h)?$/iu;
/** An amount and nothing else. */
export const isAmount = (text: string): boolean => SAID_AMOUNT.test(plainSigns(text).trim());

/** 1天, 半天, 4小时, 0.5d; a bare number is days. */
function amountOf(text: string, type: LeaveType): LeaveMinutes | null {
  const found = SAID_AMOUNT.exec(plainSigns(text).trim());
  if (!found?.[1]) return null;
  const value = found[1] === '半' ? 0.5 : readNumber(found[1]);
  if (value === null || value <= 0) return null;
  const unit = /时|h/i.test(found[2] ?? '') ? 'h' : 'd';
  const minutes = parseAmount(`${value}${unit}`, type.dayMinutes);
  return minutes !== null && minutes > 0 && minutes <= MOST_DAYS * type.dayMinutes ? minutes : null;
}

/** 给李强年假加1天，原因：去年少发. */
export function readAdjustment(sentence: string, { org, leave }: LeaveContext): Reading {
  const { reason, rest } = reasonSaid(sentence, /[加增补扣减]|\d|天|小时/u);
  const text = plainSigns(rest);
  const active = org.people.filter((person) => person.active);
  const [one] = findPeople(text, active);
  const found = one?.candidates.length === 1 ? active.find((person) => person.id === one.candidates[0]) : undefined;
  const named = one?.candidates.flatMap((id) => org.person(id) ?? []) ?? [];
  const type = leave.types.find((some) => some.balance === 'ledger' && some.words.some((word) => text.includes(word)));
  const amount = /([\d.]+|[一二两三四五六七八九十]+|半)\s*(天|个?小时)/u.exec(text);
  // What no word announced as the reason is one all the same: 补2天，10月漏登记.
  const beside = rest
    .split(/[，,。；;]/u)
    .filter((clause) => !clause.includes(amount?.[0] ?? '\0') && !(one && clause.includes(one.matched)));
  const why =
    reason ||
    beside
      .map((clause) => clause.trim())
      .filter((clause) => clause.length > 2)
      .join('，');
  return {
    form: {
      way: /扣|减/u.test(text) ? 'less' : 'more',
      ...(found ? { who: found.id } : one ? { who: one.matched } : {}),
      ...(type ? { type: type.id } : {}),
      ...(amount ? { amount: amount[0] } : {}),
      ...(why ? { reason: why } : {}),
    },
    remarks:
      one && !found
        ? [
            {
              ...finding('which_person', { people: candidates(named, org) }),
              offers: named.slice(0, MOST_NAMED).map((person) => ({ text: candidates([person], org), set: { who: person.id } })),
            },
          ]
        : [],
  };
}

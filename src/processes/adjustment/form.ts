import type { Finding } from '../../domain/finding.ts';
import { parseAmount } from '../../domain/leave/amount.ts';
import { type LeaveMinutes, type LeaveType, leaveType } from '../../domain/leave/types.ts';
import { labelOf } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { readNumber } from '../../domain/phrase/number.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { join, plain, say, type TextArg } from '../../kernel/text.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import type { FieldDef, FieldFault, FormContext, RawForm, Reading } from '../define.ts';
import { reasonSaid } from '../reason-said.ts';
import { FAULT_WORDS, LABELS, WAYS, WORDS } from './words.ts';

/** A correction of somebody's balance; `minutes` below zero takes away. */
export interface AdjustmentForm {
  readonly person: Person;
  readonly type: LeaveType;
  readonly minutes: LeaveMinutes;
  readonly until: LocalDate | null;
  readonly reason: string;
}

const MOST_DAYS = 60;

export const ADJUSTMENT_FIELDS: readonly FieldDef[] = [
  {
    id: 'who',
    kind: 'line',
    label: LABELS.who,
    required: true,
    maxLength: 40,
    hint: { zh: '姓名或工号', en: 'Name or employee number' },
  },
  {
    id: 'type',
    kind: 'choice',
    label: LABELS.type,
    required: true,
    options: ({ settings }) =>
      settings.leave.types.filter((type) => type.balance === 'ledger').map((type) => ({ value: type.id, text: type.name })),
  },
  {
    id: 'way',
    kind: 'choice',
    label: LABELS.way,
    required: true,
    options: [
      { value: 'more', text: WAYS.more },
      { value: 'less', text: WAYS.less },
    ],
  },
  {
    id: 'amount',
    kind: 'line',
    label: LABELS.amount,
    required: true,
    maxLength: 10,
    hint: { zh: '1天、0.5天或4小时', en: '1d, 0.5d or 4h' },
  },
  {
    id: 'until',
    kind: 'date',
    label: LABELS.until,
    hint: { zh: '不填按这种假的规定', en: 'Left empty: as usual for this kind' },
  },
  { id: 'reason', kind: 'paragraph', label: LABELS.reason, required: true, maxLength: 200 },
];

export function parseAdjustment(raw: RawForm, c: FormContext): Result<AdjustmentForm, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const [person, ...others] = peopleCalled(raw.who ?? '', c);
  if (!person) faults.push(fault('who', 'nobody'));
  if (others.length > 0) faults.push(fault('who', 'several', { people: candidates([person as Person, ...others], c.org) }));
  const type = leaveType(c.settings.leave, raw.type ?? '');
  if (type?.balance !== 'ledger') faults.push(fault('type', 'type'));
  const minutes = type ? amountOf(raw.amount ?? '', type) : null;
  if (type && minutes === null) faults.push(fault('amount', 'amount'));
  const until = raw.until ? parseDate(raw.until) : null;
  if (raw.until && !until) faults.push(fault('until', 'until'));
  const reason = (raw.reason ?? '').trim();
  if (!reason) faults.push(fault('reason', 'reason'));
  if (!person || !type || minutes === null || faults.length > 0) return no(faults);
  return ok({ person, type, minutes: raw.way === 'less' ? -minutes : minutes, until, reason });
}

function peopleCalled(text: string, { org }: FormContext): readonly Person[] {
  const said = text.trim().toLowerCase();
  if (!said) return [];
  const active = org.people.filter((person) => person.active);
  const numbered = active.filter((person) => person.employeeNo?.toLowerCase() === said);
  if (numbered.length > 0) return numbered;
  const labelled = active.filter((person) => bare(labelOf(org, person).text) === bare(said));
  return labelled.length > 0 ? labelled : active.filter((person) => person.name.toLowerCase() === said);
}

/** 王芳（苏州分店） however the brackets were typed. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s()（）]/gu, '');

const candidates = (people: readonly Person[], org: Org) =>
  join(
    people.map((person) => {
      const { text } = labelOf(org, person);
      return person.employeeNo === null || text.includes(person.employeeNo)
        ? plain(text)
        : say(WORDS.candidate, { name: text, no: person.employeeNo });
    }),
    '、',
  );

/** 1天, 半天, 4小时, 0.5d; a bare number is days. */
function amountOf(text: string, type: LeaveType): LeaveMinutes | null {
  const found = /^([\d.]+|[零一二两三四五六七八九十]+|半)\s*(个半天|天|日|d|个?小时|h)?$/iu.exec(plainSigns(text).trim());
  if (!found?.[1]) return null;
  const value = found[1] === '半' ? 0.5 : readNumber(found[1]);
  if (value === null || value <= 0) return null;
  const unit = /时|h/i.test(found[2] ?? '') ? 'h' : 'd';
  const minutes = parseAmount(`${value}${unit}`, type.dayMinutes);
  return minutes !== null && minutes > 0 && minutes <= MOST_DAYS * type.dayMinutes ? minutes : null;
}

const fault = (field: string, code: keyof typeof FAULT_WORDS, facts: Readonly<Record<string, TextArg>> = {}): FieldFault => ({
  field,
  text: say(FAULT_WORDS[code].what),
  accept: say(FAULT_WORDS[code].accept, facts),
});

/** 给李强年假加1天，原因：去年少发. */
export function readAdjustment(sentence: string, { org, settings }: FormContext): Reading {
  const { reason, rest } = reasonSaid(sentence, /[加增补扣减]|\d|天|小时/u);
  const text = plainSigns(rest);
  const active = org.people.filter((person) => person.active);
  const [one] = findPeople(text, active);
  const found = one?.candidates.length === 1 ? active.find((person) => person.id === one.candidates[0]) : undefined;
  const type = settings.leave.types.find((some) => some.balance === 'ledger' && some.words.some((word) => text.includes(word)));
  const amount = /([\d.]+|[一二两三四五六七八九十]+|半)\s*(天|个?小时)/u.exec(text);
  return {
    form: {
      way: /扣|减/u.test(text) ? 'less' : 'more',
      ...(found ? { who: found.name } : one ? { who: one.matched } : {}),
      ...(type ? { type: type.id } : {}),
      ...(amount ? { amount: amount[0] } : {}),
      ...(reason ? { reason } : {}),
    },
    remarks:
      one && !found
        ? [
            whichPerson(
              one.candidates.flatMap((id) => org.person(id) ?? []),
              org,
            ),
          ]
        : [],
  };
}

/** Several people can be meant: who, is asked and not guessed. */
const whichPerson = (people: readonly Person[], org: Org): Finding => ({
  code: 'which_person',
  severity: 'refuse',
  clause: 'S92',
  field: 'who',
  text: say(FAULT_WORDS.several.what),
  accept: say(FAULT_WORDS.several.accept, { people: candidates(people, org) }),
});

import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import { balance } from '../../domain/leave/ledger.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import { join, plain, say, type TextArg } from '../../kernel/text.ts';
import { addMonths, type LocalDate } from '../../kernel/time.ts';
import { type Assessment, defineProcess, type FormContext } from '../define.ts';
import { amountText } from '../leave/text.ts';
import type { Ledgers } from '../ledgers.ts';
import { ADJUSTMENT_FIELDS, type AdjustmentForm, parseAdjustment, readAdjustment } from './form.ts';
import { FINDING_WORDS, LABELS, WORDS } from './words.ts';

/** 假期调整 (S92): HR corrects a balance, with a reason; a second pair of eyes approves, and the person is told. */
export const adjustment = defineProcess<AdjustmentForm>({
  id: 'adjustment',
  prefix: 'TZ',
  clause: 'S92',
  name: { zh: '假期调整', en: 'Balance correction' },
  about: { zh: '人力资源调整假期余额，例如“给李强年假加1天，原因：去年少发”', en: 'HR corrects a leave balance, with a reason' },
  phrases: ['假期调整', '调整假期', '调整余额', '调整年假', '调整调休', 'balance correction'],
  claims:
    /(?:给|为|替)[^，,。]{1,12}(?:加|增|补|扣|减)[^，,。]{0,10}(?:天|小时)|(?:给|为|替).{1,12}(?:年假|调休)(?:额度)?(?:加|增|补|扣|减)/u,
  roles: ['hr'],
  fields: ADJUSTMENT_FIELDS,
  read: readAdjustment,
  parse: parseAdjustment,
  assess,
  measures: { days: 'number' },
  chain: chain({
    steps: [{ id: 'superior', name: { zh: '复核', en: 'Second look' }, who: { superior: 1 }, sla_hours: 16 }],
  }),
});

async function assess(form: AdjustmentForm, c: FormContext, ledgers: Ledgers): Promise<Assessment> {
  const { person, type, minutes, reason } = form;
  const usual = usualEnd(type, c.today);
  const expiresOn = form.until ?? usual;
  const mayLook = c.org.hasRole(c.applicant.id, 'hr');
  // Whoever is not of HR learns nothing of the balance (S4).
  const there = mayLook ? balance(await ledgers.leaveEntries(person.id), type.id, c.today).available : null;
  const amount = amountText(Math.abs(minutes), type);
  const way = say(minutes > 0 ? WORDS.more : WORDS.less);
  const about = { who: personName(c.org, person.id), type: say(type.name), way, amount };
  return {
    findings: mayLook ? findings(form, c, there ?? 0, usual) : [finding('not_hr', { people: hrNames(c) }, 'who')],
    measures: { days: Math.abs(minutes) / type.dayMinutes },
    title: say(WORDS.title, about),
    summary: [
      {
        label: say(LABELS.who),
        value: say(WORDS.person, {
          name: person.name,
          no: person.employeeNo ?? '—',
          unit: unitName(c.org, person.unitId) ?? '',
        }),
        wide: true,
      },
      { label: say(LABELS.change), value: say(WORDS.change, about) },
      ...(there === null
        ? []
        : [
            {
              label: say(LABELS.balance),
              value: say(WORDS.balance, { before: amountText(there, type), after: amountText(there + minutes, type) }),
            },
          ]),
      ...(minutes > 0 ? [{ label: say(LABELS.until), value: say({ zh: '{on}', en: '{on}' }, { on: { date: expiresOn } }) }] : []),
      { label: say(LABELS.reason), value: plain(reason), wide: true },
    ],
    booking: {
      leaveGrants: [
        {
          personId: person.id,
          leaveType: type.id,
          minutes,
          validFrom: c.today,
          expiresOn: minutes > 0 ? expiresOn : null,
          why: 'correction',
          reason,
        },
      ],
    },
  };
}

function findings(form: AdjustmentForm, c: FormContext, there: number, usual: LocalDate): readonly Finding[] {
  const { person, type, minutes, until } = form;
  const name = say(type.name);
  return [
    ...(person.id === c.applicant.id ? [finding('own', {}, 'who')] : []),
    ...(minutes % type.minStep === 0 ? [] : [finding('step', { type: name, step: amountText(type.minStep, type) }, 'amount')]),
    ...(-minutes > there
      ? [
          finding(
            'more_than_there',
            {
              who: personName(c.org, person.id),
              type: name,
              there: amountText(Math.max(0, there), type),
              amount: amountText(-minutes, type),
            },
            'amount',
          ),
        ]
      : []),
    ...(until !== null && until < c.today && minutes > 0
      ? [finding('until_past', { until: { date: until }, usual: { date: usual } }, 'until')]
      : []),
  ];
}

/** The last day of what is added when none is named: some months on, or the end of the year. */
const usualEnd = (type: LeaveType, today: LocalDate): LocalDate =>
  type.lotMonths === null ? (`${today.slice(0, 4)}-12-31` as LocalDate) : addMonths(today, type.lotMonths);

const hrNames = (c: FormContext) =>
  join(
    c.org.holders('hr', c.applicant.unitId).map((person) => plain(personName(c.org, person.id))),
    '、',
  );

const finding = (code: keyof typeof FINDING_WORDS, facts: Readonly<Record<string, TextArg>>, field: string): Finding => ({
  code,
  severity: 'refuse',
  clause: 'S92',
  field,
  text: say(FINDING_WORDS[code].what, facts),
  accept: say(FINDING_WORDS[code].accept, facts),
});

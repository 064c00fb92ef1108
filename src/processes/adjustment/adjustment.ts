import { chain } from '../../domain/approval/chain.ts';
import type { Finding, Offer } from '../../domain/finding.ts';
import { shownAmount } from '../../domain/leave/amount.ts';
import { balance } from '../../domain/leave/ledger.ts';
import type { LeaveMinutes, LeaveType } from '../../domain/leave/types.ts';
import { peopleNames, personName, unitName } from '../../domain/org/label.ts';
import { plain, say } from '../../kernel/text.ts';
import { addMonths, type LocalDate } from '../../kernel/time.ts';
import { defineProcess, type FormContext } from '../define.ts';
import { amountText } from '../leave/text.ts';
import type { LeaveWorld } from '../leave/world.ts';
import { ADJUSTMENT_FIELDS, type AdjustmentForm, isAmount, readAdjustment, readCorrection, withBalance } from './form.ts';
import { finding, LABELS, OFFERS, WORDS } from './words.ts';

/** 假期调整 (S92): HR corrects a balance, with a reason; a second pair of eyes approves, and the person is told. */
export const adjustment = (world: LeaveWorld) =>
  defineProcess({
    id: 'adjustment',
    prefix: 'TZ',
    clause: 'S92',
    name: { zh: '假期调整', en: 'Balance correction' },
    about: {
      zh: '人力资源调整假期余额，例如“给李强年假加1天，原因：去年少发”',
      en: 'HR corrects a leave balance, with a reason',
    },
    phrases: ['假期调整', '调整假期', '调整余额', '调整年假', '调整调休', 'balance correction'],
    claims:
      /(?:给|为|替)[^，,。]{1,12}(?:加|增|补|扣|减)[^，,。]{0,10}(?:天|小时)|(?:给|为|替).{1,12}(?:年假|调休)(?:额度)?(?:加|增|补|扣|减)|^(?:把|将)?(?![我您你他她今去明前上下这那本])[^，,。\s]{2,4}的?(?:年假|调休)(?:额度)?(?:要|得|应该?|多|少)?(?:加|增|补|扣|减|发)[掉去上]?[^，,。]{0,3}(?:天|小时)/u,
    roles: ['hr'],
    fields: ADJUSTMENT_FIELDS,
    offers: { type: () => withBalance(world.leave) },
    read: (sentence, c) => readAdjustment(sentence, { ...c, ...world }),
    // 1天, 4小时: hardly words, and no other field takes them.
    answered: (message, { raw }) => (!raw.amount && isAmount(message) ? { form: { amount: message.trim() }, remarks: [] } : null),
    measures: { days: 'number' },
    refine: (form, c) => readCorrection(form, { ...c, ...world }),
    // Whoever is not of HR learns nothing of the balance (S4).
    facts: async ({ person, type }, c) =>
      isHr(c) ? balance(await world.ledgers.leaveEntries(person.id), type.id, c.today).available : null,
    assess,
    chain: chain({
      steps: [{ id: 'superior', name: { zh: '复核', en: 'Second look' }, who: { superior: 1 }, sla_hours: 16 }],
    }),
  });

const isHr = ({ org, applicant }: FormContext): boolean => org.hasRole(applicant.id, 'hr');

function assess(form: AdjustmentForm, c: FormContext, there: LeaveMinutes | null) {
  const { person, type, minutes, reason } = form;
  const usual = usualEnd(type, c.today);
  const expiresOn = form.until ?? usual;
  const amount = amountText(Math.abs(minutes), type);
  const way = say(minutes > 0 ? WORDS.more : WORDS.less);
  const about = { who: personName(c.org, person.id), type: say(type.name), way, amount };
  return {
    findings: there === null ? [finding('not_hr', { people: hrNames(c) })] : findings(form, c, there, usual),
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
          why: 'correction' as const,
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
    ...(person.id === c.applicant.id ? [finding('own', { people: hrNames(c) })] : []),
    ...(minutes % type.minStep === 0
      ? []
      : [
          {
            ...finding('step', { type: name, step: amountText(type.minStep, type) }),
            tries: [Math.ceil, Math.floor].map((round) =>
              amountOffer(round(Math.abs(minutes) / type.minStep) * type.minStep, type),
            ),
          },
        ]),
    ...(-minutes > there
      ? [
          {
            ...finding('more_than_there', {
              who: personName(c.org, person.id),
              type: name,
              there: amountText(Math.max(0, there), type),
              amount: amountText(-minutes, type),
            }),
            tries: [amountOffer(there, type)],
          },
        ]
      : []),
    ...(until !== null && until < c.today && minutes > 0
      ? [
          {
            ...finding('until_past', { until: { date: until }, usual: { date: usual } }),
            tries: [[{ text: say(OFFERS.until, { usual: { date: usual } }), set: { until: '' } }]],
          },
        ]
      : []),
  ];
}

/** Another amount, as the form reads it. */
const amountOffer = (minutes: LeaveMinutes, type: LeaveType): readonly Offer[] => {
  const { value, unit } = shownAmount(minutes, type);
  return minutes > 0
    ? [
        {
          text: say(OFFERS.amount, { amount: amountText(minutes, type) }),
          set: { amount: `${value}${unit === 'day' ? '天' : '小时'}` },
        },
      ]
    : [];
};

/** The last day of what is added when none is named: some months on, or the end of the year. */
const usualEnd = (type: LeaveType, today: LocalDate): LocalDate =>
  type.lotMonths === null ? (`${today.slice(0, 4)}-12-31` as LocalDate) : addMonths(today, type.lotMonths);

const hrNames = (c: FormContext) =>
  peopleNames(
    c.org,
    c.org.holders('hr', c.applicant.unitId).flatMap(({ id }) => (id === c.applicant.id ? [] : [id])),
  );

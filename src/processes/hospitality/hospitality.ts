import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';
import { defineProcess, type FormContext } from '../define.ts';
import { guestsIn, HOSPITALITY_FIELDS, type HospitalityForm, readHospitality } from './form.ts';
import { finding, WORDS } from './words.ts';

declare module '../define.ts' {
  interface Noted {
    /** Hospitality as claims refer to it (S105). */
    readonly hospitality?: {
      readonly day: LocalDate;
      readonly guests: readonly string[];
      /** Everybody at the table. */
      readonly heads: number;
      /** Colleagues among them; null where it was not said. */
      readonly escorts: number | null;
      readonly budget: Cents;
    };
  }
}

/** So long afterwards it may still be asked for, days. */
const MOST_LATE = 7;

/** 招待申请 (S105): who, how many, why and for how much, before the meal; claims of hospitality refer to it. */
export const hospitality = defineProcess({
  id: 'hospitality',
  prefix: 'ZD',
  clause: 'S105',
  name: { zh: '招待', en: 'Hospitality' },
  helpUnder: 'ahead',
  about: {
    zh: '招待客户先申请，报销时引用，例如“周五招待李总，4个人，预算800，谈续约”',
    en: 'Asked for before you entertain guests, e.g. “hospitality on Friday for Mr Li, 4 people, budget 800”',
  },
  phrases: ['招待申请', '业务招待', '招待', '宴请', 'hospitality'],
  nouns: ['招待'],
  starts:
    /^(?!.*(?:昨天|前天|上周|没开票|发票|说要?|说想|请(?:我|你|您|咱)(?!们?公司))).*请[^，,。假]{1,15}吃(?:顿|个)?饭(?!.{0,4}花了)/u,
  hints: ['请客', '请客户吃饭', '应酬'],
  fields: HOSPITALITY_FIELDS,
  askedWith: [['heads', 'escorts']],
  read: readHospitality,
  measures: { budget: 'money', per_head: 'money', heads: 'number' },
  totals: { per_head: { kind: 'money', label: WORDS.per_head, of: (form) => perHead(form) } },
  assess: (form, c) => ({
    findings: [...lateFindings(form, c), ...escortFindings(form)],
    measures: { budget: form.budget, per_head: perHead(form), heads: form.heads },
    title: say(WORDS.title, { guests: plain(form.guests), day: { date: form.day } }),
    noted: {
      hospitality: {
        day: form.day,
        guests: guestsIn(form.guests),
        heads: form.heads,
        escorts: form.escorts,
        budget: form.budget,
      },
    },
  }),
  chain: chain({
    steps: [
      { id: 'superior', name: { zh: '直接上级', en: 'Direct superior' }, who: { superior: 1 }, sla_hours: 8 },
      {
        id: 'region',
        name: { zh: '区域经理', en: 'Region manager' },
        who: { role: 'region_manager' },
        when: [{ measure: 'budget', is: '>', than: 2000 }],
        sla_hours: 16,
      },
    ],
    separation: true,
  }),
});

/** Whole fen, rounded up: a limit per head is not slipped under by half a fen. */
const perHead = ({ budget, heads }: HospitalityForm) => cents((budget + BigInt(heads) - 1n) / BigInt(heads));

function lateFindings({ day }: HospitalityForm, { today }: FormContext): readonly Finding[] {
  if (day >= today) return [];
  if (daysBetween(day, today) > MOST_LATE)
    return [finding('too_late', { most: MOST_LATE, earliest: { date: addDays(today, -MOST_LATE) } })];
  return [finding('late', { day: { date: day } })];
}

function escortFindings({ heads, escorts }: HospitalityForm): readonly Finding[] {
  if (escorts === null) return [];
  if (escorts >= heads) {
    // Whoever says 4个人，陪同4个 may mean four guests.
    const tries = [
      [{ text: say(WORDS.fewer, { n: heads - 1 }), set: { escorts: String(heads - 1) } }],
      [{ text: say(WORDS.together, { n: heads + escorts }), set: { heads: String(heads + escorts) } }],
    ];
    return [{ ...finding('only_escorts', { heads, escorts }), tries }];
  }
  return escorts > heads - escorts ? [finding('many_escorts', { guests: heads - escorts, escorts })] : [];
}

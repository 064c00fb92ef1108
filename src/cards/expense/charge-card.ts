import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, CardTone, Element, Fact } from '../element.ts';
import { callout } from '../parts.ts';

/** `gone`: the claim charges this branch no more; `held`, `refused`: finance keeps it from being paid, for now or for good; `paid`: the money is out, or an advance is settled with it. */
export type ChargeStage =
  | 'pending'
  | 'returned'
  | 'approved'
  | 'held'
  | 'refused'
  | 'paid'
  | 'rejected'
  | 'withdrawn'
  | 'revoked'
  | 'gone';

/** What a claim of another branch charges the budget of the reader's, and nothing else of the claim (S4). */
export interface ChargeModel {
  readonly request: string;
  readonly unit: string;
  readonly number: string;
  readonly from: Text;
  readonly to: Text;
  readonly stage: ChargeStage;
  readonly total: Cents;
  /** The amounts as they are compared when the reader objects. */
  readonly of: string;
  readonly lines: readonly { readonly kind: Text; readonly month: string; readonly what: string; readonly amount: Cents }[];
  /** What is left of the branch's budget by now, by kind and month; places without a budget are left out. */
  readonly budgets: readonly { readonly kind: Text; readonly month: string; readonly granted: Cents; readonly left: Cents }[];
  readonly objections: readonly { readonly who: Text; readonly at: Instant; readonly reason: string }[];
  /** What finance decided on its objection before the payment, and why. */
  readonly decided: {
    readonly how: 'released' | 'objected';
    readonly who: Text;
    readonly at: Instant;
    readonly reason: string;
  } | null;
}

const TONES = {
  pending: 'calm',
  returned: 'calm',
  approved: 'good',
  held: 'calm',
  refused: 'calm',
  paid: 'done',
  rejected: 'done',
  withdrawn: 'done',
  revoked: 'done',
  gone: 'done',
} as const satisfies Readonly<Record<ChargeStage, CardTone>>;

/** Its branch may object from when it is sent until it is paid. */
export const mayObject = (stage: ChargeStage): stage is 'pending' | 'approved' | 'held' | 'refused' =>
  stage === 'pending' || stage === 'approved' || stage === 'held' || stage === 'refused';

export function chargeCard(m: ChargeModel): Card {
  const may = mayObject(m.stage) && m.objections.length === 0;
  const branches = { from: m.from, to: m.to };
  return {
    header: {
      title:
        m.stage === 'gone'
          ? t('expense.charge_gone_title', branches)
          : t('expense.charge_title', { ...branches, sum: { cents: m.total } }),
      subtitle: t('clause.named', { clause: 'S97' }),
      tone: TONES[m.stage],
    },
    body: [
      { kind: 'facts', rows: rowsOf(m) },
      ...m.objections.flatMap(({ who, at, reason }) =>
        callout('warn', t('expense.charge_objected', { who, at: { at }, reason: plain(reason) })),
      ),
      ...decidedNote(m.decided),
      ...(may ? [question(m)] : []),
    ],
  };
}

const rowsOf = ({ number, stage, lines, budgets }: ChargeModel): readonly Fact[] => [
  { label: t('expense.charge_claim'), value: plain(number) },
  { label: t('expense.charge_stage'), value: t(`expense.charge_${stage}`), wide: true },
  ...lines.map(({ kind, month, what, amount }) => ({
    label: t('expense.charge_line', { kind, month: { month } }),
    value: t('expense.charge_what', { what: plain(what), amount: { cents: amount } }),
    wide: true,
  })),
  ...budgets.map(({ kind, month, granted, left }) => ({
    label: t('expense.charge_budget', { kind, month: { month } }),
    value: t('expense.charge_left', { granted: { cents: granted }, left: { cents: left } }),
    wide: true,
  })),
];

const decidedNote = (decided: ChargeModel['decided']): readonly Element[] =>
  decided
    ? callout(
        decided.how === 'released' ? 'info' : 'good',
        t(`expense.charge_decided_${decided.how}`, { who: decided.who, at: { at: decided.at }, reason: plain(decided.reason) }),
      )
    : [];

/** One tap, with the reason beside it. */
const question = ({ request, unit, of }: ChargeModel): Element => ({
  kind: 'form',
  name: 'charge',
  fields: [
    {
      kind: 'line',
      name: 'charge_why',
      label: t('expense.charge_why'),
      required: true,
      hint: t('expense.charge_why_hint'),
      maxLength: 100,
    },
  ],
  submit: {
    text: t('expense.charge_object'),
    style: 'danger',
    action: { do: 'expense.charge_object', request, unit, of },
    name: 'object',
  },
});

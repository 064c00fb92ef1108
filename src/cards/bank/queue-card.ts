import { CLAIMED_BY } from '../../domain/bank/match-receipt.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, callout, pageButtons, quiet } from '../parts.ts';

type Fact = 'number' | 'account' | 'name' | 'memo' | 'amount' | 'searched';
type Rule = 'number_amount' | 'account_amount' | 'name_amount' | 'loan_number' | 'oldest_first';
type Part = 'deposit' | 'pickup' | 'balance' | 'full' | 'loan' | 'opening' | 'other';

/** A receipt as it is named on a card (Q5: payer, day, and of which contract or order). */
export interface LineView {
  readonly line: string;
  readonly on: LocalDate;
  readonly amount: Cents;
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
  readonly account: string;
  readonly state: 'open' | 'queued' | 'matched' | 'other' | 'reversed';
  readonly rule: string | null;
  readonly customer: string | null;
  readonly items: readonly string[];
}

export interface ChoiceView {
  readonly key: string;
  readonly name: string;
  readonly number: string;
  readonly facts: readonly Fact[];
  readonly parts: readonly (
    | {
        readonly number: string;
        readonly part: Part;
        readonly amount: Cents;
        readonly open: Cents;
        readonly dueOn: LocalDate;
        /** What is left of it is 尾差: so much. */
        readonly residual: Cents | null;
      }
    | { readonly advance: Cents }
  )[];
  /** Items with a proof of payment that sales sent, and how many. */
  readonly proofs: readonly { readonly item: ReceivableId; readonly number: string; readonly count: number }[];
  /** The payer is this customer's: nobody paid for them. */
  readonly isPayer: boolean;
}

export interface QueueModel {
  readonly count: number;
  readonly line: LineView | null;
  /** Why it was not booked by itself. */
  readonly reason: Text | null;
  readonly vouched: { readonly line: string; readonly text: Text; readonly hasProof: boolean } | null;
  readonly choices: readonly ChoiceView[];
  readonly words: string;
  readonly nothingFound: boolean;
  readonly isFirst: boolean;
  readonly next: string | null;
  /** Rules that were wrong once and only propose. */
  readonly lowered: readonly Rule[];
  /** What the reader did last, with the way back. */
  readonly last: LineView | null;
  /** Customers whose advance could be set against what they owe (Q2). */
  readonly advances: readonly { readonly customer: `rec_${string}`; readonly name: string; readonly amount: Cents }[];
}

/** 待认领的款: one receipt a page, whose it may be with the reasons, and what else can be done with it. */
export function queueCard(m: QueueModel): Card {
  const { line } = m;
  const header = {
    title: t('bank.queue'),
    subtitle: t('bank.queue_count', { count: m.count }),
    tone: line ? ('ask' as const) : ('good' as const),
  };
  if (!line)
    return { header, body: [...lastOf(m.last), ...quiet(t(m.isFirst ? 'bank.queue_empty' : 'bank.queue_end')), ...ends(m)] };
  return {
    header,
    body: [
      ...lastOf(m.last),
      { kind: 'facts', rows: receiptFacts(line) },
      ...callout('info', m.reason),
      ...vouchedOf(m.vouched),
      ...m.choices.map((choice) => choiceLine(choice, line)),
      ...quiet(m.choices.length === 0 && t('bank.no_choices')),
      searchForm(m),
      ...buttonRow([asideButton(line), ...nextButton(m)]),
      ...ends(m),
    ],
  };
}

const receiptFacts = ({ on, amount, payer, payerAccount, memo, account }: LineView) => [
  { label: t('bank.on'), value: t('bank.day', { on: { date: on } }) },
  { label: t('bank.sum'), value: t('bank.amount', { amount: { cents: amount } }) },
  {
    label: t('bank.payer'),
    value: payer ? plain([payer, payerAccount].filter(Boolean).join(' ')) : t('bank.no_payer'),
    wide: true,
  },
  { label: t('bank.memo'), value: memo ? plain(memo) : t('bank.no_memo'), wide: true },
  { label: t('bank.own_account'), value: plain(account) },
];

function choiceLine(choice: ChoiceView, { line, payer, payerAccount }: LineView): Element {
  const pick = (learn: boolean) => ({ do: 'bank.pick' as const, line, choice: choice.key, learn });
  const canLearn = !choice.isPayer && (payer !== '' || payerAccount !== '');
  return {
    kind: 'item',
    title: t('bank.choice', { name: plain(choice.name), parts: join(choice.parts.map(partText), '；') }),
    detail: t('bank.because', {
      facts: join(
        choice.facts.map((fact) => t(`bank.fact_${fact}`)),
        '、',
      ),
    }),
    buttons: [
      { text: t('bank.pick'), style: 'primary', action: pick(false), name: `pick_${choice.key}` },
      ...choice.proofs.map(({ item, number, count }) => ({
        text: t('bank.item_proof', { number: plain(number), count }),
        style: 'plain' as const,
        action: { do: 'receivable.proof_see' as const, item },
        name: `proof_${choice.key}_${item}`,
      })),
      ...(canLearn
        ? [
            {
              text: t('bank.pick_learn'),
              style: 'plain' as const,
              action: pick(true),
              name: `learn_${choice.key}`,
              confirm: {
                title: t('bank.pick_learn'),
                text: t('bank.learn_what', { payer: plain(payer || payerAccount), name: plain(choice.name) }),
              },
            },
            {
              text: t('bank.ask'),
              style: 'plain' as const,
              action: { do: 'bank.ask' as const, line, choice: choice.key },
              name: `ask_${choice.key}`,
            },
          ]
        : []),
    ],
  };
}

const partText = (part: ChoiceView['parts'][number]): Text => {
  if ('advance' in part) return t('bank.part_advance', { amount: { cents: part.advance } });
  const words = { number: plain(part.number), part: t(`receivable.part_${part.part}`), amount: { cents: part.amount } };
  if (part.residual) return t('bank.part_residual', { ...words, rest: { cents: part.residual } });
  return part.amount === part.open ? t('bank.part_whole', words) : t('bank.part_some', { ...words, open: { cents: part.open } });
};

function vouchedOf(vouched: QueueModel['vouched']): readonly Element[] {
  if (!vouched) return [];
  return [
    { kind: 'callout', tone: 'info', text: vouched.text },
    ...buttonRow(
      vouched.hasProof ? [{ text: t('bank.see_proof'), style: 'plain', action: { do: 'bank.proof', line: vouched.line } }] : [],
    ),
  ];
}

const searchForm = (m: QueueModel): Element => ({
  kind: 'form',
  name: 'bank_search',
  partial: true,
  fields: [
    {
      kind: 'line',
      name: 'words',
      label: t('bank.search_label'),
      required: false,
      maxLength: 40,
      value: m.words,
      ...(m.nothingFound ? { fault: t('bank.nothing_found') } : {}),
    },
  ],
  submit: { text: t('bank.search'), style: 'plain', action: { do: 'bank.search' }, name: 'search', submits: true },
});

const asideButton = ({ line }: LineView): Button => ({
  text: t('bank.aside'),
  style: 'plain',
  action: { do: 'bank.aside', line },
});

const nextButton = ({ next, isFirst }: QueueModel): readonly Button[] => [
  ...(next ? [{ text: t('bank.next'), style: 'plain' as const, action: { do: 'bank.queue' as const, after: next } }] : []),
  ...(isFirst ? [] : [{ text: t('bank.first'), style: 'link' as const, action: { do: 'bank.queue' as const, after: null } }]),
];

/** What was done a moment ago, with one tap back. */
function lastOf(last: LineView | null): readonly Element[] {
  if (!last || (last.state !== 'matched' && last.state !== 'other')) return [];
  return [lineItem(last)];
}

const ends = ({ lowered, line, isFirst, advances }: QueueModel): readonly Element[] => [
  ...advances.map(
    ({ customer, name, amount }): Element => ({
      kind: 'item',
      title: t('receivable.advance_offer', { name: plain(name), amount: { cents: amount } }),
      buttons: [
        {
          text: t('records.open'),
          style: 'plain',
          action: { do: 'receivable.customer', customer, on: null },
          name: `advance_${customer}`,
        },
      ],
    }),
  ),
  ...lowered.map(
    (rule): Element => ({
      kind: 'item',
      title: t('bank.is_lowered', { rule: t(`bank.rule_${rule}`) }),
      buttons: [{ text: t('bank.trust'), style: 'plain', action: { do: 'bank.trust', rule }, name: `trust_${rule}` }],
    }),
  ),
  ...buttonRow([
    ...(line === null && !isFirst
      ? [{ text: t('bank.first'), style: 'plain' as const, action: { do: 'bank.queue' as const, after: null } }]
      : []),
    { text: t('bank.matched_list'), style: 'link', action: { do: 'bank.matched', before: null } },
  ]),
];

function lineItem(one: LineView): Element {
  const rule = CLAIMED_BY.find((known) => known === one.rule);
  const moved = { on: { date: one.on }, amount: { cents: one.amount } };
  return {
    kind: 'item',
    title: one.customer ? t('bank.line', { ...moved, who: plain(one.customer) }) : t('bank.line_nobodys', moved),
    detail: t('bank.line_detail', {
      payer: one.payer ? plain(one.payer) : t('bank.no_payer'),
      items: one.items.length > 0 ? plain(one.items.join('、')) : t(one.state === 'other' ? 'bank.put_aside' : 'bank.as_advance'),
      rule: rule ? t(`bank.rule_${rule}`) : t('bank.rule_by_hand'),
    }),
    buttons: [{ text: t('bank.undo'), style: 'plain', action: { do: 'bank.undo', line: one.line }, name: `undo_${one.line}` }],
  };
}

export interface MatchedModel {
  readonly lines: readonly LineView[];
  readonly first: boolean;
  readonly next: string | null;
}

/** 已认领的款: what is booked, by which rule, each with one tap back. */
export const matchedCard = ({ lines, ...page }: MatchedModel): Card => ({
  header: { title: t('bank.matched_list'), tone: 'calm' },
  body: [
    ...lines.map(lineItem),
    ...quiet(lines.length === 0 && t('bank.none_matched')),
    ...pageButtons(page, (before) => ({ do: 'bank.matched', before })),
    ...buttonRow([{ text: t('bank.queue'), style: 'link', action: { do: 'bank.queue', after: null } }]),
  ],
});

/** For whoever is not finance. */
export const notFinanceCard = (): Card => ({
  header: { title: t('bank.queue'), tone: 'calm' },
  body: [{ kind: 'callout', tone: 'info', text: t('bank.not_yours'), clause: 'S111' }],
});

import * as z from 'zod';
import type { Button, Card, Field } from '../../cards/element.ts';
import { type ItemModel, itemCard, type MovementLine } from '../../cards/receivable/item-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Item, Line } from '../../domain/receivable/item.ts';
import { type PromiseState, REASONS, type Reason } from '../../domain/receivable/promise.ts';
import { isResidual } from '../../domain/receivable/residual.ts';
import { isFinanceOf, runsUnit, seesItem } from '../../domain/receivable/sight.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import { advanceButton } from './advance-button.ts';
import { residualLine } from './close-residual.ts';
import { noteLine } from './credit-note.ts';
import { legalFields, mayLegal } from './give-to-lawyers.ts';
import { holdFields } from './hold-fields.ts';
import { mayHold } from './hold-items.ts';
import { lineText } from './item-words.ts';
import { maySay } from './may-say.ts';
import type { SaidRow } from './ports.ts';
import { proofsOf } from './proof-of-payment.ts';
import { residualFields } from './residual-fields.ts';
import type { Services } from './services.ts';
import { type AdvanceOffer, advanceLine, advanceOffer } from './use-advance.ts';

export const itemAsked = z.object({
  // What a card asked for before this version and no version asks for any more is nothing.
  asks: z.enum(['say', 'hold', 'residual', 'legal']).nullable().optional().catch(null),
});
type Asked = z.infer<typeof itemAsked>;

/** View `receivable`, its subject the item; null where it is not the reader's to see (S4). */
export async function showItem(services: Services, viewer: Person, subject: string, { asks }: Asked): Promise<Card | null> {
  const { reads, clock, zone } = services;
  const item = isId('rcv', subject) ? await reads.receivable(subject) : null;
  const org = await reads.org();
  if (!item || !seesItem(org, viewer.id, item)) return null;
  const today = toLocal(clock.now(), zone).date;
  const [[customer], [terms], lines, said] = await Promise.all([
    reads.customersNamed([item.customerId]),
    reads.termsOf([item.customerId]),
    reads.receivableLinesOf(item.id),
    reads.saidOf(item.id),
  ]);
  const proofs = (await proofsOf(services, item.id)).length;
  const advance = item.state === 'open' ? await advanceOffer(services, item.customerId, item.id) : null;
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  // Whoever looks after it is asked at once; others only where they want to say something.
  const wants =
    asks === undefined ? (item.salesId === viewer.id && item.hold === null && item.dueOn < today ? 'say' : null) : asks;
  return itemCard({
    ...item,
    customer: customer?.name ?? '—',
    late: daysBetween(item.dueOn, today),
    sales: plain(personName(org, item.salesId)),
    times: item.rung,
    termDays: terms?.termDays ?? null,
    notes: notesOf(item, said, today),
    movements: lines.map((line): MovementLine => ({ on: line.on, text: lineText(line), isGone: gone.has(line.id) })),
    promises: said.map((row) => saidText(row, org)),
    ...formOf(services, org, viewer, item, { said, lines, asks: wants, proofs, advance }),
  });
}

function notesOf(item: Item, said: readonly SaidRow[], today: LocalDate): ItemModel['notes'] {
  const promises = said.filter(({ state, day, amount }) => (state === 'open' || state === 'asked') && day && amount !== null);
  const reason = item.holdReason === '' ? t('receivable.no_reason') : plain(item.holdReason);
  const what = item.hold && t(`receivable.hold_${item.hold}`);
  return [
    ...(what
      ? [
          {
            tone: 'info' as const,
            text: item.holdUntil
              ? t('receivable.note_hold', { what, until: { date: item.holdUntil }, reason })
              : t('receivable.note_hold_open', { what, reason }),
          },
        ]
      : []),
    ...(item.state === 'open' && item.graceUntil !== null && item.graceUntil >= today
      ? [{ tone: 'info' as const, text: t('receivable.note_grace', { until: { date: item.graceUntil } }) }]
      : []),
    // Of a plan each payment is a promise: what is due first stands first.
    ...(item.state === 'open' ? promises : [])
      .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
      .map((promise) => ({ tone: 'info' as const, text: promisedText(promise, said) })),
  ];
}

/** What is promised now, and what it took the place of: of those said before it (newest first) the first that ended since it was made. */
function promisedText(promise: SaidRow, said: readonly SaidRow[]): Text {
  const told = ({ day, amount }: SaidRow) => ({ day: { date: day as LocalDate }, amount: { cents: cents(amount ?? 0n) } });
  if (promise.state === 'asked') return t('receivable.note_asked', told(promise));
  const before = said
    .slice(said.indexOf(promise) + 1)
    .findLast(({ state, endedAt }) => state === 'replaced' && endedAt !== null && endedAt >= promise.madeAt);
  if (!before) return t('receivable.note_promised', told(promise));
  const { day: was, amount: sum } = told(before);
  return t('receivable.note_promised_instead', { ...told(promise), was, sum });
}

/** What was said of an item, and what became of a promise. */
function saidText({ madeAt, personId, reason, nextStep, day, amount, state }: SaidRow, org: Org): Text {
  const args = {
    at: { at: madeAt },
    who: plain(personName(org, personId as PersonId)),
    reason: t(`receivable.reason_${reason as Reason}`),
    next: nextStep === '' ? '' : t('receivable.next_said', { next: plain(nextStep) }),
  };
  if (day === null || amount === null) return t('receivable.said_line', args);
  return t('receivable.promise_line', {
    ...args,
    promise: t('receivable.promised', { day: { date: day as LocalDate }, amount: { cents: cents(amount) } }),
    state: t(`receivable.promise_state_${state as Exclude<PromiseState, 'none'>}`),
  });
}

type FormParts = Pick<ItemModel, 'fields' | 'submit' | 'buttons'>;

function formOf(
  services: Services,
  org: Org,
  viewer: Person,
  item: Item,
  {
    said,
    lines,
    asks,
    proofs,
    advance,
  }: {
    readonly said: readonly SaidRow[];
    readonly lines: readonly Line[];
    readonly asks: NonNullable<Asked['asks']> | null;
    readonly proofs: number;
    readonly advance: AdvanceOffer | null;
  },
): FormParts {
  const at = { org, person: viewer };
  const isOpen = item.state === 'open';
  const says = isOpen && item.hold !== 'legal' && maySay(at, item);
  const holds = isOpen && mayHold(at, item.unitId);
  const isFinance = isFinanceOf(org, viewer.id, item.unitId);
  const lets = isOpen && isFinance && isResidual(item, services.receivableRules.small);
  const asked = said.find(({ state }) => state === 'asked');
  const all: Button = {
    text: t('receivable.all_of_customer'),
    action: { do: 'receivable.customer', customer: item.customerId, on: null },
  };
  const ask = (what: NonNullable<Asked['asks']> | null, text: Text): Button => ({
    text,
    action: { do: 'receivable.ask', asks: what },
  });
  const others: readonly Button[] = [
    ...(asked && runsUnit(org, viewer.id, item.unitId)
      ? [
          {
            text: t('receivable.agree'),
            style: 'primary' as const,
            action: { do: 'receivable.agree' as const, said: asked.id, yes: true },
          },
          {
            text: t('receivable.refuse'),
            style: 'danger' as const,
            action: { do: 'receivable.agree' as const, said: asked.id, yes: false },
          },
        ]
      : []),
    ...advanceButton(org, viewer, advance, item.id),
    ...(isFinance && advanceLine(lines)
      ? [{ text: t('receivable.advance_undo'), action: { do: 'receivable.advance_back' as const, item: item.id } }]
      : []),
    ...(isOpen && (isFinance || says)
      ? [
          {
            text: t('receivable.credit_note'),
            action: { do: 'start' as const, process: 'credit_note', form: { item: item.number } },
          },
        ]
      : []),
    ...(isFinance && item.state !== 'void' && noteLine(lines)
      ? [{ text: t('receivable.credit_note_undo'), action: { do: 'receivable.note_back' as const, item: item.id } }]
      : []),
    ...(says && asks !== 'say' ? [ask('say', t('receivable.say'))] : []),
    ...(holds && asks !== 'hold' && item.hold === null ? [ask('hold', t('receivable.hold_button'))] : []),
    ...(isOpen && asks !== 'legal' && item.hold !== 'legal' && mayLegal(at, item.unitId)
      ? [ask('legal', t('receivable.legal_button'))]
      : []),
    ...(holds && item.hold !== null
      ? [{ text: t('receivable.unhold_button'), action: { do: 'receivable.unhold' as const, item: item.id } }]
      : []),
    ...(lets && asks !== 'residual' ? [ask('residual', t('receivable.residual_close'))] : []),
    ...(isFinance && !isOpen && residualLine(lines)
      ? [{ text: t('receivable.residual_reopen'), action: { do: 'receivable.residual_reopen' as const, item: item.id } }]
      : []),
    ...(proofs > 0
      ? [
          {
            text: t('receivable.proof_see', { count: proofs }),
            action: { do: 'receivable.proof_see' as const, item: item.id },
          },
        ]
      : []),
    ...(asks === null ? [] : [ask(null, t('receivable.back'))]),
    all,
  ];
  if (asks === 'residual' && lets)
    return {
      fields: residualFields(),
      submit: {
        text: t('receivable.residual_close'),
        style: 'primary',
        action: { do: 'receivable.residual_close', item: item.id },
      },
      buttons: others,
    };
  if (asks === 'say' && says)
    return {
      fields: sayFields,
      submit: { text: t('receivable.submit'), style: 'primary', action: { do: 'receivable.say', item: item.id } },
      buttons: others,
    };
  if (asks === 'legal' && isOpen && mayLegal(at, item.unitId))
    return {
      fields: legalFields(),
      submit: { text: t('receivable.legal_button'), style: 'primary', action: { do: 'receivable.legal', item: item.id } },
      buttons: others,
    };
  if (asks === 'hold' && holds)
    return {
      fields: holdFields(services.receivableRules, item.policy),
      submit: { text: t('receivable.hold_button'), style: 'primary', action: { do: 'receivable.hold', item: item.id } },
      buttons: others,
    };
  return { fields: [], submit: null, buttons: others };
}

/** Reason, next step, promise (S113). */
const sayFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'reason',
    label: t('receivable.reason'),
    required: true,
    options: REASONS.map((value) => ({ value, text: t(`receivable.reason_${value}`) })),
  },
  { kind: 'line', name: 'next', label: t('receivable.next'), required: false, maxLength: 200, hint: t('receivable.next_hint') },
  { kind: 'date', name: 'day', label: t('receivable.promise_day'), required: false },
  {
    kind: 'line',
    name: 'amount',
    label: t('receivable.promise_amount'),
    required: false,
    maxLength: 20,
    hint: t('receivable.promise_hint'),
  },
];

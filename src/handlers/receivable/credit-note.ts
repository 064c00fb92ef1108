import type { Field } from '../../cards/element.ts';
import type { Item, Line } from '../../domain/receivable/item.ts';
import { isFinanceOf, seesItem } from '../../domain/receivable/sight.ts';
import { readAmount } from '../../fields/read-figure.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, type Effect, type Plan, toastPlan } from '../plan.ts';
import { bookLines, takeBack } from './book-line.ts';
import { itemChanged } from './change-item.ts';
import { reversalDay } from './reversal-day.ts';
import type { Services } from './services.ts';
import { tellSales } from './tell-sales.ts';

const LONGEST = { paper: 40, reason: 100 } as const;

/** Under which the line of a credit note stands: by its paper, so that nobody enters one twice. */
const PREFIX = 'note:';
const sourceOf = (paper: string): string => `${PREFIX}${paper.toUpperCase().replaceAll(/\s/gu, '')}`;

/** Notes of these lines that still stand, oldest first. */
const standing = (lines: readonly Line[]): readonly Line[] => {
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  return lines.filter(({ id, source, cancelsId }) => source.startsWith(PREFIX) && cancelsId === null && !gone.has(id));
};
export const noteLine = (lines: readonly Line[]): Line | null => standing(lines).at(-1) ?? null;

export const noteFields = (item: Pick<Item, 'open'>): readonly Field[] => [
  {
    kind: 'line',
    name: 'amount',
    label: t('receivable.credit_note_amount'),
    required: true,
    maxLength: 20,
    hint: t('receivable.credit_note_most', { open: { cents: item.open } }),
  },
  { kind: 'line', name: 'paper', label: t('receivable.credit_note_paper'), required: true, maxLength: LONGEST.paper },
  { kind: 'line', name: 'reason', label: t('receivable.credit_note_reason'), required: true, maxLength: LONGEST.reason },
];

interface Note {
  readonly amount: Cents;
  readonly paper: string;
  readonly reason: string;
}

/** What a form says; a plan: what it lacks and what would be accepted. */
function noteIn(form: Form, item: Item): Note | Plan {
  const amount = readAmount(wordsUpTo(20, form, 'amount'));
  if (amount === null || amount <= 0n || amount > item.open)
    return atField(toastPlan('warning', t('receivable.amount_wrong', { open: { cents: item.open } })), 'amount');
  const paper = wordsUpTo(LONGEST.paper, form, 'paper');
  if (paper === '') return atField(toastPlan('warning', t('receivable.credit_note_paper_lacks')), 'paper');
  const reason = wordsUpTo(LONGEST.reason, form, 'reason');
  return reason === ''
    ? atField(toastPlan('warning', t('receivable.credit_note_reason_lacks')), 'reason')
    : { amount, paper, reason };
}

/** 「记红字」: finance takes off what a credit note says, by its paper (O18): never more than is open, and no paper twice on one item. */
export async function enterNote(services: Services, context: Context, id: ReceivableId, form: Form): Promise<Plan> {
  const { org, person, now, today } = context;
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item) || !isFinanceOf(org, person.id, item.unitId))
    return toastPlan('warning', t('receivable.credit_note_finance'));
  if (item.state !== 'open') return toastPlan('info', t('receivable.not_open'));
  const note = noteIn(form, item);
  if ('writes' in note) return note;
  const { amount, paper, reason } = note;
  const source = sourceOf(paper);
  const lines = await services.reads.receivableLinesOf(id);
  if (standing(lines).some((line) => line.source === source))
    return atField(toastPlan('warning', t('receivable.credit_note_twice', { paper: plain(paper) })), 'paper');
  const booking = { source, on: today, at: now, actorId: person.id, reason: `${paper} ${reason}` };
  const booked = bookLines(services.ids, item, [item], [{ itemId: id, amount }], { ...booking, kind: 'credit' });
  if (!booked.ok) return toastPlan('info', t('receivable.not_open'));
  return {
    writes: booked.value,
    audit: [
      { actorId: person.id, act: 'receivable.credit_note', subject: id, detail: { number: item.number, amount, paper, reason } },
    ],
    effects: [...itemChanged(item), ...told('entered', item, amount, context)],
    reply: {
      repaint: true,
      toast: { tone: 'success', text: t('receivable.credit_note_entered', { amount: { cents: amount } }) },
    },
  };
}

/** 「撤回红字」: the last one goes, and so much is open again; of a month that both have signed it counts from today (S111). */
export async function takeNoteBack(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const { org, person, now, today } = context;
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item) || !isFinanceOf(org, person.id, item.unitId))
    return toastPlan('warning', t('receivable.credit_note_finance'));
  const line = noteLine(await services.reads.receivableLinesOf(id));
  if (!line || item.state === 'void') return toastPlan('info', t('receivable.credit_note_none'));
  const { source, amount } = line;
  const on = await reversalDay(services, line, today);
  return {
    writes: takeBack(services.ids, line, item, { source, on, at: now, actorId: person.id }),
    audit: [{ actorId: person.id, act: 'receivable.credit_note_back', subject: id, detail: { number: item.number, amount } }],
    effects: [...itemChanged(item), ...told('back', item, amount, context)],
    reply: { repaint: true, toast: { tone: 'success', text: t('receivable.credit_note_back', { amount: { cents: amount } }) } },
  };
}

/** Whoever looks after the item hears of it. */
function told(what: 'entered' | 'back', item: Item, amount: Cents, context: Context): readonly Effect[] {
  const text = t(`receivable.credit_note_told_${what}`, {
    who: plain(context.person.name),
    number: item.number,
    amount: { cents: amount },
    left: { cents: cents(what === 'entered' ? item.open - amount : item.open + amount) },
  });
  return tellSales(item, 'note', text, context);
}

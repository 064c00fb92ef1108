import { personName } from '../../domain/org/label.ts';
import type { Item, Line } from '../../domain/receivable/item.ts';
import { isFinanceOf, seesItem } from '../../domain/receivable/sight.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import type { ReceivableBooking } from '../../processes/receivable/owed.ts';
import type { Refused } from '../books.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { Posted } from '../posting.ts';
import { bookLines, takeBack } from './book-line.ts';
import { itemChanged } from './change-item.ts';
import { reversalDay } from './reversal-day.ts';
import type { Services } from './services.ts';
import { tellSales } from './tell-sales.ts';

/** Under which the line of a credit note stands: by its paper, so that nobody enters one twice. */
const PREFIX = 'note:';
const sourceOf = (paper: string): string => `${PREFIX}${paper.toUpperCase().replaceAll(/\s/gu, '')}`;

/** Notes of these lines that still stand, oldest first. */
const standing = (lines: readonly Line[]): readonly Line[] => {
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  return lines.filter(({ id, source, cancelsId }) => source.startsWith(PREFIX) && cancelsId === null && !gone.has(id));
};
export const noteLine = (lines: readonly Line[]): Line | null => standing(lines).at(-1) ?? null;
const noted = (lines: readonly Line[], paper: string): Line | undefined =>
  standing(lines).find(({ source }) => source === sourceOf(paper));
/** Whether a note of this number stands among the lines of an item. */
export const isNoted = (lines: readonly Line[], paper: string): boolean => noted(lines, paper) !== undefined;

type Note = Extract<ReceivableBooking, { kind: 'credit_note' }>;
type At = Posted<Services>;

/** An approved credit note takes off what its paper says (O18): never more than is open by now, and no paper twice on one item. */
export async function credited({ services, context, instance }: At, note: Note): Promise<Plan | Refused> {
  const { item: id, amount, paper, reason } = note;
  const [item, lines] = await Promise.all([services.reads.receivable(id), services.reads.receivableLinesOf(id)]);
  if (item?.state !== 'open' || isNoted(lines, paper)) return { refused: t('receivable.changed_since') };
  const { person, now: at, today: on } = context;
  const booking = { source: sourceOf(paper), on, at, actorId: person.id, reason: `${paper} ${reason}` };
  const booked = bookLines(services.ids, item, [item], [{ itemId: id, amount }], { ...booking, kind: 'credit' });
  if (!booked.ok) return { refused: t('receivable.changed_since') };
  const who = plain(personName(context.org, instance.applicantId));
  const text = t('receivable.credit_note_told_entered', { who, ...told(item, amount, cents(item.open - amount)) });
  return {
    ...emptyPlan,
    writes: booked.value,
    audit: [
      { actorId: person.id, act: 'receivable.credit_note', subject: id, detail: { number: item.number, amount, paper, reason } },
    ],
    effects: [...itemChanged(item), ...(item.salesId === instance.applicantId ? [] : tellSales(item, 'note', text, context))],
  };
}

/** An approved note that is undone: so much is open again, unless finance took it back before. */
export async function uncredited({ services, context }: At, { item: id, paper }: Note): Promise<Plan> {
  const [item, lines] = await Promise.all([services.reads.receivable(id), services.reads.receivableLinesOf(id)]);
  const line = noted(lines, paper);
  return item && line && item.state !== 'void' ? goesBack(services, context, item, line) : emptyPlan;
}

/** 「撤回红字」: the last one goes, and so much is open again. */
export async function takeNoteBack(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const { org, person } = context;
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item) || !isFinanceOf(org, person.id, item.unitId))
    return toastPlan('warning', t('receivable.credit_note_finance'));
  const line = noteLine(await services.reads.receivableLinesOf(id));
  if (!line || item.state === 'void') return toastPlan('info', t('receivable.credit_note_none'));
  const text = t('receivable.credit_note_back', { amount: { cents: line.amount } });
  return {
    ...(await goesBack(services, context, item, line)),
    reply: { repaint: true, toast: { tone: 'success', text } },
  };
}

/** Of a month that both have signed it counts from today (S111). Whoever looks after the item hears of it. */
async function goesBack(services: Services, context: Context, item: Item, line: Line): Promise<Plan> {
  const { person, now: at, today } = context;
  const { source, amount } = line;
  const on = await reversalDay(services, line, today);
  const text = t('receivable.credit_note_told_back', {
    who: plain(person.name),
    ...told(item, amount, cents(item.open + amount)),
  });
  return {
    writes: takeBack(services.ids, line, item, { source, on, at, actorId: person.id }),
    audit: [
      { actorId: person.id, act: 'receivable.credit_note_back', subject: item.id, detail: { number: item.number, amount } },
    ],
    effects: [...itemChanged(item), ...tellSales(item, 'note', text, context)],
  };
}

const told = ({ number }: Item, amount: Cents, left: Cents) => ({
  number,
  amount: { cents: amount },
  left: { cents: left },
});

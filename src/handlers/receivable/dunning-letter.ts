import * as z from 'zod';
import { unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { interestOf } from '../../domain/receivable/interest.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { isFinanceOf, runsUnit } from '../../domain/receivable/sight.ts';
import { workdayOnOrAfter } from '../../domain/workday/workdays.ts';
import type { RecordId } from '../../fields/field.ts';
import { isId, type ReceivableId, type UnitId } from '../../kernel/id.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { changeItem } from './change-item.ts';
import type { Services } from './services.ts';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);

/** A letter as it lies in the outbox: of which items, written when, and until which day it gives. */
const letterKept = z.object({
  letter: z.object({
    items: z.array(z.custom<ReceivableId>((value) => typeof value === 'string' && isId('rcv', value))).max(200),
    on: day,
    until: day,
  }),
});

/**
 * 「催款函」: what a customer is overdue with, as a letter that gives a new day (Q4). Nothing further before that day is over; the days first agreed stay.
 * What is disputed, planned, promised by a plan, paused or with the lawyers is not in it, nor what a bank or a finance company pays for the customer.
 */
export async function writeLetter(services: Services, context: Context, customer: RecordId): Promise<Plan> {
  const { reads, settings, receivableRules: rules } = services;
  const { org, person, today } = context;
  const [named] = await reads.customersNamed([customer]);
  if (!named || !(runsUnit(org, person.id, named.unitId) || isFinanceOf(org, person.id, named.unitId)))
    return toastPlan('warning', t('receivable.letter_not_yours'));
  const items = (await reads.openItemsOf([customer])).filter(
    ({ dueOn, hold, open, part }) => dueOn < today && hold === null && part !== 'loan' && open > rules.small,
  );
  if (items.length === 0) return toastPlan('info', t('receivable.letter_nothing'));
  const given = items.flatMap(({ graceUntil }) => (graceUntil !== null && graceUntil >= today ? [graceUntil] : [])).toSorted()[0];
  if (given) return toastPlan('info', t('receivable.letter_given', { until: { date: given } }));
  const until = workdayOnOrAfter(settings.calendarOf(org, named.unitId), addDays(today, rules.letter_days));
  return merge(
    {
      ...emptyPlan,
      audit: [
        {
          actorId: person.id,
          act: 'receivable.letter',
          subject: customer,
          detail: { until, items: items.map(({ number, open }) => [number, open]) },
        },
      ],
      effects: [
        {
          handler: 'dunning_letter',
          key: `letter:${customer}:${context.cause}`,
          subject: `owed_by:${customer}`,
          place: toPerson(person.id),
          payload: { letter: { items: items.map(({ id }) => id), on: today, until } },
        },
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('receivable.letter_toast', { until: { date: until } }) } },
    },
    ...items.map((item) => changeItem(item, { graceUntil: until })),
  );
}

/** Widths in points of an A4 page; 0 takes what is left. */
interface LetterColumn {
  readonly title: Text;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const COLUMNS: readonly LetterColumn[] = [
  { title: t('receivable.col_number'), width: 0, align: 'left' },
  { title: t('receivable.col_part'), width: 60, align: 'left' },
  { title: t('receivable.col_due'), width: 124, align: 'left' },
  { title: t('receivable.col_late'), width: 56, align: 'left' },
  { title: t('receivable.col_open'), width: 84, align: 'right' },
];
/** Only where interest is asked at all. */
const INTEREST: readonly LetterColumn[] = [{ title: t('receivable.letter_interest'), width: 66, align: 'right' }];

/** A letter as it is printed; null for whoever may not have it (any more). */
export interface LetterPaper {
  readonly title: Text;
  readonly name: string;
  readonly head: readonly { readonly label: Text; readonly value: Text }[];
  readonly columns: readonly LetterColumn[];
  readonly lines: readonly (readonly Text[])[];
  readonly foot: Text;
}

export async function letterPaper(services: Services, viewer: Person, payload: unknown): Promise<LetterPaper | null> {
  const kept = letterKept.safeParse(payload).data?.letter;
  if (!kept) return null;
  const org = await services.reads.org();
  const items = (await services.reads.receivables(kept.items)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = items;
  if (!first || !(runsUnit(org, viewer.id, first.unitId) || isFinanceOf(org, viewer.id, first.unitId))) return null;
  const [customer] = await services.reads.customersNamed([first.customerId]);
  const name = customer?.name ?? '—';
  const rate = Math.round(services.receivableRules.letter_rate * 100);
  const owed = items.map((item) => ({ item, interest: interestOf(item.open, rate, daysBetween(item.dueOn, kept.on)) }));
  const total = sumOf(owed.map(({ item, interest }) => cents(item.open + interest)));
  return {
    title: t('receivable.letter_title'),
    name,
    head: [
      { label: t('receivable.letter_to'), value: plain(name) },
      { label: t('receivable.letter_from'), value: plain(senderOf(org, first.unitId)) },
      { label: t('receivable.letter_on'), value: dayOf(kept.on) },
      { label: t('receivable.letter_total'), value: sum(total) },
      { label: t('receivable.letter_until'), value: dayOf(kept.until) },
    ],
    columns: [...COLUMNS, ...(rate > 0 ? INTEREST : [])],
    lines: owed.map(({ item, interest }) => [...lineOf(item, kept.on), ...(rate > 0 ? [sum(interest)] : [])]),
    foot: t('receivable.letter_foot', { until: { date: kept.until, withYear: true } }),
  };
}

const sum = (value: Cents): Text => t('receivable.amount', { amount: { cents: value } });

/** Whoever reads it later is to know the year. */
const dayOf = (day: LocalDate): Text => t('receivable.letter_day', { on: { date: day, withYear: true } });

/** The company with the branch: customers know the one by the other. */
function senderOf(org: Org, unit: UnitId): string {
  const company = org.units.find(({ parentId }) => parentId === null);
  return [company && company.id !== unit ? company.name : '', unitName(org, unit) ?? ''].filter((one) => one !== '').join(' ');
}

const lineOf = ({ number, part, open, dueOn }: Item, on: LocalDate): readonly Text[] => [
  plain(number),
  t(`receivable.part_${part}`),
  dayOf(dueOn),
  t('receivable.letter_late', { days: daysBetween(dueOn, on) }),
  sum(open),
];

import * as z from 'zod';
import type { Button, Card } from '../../cards/element.ts';
import { customerId } from '../../cards/receivable/actions.ts';
import { type CustomerModel, customerCard, type OwedLine } from '../../cards/receivable/customer-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { aged, NO_AGEING, withAdvance } from '../../domain/receivable/ageing.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { isFinanceOf, type ReceivableScope, receivableScope, seesItem } from '../../domain/receivable/sight.ts';
import { standingOf } from '../../domain/receivable/standing.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate, parseDate, toLocal } from '../../kernel/time.ts';
import { advanceButton } from './advance-button.ts';
import { limitOf } from './credit-of.ts';
import { holdFields } from './hold-fields.ts';
import { mayHold } from './hold-items.ts';
import { holdTag } from './item-words.ts';
import type { CustomerName, TermsRow } from './ports.ts';
import type { Services } from './services.ts';
import { oldestKey } from './set-oldest.ts';
import { extraNote } from './show-extra.ts';
import { type AdvanceOffer, advanceOffer } from './use-advance.ts';

export const customerAsked = z.object({
  customer: customerId,
  on: z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null).nullable(),
  asks: z.enum(['say', 'hold', 'residual', 'legal', 'note']).nullable().optional(),
});
type Asked = z.infer<typeof customerAsked>;

const MOST_LINES = 12;

/** View `owed_by`: one customer item by item; null where the reader sees none of theirs (S4). */
export async function showCustomer(services: Services, viewer: Person, { customer, on, asks }: Asked): Promise<Card | null> {
  const { reads, clock, zone } = services;
  const org = await reads.org();
  const now = clock.now();
  const today = toLocal(now, zone).date;
  const at = { on: on ?? today, known: now };
  const [[named], all, ahead, [terms]] = await Promise.all([
    reads.customersNamed([customer]),
    reads.itemsOfCustomer(customer),
    reads.paidAheadAt(receivableScope(org, viewer.id), at),
    reads.termsOf([customer]),
  ]);
  const isOldest = services.receivableRules.oldest_first && (await reads.valueOf(oldestKey(customer))) !== null;
  const seen = all.filter((item) => seesItem(org, viewer.id, item));
  if (!named || (seen.length === 0 && named.ownerId !== viewer.id && !isWithin(receivableScope(org, viewer.id), named)))
    return null;
  const standing = await Promise.all(
    seen.map(async (item) => ({ item, stood: standingOf(item, await reads.receivableLinesOf(item.id), at) })),
  );
  const open = standing.flatMap(({ item, stood }) => (stood && stood.open !== 0n ? [{ item, stood }] : []));
  const total = ahead
    .filter(({ customerId }) => customerId === customer)
    .reduce(
      (sum, { amount }) => withAdvance(sum, amount),
      open.reduce((sum, { stood }) => aged(sum, stood, at.on), NO_AGEING),
    );
  const lines = open
    .toSorted((a, b) =>
      a.stood.dueOn < b.stood.dueOn ? -1 : a.stood.dueOn > b.stood.dueOn ? 1 : a.item.number < b.item.number ? -1 : 1,
    )
    .map(
      ({ item, stood }): OwedLine => ({
        id: item.id,
        number: item.number,
        part: item.part,
        open: stood.open,
        dueOn: stood.dueOn,
        dueDays: item.dueDays,
        late: daysBetween(stood.dueOn, at.on),
        sales: plain(personName(org, item.salesId)),
        tag: at.on === today ? holdTag(item) : null,
      }),
    );
  return customerCard({
    name: named.name,
    number: named.number,
    on: at.on,
    isToday: at.on === today,
    total,
    lines: lines.slice(0, MOST_LINES),
    more: lines.length - MOST_LINES,
    notes: [
      ...(at.on === today ? await limitNote(services, named, { terms: terms ?? null, items: all }) : []),
      ...notesOf(named, terms ?? null),
      ...extraNote(terms ?? null, today),
      ...(isOldest ? [{ tone: 'info' as const, text: t('receivable.note_oldest') }] : []),
    ],
    ...askingOf(services, {
      org,
      viewer,
      named,
      terms: terms ?? null,
      isToday: at.on === today,
      isLate: lines.some(({ late }) => late > 0),
      asks: asks ?? null,
      isOldest,
      advance: on === null || on === today ? await advanceOffer(services, customer, null) : null,
    }),
  });
}

const isWithin = ({ units, sales }: ReceivableScope, { unitId }: CustomerName): boolean =>
  sales === null && (units === null || units.includes(unitId));

/** What was approved that they may owe, and how much of it is taken by what they owe and have ordered (S119). */
async function limitNote(
  services: Services,
  named: CustomerName,
  { terms, items }: { readonly terms: TermsRow | null; readonly items: readonly Item[] },
): Promise<CustomerModel['notes']> {
  const limit = limitOf(services, named, terms);
  if (limit === null) return [];
  const underWay = await services.reads.ordersUnderWay(named.id);
  const used = sumOf([
    ...items.filter(({ state }) => state === 'open').map(({ open }) => open),
    ...underWay.map(({ price }) => price),
  ]);
  const said = { limit: { cents: limit }, used: { cents: used } };
  return used > limit
    ? [{ tone: 'warn', text: t('receivable.note_over_limit', { ...said, over: { cents: cents(used - limit) } }) }]
    : [{ tone: 'info', text: t('receivable.note_limit', { ...said, left: { cents: cents(limit - used) } }) }];
}

const notesOf = ({ state }: CustomerName, terms: TermsRow | null): CustomerModel['notes'] => [
  ...(terms?.termDays ? [{ tone: 'info' as const, text: t('receivable.note_term', { days: terms.termDays }) }] : []),
  ...(state === 'stopped' ? [{ tone: 'bad' as const, text: t('receivable.note_stopped') }] : []),
  ...(terms?.holdUntil
    ? [
        {
          tone: 'info' as const,
          text: t('receivable.note_hold', {
            what: t('receivable.hold_paused'),
            until: { date: terms.holdUntil as LocalDate },
            reason: plain(terms.holdReason),
          }),
        },
      ]
    : []),
];

/** What may be asked of a customer's card, and its buttons. */
function askingOf(
  services: Services,
  { org, viewer, named, terms, isToday, isLate, asks, isOldest, advance }: Asking,
): Pick<CustomerModel, 'fields' | 'submit' | 'buttons'> {
  const holds = isToday && mayHold({ org, person: viewer }, named.unitId);
  const file: Button = { text: t('receivable.customer_file'), action: { do: 'record.open', record: named.id } };
  if (holds && asks === 'hold')
    return {
      fields: holdFields(services.receivableRules, terms?.policy ?? null),
      submit: {
        text: t('receivable.hold_button'),
        style: 'primary',
        action: { do: 'receivable.hold_customer', customer: named.id },
      },
      buttons: [{ text: t('receivable.back'), action: { do: 'receivable.ask', asks: null } }, file],
    };
  const letter: Button = {
    text: t('receivable.letter_button'),
    action: { do: 'receivable.letter', customer: named.id },
    confirm: { title: t('receivable.letter_button'), text: t('receivable.letter_confirm') },
  };
  const allows = isToday && services.receivableRules.oldest_first && isFinanceOf(org, viewer.id, named.unitId);
  const oldest: readonly Button[] = allows
    ? [
        {
          text: t(isOldest ? 'receivable.oldest_off' : 'receivable.oldest_on'),
          action: { do: 'receivable.oldest', customer: named.id, is: !isOldest },
          ...(isOldest ? {} : { confirm: { title: t('receivable.oldest_on'), text: t('receivable.oldest_what') } }),
        },
      ]
    : [];
  const hold: Button = terms?.holdUntil
    ? { text: t('receivable.unhold_button'), action: { do: 'receivable.unhold_customer', customer: named.id } }
    : { text: t('receivable.hold_button'), action: { do: 'receivable.ask', asks: 'hold' } };
  return {
    fields: [],
    submit: null,
    buttons: [
      ...advanceButton(org, viewer, advance, null),
      ...(holds && isLate ? [letter] : []),
      ...(holds ? [hold] : []),
      ...oldest,
      file,
    ],
  };
}

interface Asking {
  readonly org: Org;
  readonly viewer: Person;
  readonly named: CustomerName;
  readonly terms: TermsRow | null;
  readonly isToday: boolean;
  readonly isLate: boolean;
  readonly asks: NonNullable<Asked['asks']> | null;
  readonly isOldest: boolean;
  readonly advance: AdvanceOffer | null;
}

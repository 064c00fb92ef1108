import type { Item } from '../../domain/receivable/item.ts';
import { type Judged, judgePromises, type OpenPromise } from '../../domain/receivable/promise.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, ReceivableId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { notice } from '../reply.ts';
import { bankKnownUntil } from './bank-known.ts';
import { changeItem, resumed } from './change-item.ts';
import { type DunningDay, knownOf } from './dunning-facts.ts';
import { resumeCustomer, tellReviewer } from './hold-items.ts';
import type { SaidRow, TermsRow } from './ports.ts';
import type { Services } from './services.ts';

const MOST = 5_000;
const ALL_DAYS = '2199-12-31' as LocalDate;

/** Promises whose money came, came in part, or did not come (O17): kept is over, partial goes on at the same level, broken one level higher. */
export async function* judgeAll(services: Services, day: DunningDay, now: Instant): AsyncGenerator<Plan> {
  const promises = await services.reads.promisesToJudge(ALL_DAYS, MOST);
  const known = await bankKnownUntil(services);
  for (const [customer, some] of groupBy(promises, ({ customerId }) => customerId)) {
    const plan = await judgeOne(services, customer as Item['customerId'], some, { day, known, now });
    if (plan.writes.length > 0) yield plan;
  }
}

async function judgeOne(
  services: Services,
  customer: Item['customerId'],
  rows: readonly SaidRow[],
  { day, known, now }: { readonly day: DunningDay; readonly known: LocalDate | null; readonly now: Instant },
): Promise<Plan> {
  const { reads, zone } = services;
  const all = await reads.promisesOf(customer);
  const open = all.flatMap(({ id, day: on, amount, madeAt }): readonly OpenPromise[] =>
    on === null || amount === null ? [] : [{ id, day: on as LocalDate, amount: cents(amount), madeAt }],
  );
  const first = all.map(({ madeAt }) => toLocal(madeAt, zone).date).toSorted()[0];
  if (first === undefined) return emptyPlan;
  const items = new Map(
    (await reads.receivables(rows.map(({ itemId }) => itemId as ReceivableId))).map((item) => [item.id as string, item]),
  );
  const unit = rows[0]?.unitId as Item['unitId'];
  const judged = judgePromises(open, await reads.receiptsOf(customer, first), {
    today: day.today,
    known,
    calendar: day.calendarOf(unit),
    zone,
  });
  const org = await reads.org();
  const facts = await knownOf(services, [...items.values()], day);
  const over = rowsOver(judged, rows);
  return merge(
    emptyPlan,
    ...over.map(({ row, state, paid }): Plan => {
      const { id } = row;
      const item = items.get(row.itemId);
      if (!item) return emptyPlan;
      const levels = facts.factsOf(item).levels.length;
      return merge(
        {
          ...emptyPlan,
          writes: [
            { table: 'receivablePromise', update: { state, endedAt: now }, where: { id, state: 'open' } },
            ...(state === 'kept' ? [] : laterOf(row, rows, over, now)),
          ],
          audit: [{ actorId: 'system', act: `promise.${state}`, subject: item.id, detail: { promise: id, paid } }],
        },
        changeItem(item, item.state === 'open' ? afterPromise(item, state, levels, now) : {}),
        state === 'kept'
          ? emptyPlan
          : tellOf(org.person(row.personId as PersonId)?.active ? (row.personId as PersonId) : item.salesId, row, item, {
              state,
              paid,
              customer: facts.customerOf(item)?.name ?? '—',
            }),
      );
    }),
  );
}

interface Over extends Pick<Judged, 'state' | 'paid'> {
  readonly row: SaidRow;
}

/** What is judged of those that run; the others only say whose money it was. Of an item the first that was not kept speaks for those after it. */
function rowsOver(judged: readonly Judged[], rows: readonly SaidRow[]): readonly Over[] {
  const failed = new Set<string>();
  return judged.flatMap(({ id, state, paid }) => {
    const row = rows.find((one) => one.id === id);
    if (!row || (state !== 'kept' && failed.has(row.itemId))) return [];
    if (state !== 'kept') failed.add(row.itemId);
    return [{ row, state, paid }];
  });
}

/** Of a plan that was not kept, what it promised for later counts no more. */
const laterOf = (row: SaidRow, rows: readonly SaidRow[], over: readonly Over[], now: Instant): readonly Write[] =>
  rows
    .filter(({ id, itemId, day }) => id !== row.id && itemId === row.itemId && day !== null && row.day !== null && day > row.day)
    .filter(({ id }) => !over.some((one) => one.row.id === id))
    .map(({ id }) => ({
      table: 'receivablePromise',
      update: { state: 'replaced', endedAt: now },
      where: { id, state: 'open' },
      mayMiss: true,
    }));

/** What a promise that is over does to its item. A plan that is not kept is none any more. */
function afterPromise(item: Item, state: 'kept' | 'partial' | 'broken', levels: number, now: Instant) {
  if (state === 'kept') return {};
  const free = item.hold === 'planned' ? resumed(item, now) : {};
  return { ...free, rung: state === 'broken' ? Math.min(item.rung + 1, levels) : item.rung, rungAt: now };
}

/** Whoever promised hears of it; where they are gone, who looks after the item now. */
const tellOf = (
  to: PersonId,
  { id, day, amount }: SaidRow,
  item: Item,
  { state, paid, customer }: { readonly state: 'partial' | 'broken'; readonly paid: bigint; readonly customer: string },
): Plan => ({
  ...emptyPlan,
  effects: [
    notice(to, `notice:${item.id}`, `promise:${id}:${state}`, {
      text: t(`receivable.promise_${state}`, {
        customer: plain(customer),
        number: plain(item.number),
        day: { date: day as LocalDate },
        amount: { cents: cents(amount ?? 0n) },
        paid: { cents: cents(paid) },
      }),
      clause: 'S113',
      tone: 'warn',
      buttons: [{ text: t('records.open'), style: 'primary', action: { do: 'receivable.open', item: item.id } }],
    }),
  ],
});

/** Pauses whose day is over (Q3): reminding goes on, and whoever paused it hears so. */
export async function* endHolds(items: readonly Item[], day: DunningDay, now: Instant): AsyncGenerator<Plan> {
  for (const item of items) {
    if (item.hold === null || item.holdUntil === null || item.holdUntil >= day.today) continue;
    const what = { name: item.number, reason: item.holdReason, key: `hold:${item.id}:${item.holdUntil}`, open: item.id };
    yield merge(
      changeItem(item, resumed(item, now)),
      {
        ...emptyPlan,
        audit: [{ actorId: 'system', act: 'receivable.hold_ended', subject: item.id, detail: { hold: item.hold } }],
      },
      tellReviewer(day, item.reviewerId, what),
    );
  }
}

export async function* endCustomerHolds(services: Services, day: DunningDay, now: Instant): AsyncGenerator<Plan> {
  for (const terms of await services.reads.termsEnded(day.today)) yield await endCustomerHold(services, terms, day, now);
}

async function endCustomerHold(services: Services, terms: TermsRow, day: DunningDay, now: Instant): Promise<Plan> {
  const [named] = await services.reads.customersNamed([terms.customerId]);
  const what = {
    name: named?.name ?? '—',
    reason: terms.holdReason,
    key: `hold:${terms.customerId}:${terms.holdUntil}`,
    open: null,
  };
  return merge(await resumeCustomer(services, terms, now), tellReviewer(day, terms.reviewerId, what));
}

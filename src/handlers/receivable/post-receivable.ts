import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import type { Booking } from '../../processes/booking.ts';
import type { PlanPart } from '../../processes/receivable/owed.ts';
import type { Refused } from '../books.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { bookLines, takeBack } from './book-line.ts';
import { changeItem } from './change-item.ts';
import { credited, uncredited } from './credit-note.ts';
import { creditKey, inForce } from './merged-into.ts';
import type { Services } from './services.ts';
import { termsWrite } from './write-terms.ts';

type Data = NonNullable<Booking['receivable']>;
type At = Posted<Services>;

/** What an approved request does to what customers owe: writes off, plans, gives credit (S112, S113, S119). */
export const receivablePosting: Posting<Data, Services> = {
  confirm: async (at, data) => {
    switch (data.kind) {
      case 'write_off':
        return writeOff(at, data);
      case 'credit_note':
        return credited(at, data);
      case 'plan':
        return planned(at, data);
      case 'credit':
      case 'extra':
        return given(at, data);
      default:
        return data satisfies never;
    }
  },
  reverse: async (at, data) => {
    if (data?.kind === 'write_off') return unwritten(at, data);
    if (data?.kind === 'credit_note') return uncredited(at, data);
    return data?.kind === 'plan' ? unplanned(at, data) : emptyPlan;
  },
};

async function writeOff(
  { services, context, instance }: At,
  { item: id, amount, reason }: Extract<Data, { kind: 'write_off' }>,
): Promise<Plan | Refused> {
  const item = await services.reads.receivable(id);
  if (item?.state !== 'open' || item.open < amount) return { refused: t('receivable.changed_since') };
  const booking = { source: instance.id, on: context.today, at: context.now, actorId: context.person.id, reason };
  const booked = bookLines(services.ids, item, [item], [{ itemId: id, amount }], { ...booking, kind: 'write_off' });
  return booked.ok
    ? { ...emptyPlan, writes: booked.value, effects: changeItem(item, {}).effects }
    : { refused: t('receivable.changed_since') };
}

/** An approved write-off that is undone: the item is open again, as of today. */
async function unwritten({ services, context, instance }: At, { item: id }: Extract<Data, { kind: 'write_off' }>): Promise<Plan> {
  const [item, lines] = await Promise.all([services.reads.receivable(id), services.reads.linesOfSource(instance.id)]);
  const line = lines.find(({ itemId, cancelsId }) => itemId === id && cancelsId === null);
  if (!item || !line) return emptyPlan;
  const booking = { source: instance.id, on: context.today, at: context.now, actorId: context.person.id };
  return { ...emptyPlan, writes: takeBack(services.ids, line, item, booking), effects: changeItem(item, {}).effects };
}

/** Each payment of a plan is a promise; while they are kept nobody is reminded. A promise that ran before is replaced. */
async function planned(
  { services, context, instance }: At,
  { item: id, instalments, reason }: Extract<Data, { kind: 'plan' }>,
): Promise<Plan | Refused> {
  const item = await services.reads.receivable(id);
  const last = instalments.at(-1);
  if (item?.state !== 'open' || !last) return { refused: t('receivable.changed_since') };
  const promises = instalments.map((part, n) => promiseOf(part, n, { services, context, instance }, item));
  const before = (await services.reads.saidOf(id)).filter(({ state }) => state === 'open' || state === 'asked');
  return merge(
    changeItem(item, {
      hold: 'planned',
      holdUntil: addDays(last.day, 4),
      reviewerId: instance.applicantId,
      holdReason: reason.slice(0, 100),
    }),
    {
      ...emptyPlan,
      writes: [
        ...before.map(
          (one): Write => ({
            table: 'receivablePromise',
            update: { state: 'replaced', endedAt: context.now },
            where: { id: one.id },
            mayMiss: true,
          }),
        ),
        ...promises,
      ],
    },
  );
}

const promiseOf = (
  { day, amount }: PlanPart,
  n: number,
  { services, context, instance }: At,
  { id: itemId, customerId, unitId }: { readonly id: string; readonly customerId: string; readonly unitId: string },
): Write => ({
  table: 'receivablePromise',
  insert: {
    id: services.ids.next('prm'),
    itemId,
    customerId,
    unitId,
    personId: instance.applicantId,
    reason: 'funds',
    nextStep: `${instance.number} (${n + 1})`,
    day,
    amount,
    madeAt: context.now,
    state: 'open',
    endedAt: null,
  },
});

async function unplanned({ services, context }: At, { item: id }: Extract<Data, { kind: 'plan' }>): Promise<Plan> {
  const item = await services.reads.receivable(id);
  if (!item) return emptyPlan;
  const open = (await services.reads.saidOf(id)).filter(({ state }) => state === 'open');
  return merge(
    changeItem(
      item,
      item.hold === 'planned' ? { hold: null, holdUntil: null, reviewerId: null, holdReason: '', rungAt: context.now } : {},
    ),
    {
      ...emptyPlan,
      writes: open.map(
        (one): Write => ({
          table: 'receivablePromise',
          update: { state: 'replaced', endedAt: context.now },
          where: { id: one.id },
          mayMiss: true,
        }),
      ),
    },
  );
}

/** Of a customer whose file was merged since it was asked for, the file that stands for them now; once that is undone it is theirs again. */
async function given({ services, context }: At, data: Extract<Data, { kind: 'credit' | 'extra' }>): Promise<Plan> {
  const { reads } = services;
  const named = await inForce(services, data.customer);
  const { id: customer, unitId } = named ?? { id: data.customer, unitId: data.unitId };
  const [terms] = await reads.termsOf([customer]);
  const update =
    data.kind === 'credit'
      ? { creditLimit: data.limit, termDays: data.termDays, ratedOn: context.today }
      : { extraLimit: data.amount, extraUntil: data.until, extraUses: null };
  const key = creditKey(data.customer);
  const kept = customer === data.customer ? null : await reads.valueOf(key);
  return {
    ...emptyPlan,
    writes: [
      termsWrite(customer, unitId, terms ?? null, update),
      ...(customer === data.customer
        ? []
        : [
            {
              table: 'keyValue' as const,
              insert: { key, value: toJson({ ...(kept === null ? {} : (fromJson(kept) as object)), ...update }) },
              onConflict: 'replace' as const,
            },
          ]),
    ],
    effects: [{ repaint: `owed_by:${customer}` }],
  };
}

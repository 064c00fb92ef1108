import { financeFor } from '../../domain/org/finance-scope.ts';
import { personName } from '../../domain/org/label.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { REASONS, type Reason } from '../../domain/receivable/promise.ts';
import { runsUnit, seesItem } from '../../domain/receivable/sight.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import { readAmount } from '../../fields/read-figure.ts';
import type { PersonId, ReceivableId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import { notice } from '../reply.ts';
import { changeItem, itemChanged } from './change-item.ts';
import { maySay } from './may-say.ts';
import type { SaidRow } from './ports.ts';
import { wantProof } from './proof-of-payment.ts';
import type { Services } from './services.ts';

/** No promise is worth waiting longer for. */
const MOST_DAYS = 90;
/** A dispute is looked at again, and what the customer says they paid is looked for, within so many workdays. */
const DISPUTE_WORKDAYS = 5;
const SAYS_PAID_WORKDAYS = 2;
const LONGEST = 200;

interface Said {
  readonly reason: Reason;
  readonly next: string;
  readonly promise: { readonly day: LocalDate; readonly amount: Cents } | null;
}

/** What a form says, or where it cannot be taken and what would be. */
function saidIn(form: Form, item: Item, today: LocalDate): Said | Plan {
  const reason = REASONS.find((one) => one === wordsIn(form, 'reason'));
  if (!reason) return atField(toastPlan('warning', t('receivable.reason_lacks')), 'reason');
  const next = wordsUpTo(LONGEST, form, 'next');
  if (reason === 'other' && next === '') return atField(toastPlan('warning', t('receivable.other_lacks')), 'next');
  const written = wordsIn(form, 'day');
  const sum = wordsIn(form, 'amount');
  if (written === '') {
    if (sum !== '') return atField(toastPlan('warning', t('receivable.day_lacks')), 'day');
    return { reason, next, promise: null };
  }
  const day = parseDate(written.slice(0, 10));
  if (!day || day <= today || day > addDays(today, MOST_DAYS))
    return atField(
      toastPlan(
        'warning',
        t('receivable.day_wrong', { from: { date: addDays(today, 1) }, to: { date: addDays(today, MOST_DAYS) } }),
      ),
      'day',
    );
  const amount = sum === '' ? item.open : readAmount(sum);
  if (amount === null || amount <= 0n || amount > item.open)
    return atField(toastPlan('warning', t('receivable.amount_wrong', { open: { cents: item.open } })), 'amount');
  return { reason, next, promise: { day, amount } };
}

/** 「说明情况」: reason, next step, promise (S113). A second promise on the same item waits for the supervisor, and quiets nothing before. */
export async function sayAbout(services: Services, context: Context, id: ReceivableId, form: Form): Promise<Plan> {
  const { reads, ids } = services;
  const item = await reads.receivable(id);
  if (!item || !seesItem(context.org, context.person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  if (item.state !== 'open') return toastPlan('info', t('receivable.not_open'));
  if (!maySay(context, item)) return toastPlan('warning', t('receivable.not_yours_to_say'));
  if (item.hold === 'legal') return toastPlan('warning', t('receivable.legal_no_promise'));
  const said = saidIn(form, item, context.today);
  if ('writes' in said) return said;
  const before = await reads.saidOf(id);
  const promised = before.filter(({ state }) => state !== 'none' && state !== 'asked' && state !== 'refused');
  const isSecond = said.promise !== null && promised.length > 0 && !runsUnit(context.org, context.person.id, item.unitId);
  const state = said.promise === null ? 'none' : isSecond ? 'asked' : 'open';
  const row: Row<'receivablePromise'> = {
    id: ids.next('prm'),
    itemId: id,
    customerId: item.customerId,
    unitId: item.unitId,
    personId: context.person.id,
    reason: said.reason,
    nextStep: said.next,
    day: said.promise?.day ?? null,
    amount: said.promise?.amount ?? null,
    madeAt: context.now,
    state,
    endedAt: null,
  };
  const held = holdBy(services, context, item, said);
  return merge(
    {
      ...emptyPlan,
      reply: {
        repaint: true,
        toast: {
          tone: 'success',
          text: t(said.reason === 'says_paid' ? 'receivable.said_send_proof' : `receivable.said_${state}`),
        },
      },
    },
    {
      ...emptyPlan,
      writes: [
        { table: 'receivablePromise', insert: row },
        ...(said.reason === 'says_paid' ? [await wantProof(services, context.person.id, id)] : []),
        // Another promise takes the place of the one that still runs.
        ...(state === 'open' ? replaced(before, context) : []),
      ],
      audit: [{ actorId: context.person.id, act: 'receivable.said', subject: id, detail: { ...said, state } }],
    },
    held.update ? changeItem(item, held.update) : { ...emptyPlan, effects: itemChanged(item) },
    await tellOthers(services, context, item, { ...said, isSecond, told: held.told }),
  );
}

const replaced = (before: readonly SaidRow[], { now }: Context) =>
  before
    .filter(({ state }) => state === 'open' || state === 'asked')
    .map(({ id }) => ({
      table: 'receivablePromise' as const,
      update: { state: 'replaced', endedAt: now },
      where: { id },
      mayMiss: true,
    }));

/** A dispute, and what the customer says they have paid, stops reminding for a few working days; somebody looks at it then. */
function holdBy(
  { settings }: Services,
  { org, today }: Context,
  item: Item,
  { reason, next }: Said,
): { readonly update: Partial<Row<'receivable'>> | null; readonly told: readonly PersonId[] } {
  if (reason !== 'amount' && reason !== 'says_paid') return { update: null, told: [] };
  const isDispute = reason === 'amount';
  const workdays = isDispute ? DISPUTE_WORKDAYS : SAYS_PAID_WORKDAYS;
  const told = isDispute ? org.holders('supervisor', item.unitId).map(({ id }) => id) : financeFor(org, item.unitId);
  return {
    update: {
      hold: isDispute ? 'disputed' : 'paused',
      holdUntil: addWorkdays(settings.calendarOf(org, item.unitId), today, workdays),
      reviewerId: told[0] ?? null,
      holdReason: next,
    },
    told,
  };
}

/** Who else has to know: the supervisor of a second promise, finance of what is said to be paid, the supervisor of a dispute. */
async function tellOthers(
  { reads }: Services,
  context: Context,
  item: Item,
  { isSecond, told, reason, next, promise }: Said & { readonly isSecond: boolean; readonly told: readonly PersonId[] },
): Promise<Plan> {
  const [customer] = await reads.customersNamed([item.customerId]);
  const said = next === '' ? t(`receivable.reason_${reason}`) : plain(next);
  const promised = promise && t('receivable.promised', { day: { date: promise.day }, amount: { cents: promise.amount } });
  const args = {
    who: plain(personName(context.org, context.person.id)),
    customer: plain(customer?.name ?? '—'),
    number: plain(item.number),
    open: { cents: item.open },
    said: promised ? join([said, promised], '') : said,
  };
  const people = isSecond ? context.org.holders('supervisor', item.unitId).map(({ id }) => id) : told;
  const text: Text = t(
    isSecond ? 'receivable.tell_second' : reason === 'amount' ? 'receivable.tell_dispute' : 'receivable.tell_paid',
    args,
  );
  return {
    ...emptyPlan,
    effects: people
      .filter((id) => id !== context.person.id)
      .map((id) =>
        notice(id, `notice:${item.id}`, `said:${item.id}:${context.cause}:${id}`, {
          text,
          clause: 'S113',
          tone: 'ask',
          buttons: [{ text: t('records.open'), style: 'primary', action: { do: 'receivable.open', item: item.id } }],
        }),
      ),
  };
}

/** The supervisor agrees to a second promise, or does not. */
export async function agreeTo(services: Services, context: Context, said: string, yes: boolean): Promise<Plan> {
  const row = await services.reads.said(said);
  const item = row && (await services.reads.receivable(row.itemId as ReceivableId));
  if (!row || !item || !seesItem(context.org, context.person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  if (!runsUnit(context.org, context.person.id, item.unitId)) return toastPlan('warning', t('receivable.supervisor_agrees'));
  if (row.state !== 'asked') return toastPlan('info', t('receivable.agreed_before'));
  const others = (await services.reads.saidOf(item.id)).filter(({ id }) => id !== row.id);
  return {
    writes: [
      {
        table: 'receivablePromise',
        update: { state: yes ? 'open' : 'refused', endedAt: yes ? null : context.now },
        where: { id: row.id, state: 'asked' },
      },
      ...(yes ? replaced(others, context) : []),
    ],
    audit: [
      { actorId: context.person.id, act: yes ? 'receivable.agreed' : 'receivable.refused', subject: item.id, detail: { said } },
    ],
    effects: [
      ...itemChanged(item),
      notice(row.personId as PersonId, `notice:${item.id}`, `agreed:${row.id}`, {
        text: t(yes ? 'receivable.told_agreed' : 'receivable.told_refused', {
          who: plain(personName(context.org, context.person.id)),
          number: plain(item.number),
          day: { date: row.day as LocalDate },
          amount: { cents: cents(row.amount ?? 0n) },
        }),
        clause: 'S113',
        tone: yes ? 'good' : 'warn',
        buttons: [{ text: t('records.open'), action: { do: 'receivable.open', item: item.id } }],
      }),
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t(yes ? 'receivable.agreed' : 'receivable.refused') } },
  };
}

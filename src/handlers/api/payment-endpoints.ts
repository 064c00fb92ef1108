import * as z from 'zod';
import { isOf } from '../../domain/api/as-program.ts';
import { API_DOCUMENT } from '../../fields/api-words.ts';
import { centsText } from '../../fields/raw.ts';
import { readAmount } from '../../fields/read-figure.ts';
import { cents, minus } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { type LocalDate, parseDate, toLocal } from '../../kernel/time.ts';
import type { BankLine } from '../bank/ports.ts';
import { type PushedPayments, pushPayments } from '../bank/push-payments.ts';
import { both } from './both.ts';
import type { Call, Endpoint, Outcome, Reason } from './endpoint.ts';
import type { Services } from './services.ts';

const MOST_PAYMENTS = 100;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ format: 'date' });
const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/u)
  .meta({ examples: ['60000.00'] });
const balance = z.string().regex(/^-?\d{1,12}(\.\d{1,2})?$/u);
const account = z
  .string()
  .regex(/^[^\s|]{4,64}$/u)
  .describe(both(API_DOCUMENT.account));
// What is shorter, or of one sign, is a number of a voucher that comes again.
const serial = z
  .string()
  .regex(/^(?!(.)\1*$)[^\s|]{8,80}$/u)
  .describe(both(API_DOCUMENT.serial));

const body = z.strictObject({
  account,
  until: day.optional().describe(both(API_DOCUMENT.until)),
  payments: z
    .array(
      z.strictObject({
        serial,
        on: day.describe(both(API_DOCUMENT.on)),
        time: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u)
          .optional(),
        direction: z.enum(['in', 'out']).default('in').describe(both(API_DOCUMENT.direction)),
        amount,
        balance: balance.optional(),
        payer: z.string().max(100).default(''),
        payer_account: z.string().max(64).default(''),
        memo: z.string().max(400).default(''),
      }),
    )
    .min(1)
    .max(MOST_PAYMENTS),
});
type Body = z.infer<typeof body>;

const pushed = z.object({
  import: z.string(),
  new: z.number().int(),
  known: z.number().int(),
  payments: z.array(z.object({ serial: z.string(), state: z.enum(['new', 'known']) })),
});
const payment = z.object({
  account: z.string(),
  serial: z.string(),
  lines: z.array(
    z.object({
      on: z.string(),
      direction: z.enum(['in', 'out', 'neutral']),
      amount: z.string(),
      state: z.enum(['open', 'queued', 'matched', 'other', 'reversed']).describe(both(API_DOCUMENT.state)),
      rule: z.string().nullable(),
      customer: z.object({ number: z.string(), name: z.string() }).nullable(),
      items: z.array(z.object({ number: z.string(), amount: z.string() })),
    }),
  ),
});

/** Payments of a wallet, a cashier's or an accounting program, beside files of the bank (S111, S112). */
export const paymentEndpoints: readonly Endpoint[] = [
  {
    id: 'push_payments',
    right: 'payments',
    method: 'POST',
    path: '/payments',
    about: both(API_DOCUMENT.push_payments),
    params: {},
    body: body as Endpoint['body'],
    answer: pushed,
    statuses: [201, 200, 403, 422],
    run: (services, call) => push(services, call),
  },
  {
    id: 'read_payment',
    right: 'payments',
    method: 'GET',
    path: '/payments/:account/:serial',
    about: both(API_DOCUMENT.read_payment),
    params: { account: both(API_DOCUMENT.account), serial: both(API_DOCUMENT.serial) },
    body: null,
    answer: payment,
    statuses: [200, 403, 404],
    run: (services, call) => read(services, call),
  },
];

async function push(services: Services, { caller, org, now, body: sent }: Call): Promise<Outcome> {
  const { account: own, until, payments } = sent as unknown as Body;
  const today = toLocal(now, services.zone).date;
  const wrong = wrongIn({ until, payments }, today);
  if (wrong.length > 0) return { is: 'refused', status: 422, reasons: wrong };
  const made = await pushPayments(
    services,
    { org, now, pusher: caller },
    { account: own, until: (until as LocalDate | undefined) ?? null, lines: payments.map(lineOf) },
  );
  if (!made) return { is: 'refused', status: 403, reasons: [reason('S4', null, 'no_unit')] };
  const { fresh, plan } = made;
  return {
    is: 'done',
    status: fresh.size > 0 ? 201 : 200,
    plan,
    body: {
      import: made.import,
      new: fresh.size,
      known: payments.length - fresh.size,
      payments: payments.map((one, at) => ({ serial: one.serial, state: fresh.has(at) ? 'new' : 'known' })),
    },
  };
}

function lineOf(one: Body['payments'][number]): PushedPayments['lines'][number] {
  const [hours = 0, minutes = 0, seconds = 0] = (one.time ?? '').split(':').map(Number);
  return {
    on: one.on as LocalDate,
    seconds: one.time === undefined ? null : hours * 3600 + minutes * 60 + seconds,
    direction: one.direction,
    amount: cents(readAmount(one.amount) ?? 0n),
    balance: one.balance === undefined ? null : cents(centsOf(one.balance)),
    payer: one.payer.trim(),
    payerAccount: one.payer_account.replace(/[\s-]/gu, ''),
    memo: one.memo.trim(),
    serial: one.serial,
  };
}

const centsOf = (said: string): bigint =>
  said.startsWith('-') ? minus(readAmount(said.slice(1)) ?? cents(0)) : (readAmount(said) ?? 0n);

/** What only the day of today and the whole of a push can tell. */
function wrongIn({ until, payments }: Pick<Body, 'until' | 'payments'>, today: LocalDate): readonly Reason[] {
  const isDay = (said: string): boolean => parseDate(said) !== null && said <= today;
  const serials = payments.map((one) => one.serial);
  return [
    ...(until !== undefined && !isDay(until) ? [reason('S111', 'until', 'day')] : []),
    ...payments.flatMap(({ on, amount: sum, serial: own }, at) => [
      ...(isDay(on) ? [] : [reason('S111', `payments.${at}.on`, 'day')]),
      ...((readAmount(sum) ?? 0n) > 0n ? [] : [reason('S111', `payments.${at}.amount`, 'amount')]),
      ...(serials.indexOf(own) < at ? [reason('S111', `payments.${at}.serial`, 'serial')] : []),
    ]),
  ];
}

const WRONG = {
  day: ['api.day_wrong', 'api.day_accept'],
  amount: ['api.amount_wrong', 'api.amount_accept'],
  serial: ['api.serial_twice', 'api.serial_accept'],
  no_unit: ['api.no_unit', 'api.no_unit_accept'],
} as const;

const reason = (clause: string, field: string | null, of: keyof typeof WRONG): Reason => ({
  clause,
  field,
  text: t(WRONG[of][0]),
  accept: t(WRONG[of][1]),
});

/** A payment by its account and serial, within the units of the token (S4): whatever else there is, is not there. */
async function read(services: Services, { caller, org, params }: Call): Promise<Outcome> {
  const { account: own = '', serial: said = '' } = params;
  const found = await services.reads.bankLinesOfSerial(own, said);
  const lines = found.filter(({ unitId }) => unitId !== null && isOf(org, caller, unitId));
  if (lines.length === 0) return { is: 'not_found' };
  return {
    is: 'done',
    status: 200,
    body: { account: own, serial: said, lines: await Promise.all(lines.map((line) => bodyOf(services, line))) },
  };
}

async function bodyOf({ reads }: Services, line: BankLine) {
  const [customer] = line.customerId ? await reads.customersNamed([line.customerId]) : [];
  const booked = line.state === 'matched' ? await reads.linesOfSource(line.id) : [];
  const gone = new Set(booked.map(({ cancelsId }) => cancelsId));
  const standing = booked.filter(({ id, cancelsId, itemId }) => cancelsId === null && itemId !== null && !gone.has(id));
  const items = await reads.receivables([...new Set(standing.flatMap(({ itemId }) => itemId ?? []))]);
  return {
    on: line.on,
    direction: line.direction,
    amount: centsText(line.amount),
    state: line.state,
    rule: line.rule,
    customer: customer ? { number: customer.number, name: customer.name } : null,
    items: standing.map(({ itemId, amount: sum }) => ({
      number: items.find(({ id }) => id === itemId)?.number ?? '',
      amount: centsText(sum),
    })),
  };
}

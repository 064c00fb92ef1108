import type { ClaimFacts, ForeignAmount, InvoiceFacts, LineFacts, OverChoice } from '../../domain/expense/facts.ts';
import { kindText } from '../../domain/expense/kinds.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { Share } from '../../domain/expense/shares.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import type { Org } from '../../domain/org/org.ts';
import { w } from '../../fields/kinds.ts';
import type { SummaryRow } from '../../fields/print.ts';
import { whoName } from '../../fields/shares.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { FormContext } from '../define.ts';
import { borneBy } from './borne.ts';
import type { ClaimForm, ClaimLine } from './fields.ts';
import { OVER } from './fields.ts';
import { tripText } from './own-requests.ts';

/** The lines of a claim, those of one trip together under it, and what they come to. */
export function lineRows(
  form: ClaimForm,
  { org }: Pick<FormContext, 'org'>,
  facts: ClaimFacts,
  rules: ExpenseRules,
  claimed: readonly Cents[],
): readonly SummaryRow[] {
  const total = sumOf(claimed);
  const lines = form.lines.map((line, index) => ({
    line,
    index,
    told: facts.lines[index],
    amount: claimed[index] ?? line.amount,
  }));
  const trips = [...new Set(lines.flatMap(({ told }) => told?.trip ?? []))];
  const rowOf = ({ line, index, told, amount }: (typeof lines)[number]): SummaryRow => ({
    label: say(w('明细{n}', 'Line {n}'), { n: index + 1 }),
    value: join(
      [
        lineText(line, amount, told, facts.invoices.find(({ id }) => id === line.invoice) ?? null, rules),
        ...sharesText(borneBy(line, amount) ?? [], org),
      ],
      ' · ',
    ),
    wide: true,
  });
  const ofTrip = (number: string): readonly SummaryRow[] => {
    const own = lines.filter(({ told }) => told?.trip === number);
    const trip = facts.elsewhere.trips?.find((one) => one.number === number);
    const value = say(w('{trip}，{n}项 {sum}', '{trip}, {n} lines, {sum}'), {
      trip: trip ? tripText(trip) : plain(number),
      n: own.length,
      sum: { cents: sumOf(own.map(({ amount }) => amount)) },
    });
    return [{ label: say(w('出差', 'Trip')), value, wide: true }, ...own.map(rowOf)];
  };
  return [
    ...trips.flatMap(ofTrip),
    ...lines.filter(({ told }) => !told?.trip).map(rowOf),
    ...(form.note ? [{ label: say(w('说明', 'Remark')), value: plain(form.note), wide: true }] : []),
    {
      label: say(w('合计', 'Total')),
      value: say(w('{total}（{words}）', '{total}'), { total: { cents: total }, words: plain(writeWords(total)) }),
      wide: true,
    },
  ];
}

/** 去无锡的高铁票 · 11月22日 · 差旅费 火车汽车 · ¥86.50 · 有票 尾号123456. */
function lineText(
  line: ClaimLine,
  claimed: Cents,
  told: LineFacts | undefined,
  invoice: InvoiceFacts | null,
  rules: ExpenseRules,
): Text {
  const {
    what,
    day,
    until,
    amount,
    noInvoice,
    city,
    persons,
    guests,
    guestCount,
    escorts,
    training,
    attended,
    purchase,
    vehicle,
    over,
  } = line;
  const use = rules.uses.find(({ id }) => id === line.bought);
  const isAttended = training !== null && attended;
  const parts: readonly Text[] = [
    plain(what),
    say(until ? w('{day} 至 {until}', '{day} to {until}') : w('{day}', '{day}'), {
      day: { date: day },
      ...(until ? { until: { date: until } } : {}),
    }),
    use ? join([kindText(line.kind, rules), say(use.name)], ' ') : kindText(line.kind, rules),
    say(w('{amount}', '{amount}'), { amount: { cents: amount } }),
    ...(told?.foreign ? [foreignText(told.foreign)] : []),
    ...(city ? [plain(city)] : []),
    ...(persons ? [say(w('{n}人', 'for {n}'), { n: persons })] : []),
    ...(told?.hospitality
      ? [say(w('招待 {hospitality}', 'hospitality {hospitality}'), { hospitality: plain(told.hospitality) })]
      : []),
    ...(guests ? [say(w('来宾：{guests}', 'guests: {guests}'), { guests })] : []),
    ...(guestCount !== null && escorts !== null
      ? [say(w('来宾{guests}人，陪同{escorts}人', '{guests} guests, {escorts} colleagues'), { guests: guestCount, escorts })]
      : []),
    ...(training ? [plain(training)] : []),
    ...(isAttended ? [say(w('有参加证明', 'attended'))] : []),
    ...(purchase ? [plain(purchase)] : []),
    ...(vehicle ? [plain(vehicle)] : []),
    ...(over ? [overText(line, over, claimed)] : []),
    ...invoiceText(invoice, noInvoice, use?.noInvoice ?? false),
  ];
  return join(parts, ' · ');
}

/** What is above the standard, so that the lines add up to the total: 报 ¥50.00，自付 ¥36.00. */
const overText = ({ amount, allowed }: ClaimLine, over: OverChoice, claimed: Cents): Text =>
  over === 'cap' && allowed === null && claimed < amount
    ? say(w('报 {claimed}，自付 {own}', '{claimed} claimed, {own} paid myself'), {
        claimed: { cents: claimed },
        own: { cents: cents(amount - claimed) },
      })
    : say(OVER[over]);

/** 分摊：李敏 ¥50.00、杭州分店 ¥36.50. */
const sharesText = (shares: readonly Share<PersonId | UnitId>[], org: Org): readonly Text[] =>
  shares.length === 0
    ? []
    : [
        say(w('分摊：{shares}', 'shared by {shares}'), {
          shares: shares.map(({ who, amount }) =>
            say(w('{who} {amount}', '{who} {amount}'), { who: plain(whoName(who, org)), amount: { cents: amount } }),
          ),
        }),
      ];

/** USD 120 × 7.0865（11月20日 中国银行折算价）. */
const foreignText = ({ currency, amount, rate, rateOn, rateFrom }: ForeignAmount): Text =>
  rate && rateOn && rateFrom
    ? say(w('{currency} {amount} × {rate}（{on} {from}）', '{currency} {amount} × {rate} ({on}, {from})'), {
        currency,
        amount,
        rate,
        on: { date: rateOn },
        from: plain(rateFrom),
      })
    : plain(`${currency} ${amount}`);

/** 有票 尾号123456，行程单 ¥86.00. */
function invoiceText(invoice: InvoiceFacts | null, noInvoice: string | null, isAllowance: boolean): readonly Text[] {
  if (!invoice) return isAllowance ? [] : [say(w('无票：{why}', 'no invoice: {why}'), { why: noInvoice ?? '—' })];
  const attached = invoice.attached.map(({ kind, total }) =>
    total === null
      ? t(`expense.document.${kind}`)
      : say(w('{what} {total}', '{what} {total}'), { what: t(`expense.document.${kind}`), total: { cents: total } }),
  );
  return [say(w('有票 尾号{tail}', 'invoice …{tail}'), { tail: (invoice.fields.number ?? '—').slice(-6) }), ...attached];
}

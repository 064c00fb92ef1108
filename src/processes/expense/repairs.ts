import type { CheckFinding } from '../../domain/expense/check-finding.ts';
import { inYuan } from '../../domain/expense/check-others.ts';
import type { ClaimFacts, Elsewhere, InvoiceFacts } from '../../domain/expense/facts.ts';
import { leftOf } from '../../domain/expense/taken-back.ts';
import type { Offer } from '../../domain/finding.ts';
import { w } from '../../fields/kinds.ts';
import { centsText } from '../../fields/raw.ts';
import { cellName } from '../../fields/row-cells.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { say, type Text } from '../../kernel/text.ts';
import { type ClaimForm, type ClaimLine, OVER } from './fields.ts';

/**
 * What could be changed so that a finding about a line is gone, likeliest first; which of it is offered the rules decide (`ways-out.ts`). Last of all the line
 * goes, with all others that stand on the same invoice.
 * @param row the line it is about, from 0
 */
export const repairsOf = (
  finding: CheckFinding,
  row: number,
  { lines }: Pick<ClaimForm, 'lines'>,
  { invoices, elsewhere }: ClaimFacts,
): readonly (readonly Offer[])[] => {
  const line = lines[row];
  if (finding.severity !== 'refuse' || !line) return [];
  return [
    ...changed(
      finding,
      line,
      row,
      lines,
      invoices.find(({ id }) => id === line.invoice),
      elsewhere,
    ),
    [without(finding, lines, row)],
  ];
};

function changed(
  { code }: CheckFinding,
  line: ClaimLine,
  row: number,
  lines: ClaimForm['lines'],
  invoice: InvoiceFacts | undefined,
  elsewhere: Elsewhere,
): readonly (readonly Offer[])[] {
  const cell = (name: keyof ClaimLine, value: string, text: Text): readonly Offer[] => [
    { text, set: { [cellName('lines', row, name)]: value } },
  ];
  switch (code) {
    case 'hotel_over':
    case 'meals_over':
    case 'local_over':
      return [cell('over', 'cap', say(OVER.cap)), cell('over', 'special', say(OVER.special))];
    case 'day_in_future': {
      const printed = invoice?.fields.travel?.date ?? invoice?.fields.issueDate;
      return printed ? [cell('day', printed, say(WORDS.day, { day: { date: printed } }))] : [];
    }
    case 'over_invoice': {
      const left = cents((invoice?.fields.total ?? 0n) - (invoice?.taken ?? 0n) - othersOn(lines, row));
      return left > 0n ? [cell('amount', centsText(left), say(WORDS.amount, { left: { cents: left } }))] : [];
    }
    case 'taken_back_part': {
      const left = cents((leftOf(invoice?.fields ?? {}, elsewhere.reds ?? [])?.left ?? 0n) - othersOn(lines, row));
      return left > 0n ? [cell('amount', centsText(left), say(WORDS.amount, { left: { cents: left } }))] : [];
    }
    case 'rate_amount': {
      const right = inYuan({ amount: line.foreignAmount ?? '', rate: line.rate });
      return right === null ? [] : [cell('amount', centsText(right), say(WORDS.amount, { left: { cents: right } }))];
    }
    case 'shares_differ':
    case 'share_twice':
      return [cell('shares', [...new Set((line.shares ?? []).map(({ who }) => who))].join(','), say(WORDS.alike))];
    case 'trip_unknown':
    case 'trip_of_others':
      return [cell('trip', '', say(WORDS.noTrip))];
    case 'hospitality_unknown':
    case 'hospitality_of_others':
      return [cell('hospitality', '', say(WORDS.noHospitality))];
    default:
      return [];
  }
}

/** What the other lines claim of the same invoice. */
const othersOn = (lines: ClaimForm['lines'], row: number): Cents =>
  sumOf(lines.flatMap(({ invoice, amount }, index) => (index !== row && invoice === lines[row]?.invoice ? [amount] : [])));

function without({ invoice }: CheckFinding, lines: ClaimForm['lines'], row: number): Offer {
  const rows = lines.flatMap((one, index) =>
    index === row || (invoice !== undefined && one.invoice === invoice) ? [index] : [],
  );
  return {
    text: say(WORDS.drop, { rows: rows.map((index) => String(index + 1)).join('、') }),
    set: Object.fromEntries(rows.map((index) => [cellName('lines', index), ''])),
  };
}

const WORDS = {
  day: w('日期改为{day}', 'Make the day {day}'),
  amount: w('金额改为{left}', 'Make it {left}'),
  alike: w('改为平分', 'Share it alike'),
  noTrip: w('不引用这份出差', 'Refer to no trip'),
  noHospitality: w('不引用这份招待', 'Refer to no request'),
  drop: w('去掉明细{rows}', 'Take line {rows} out'),
};

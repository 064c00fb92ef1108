import { daysBetween, type LocalDate, parseDate, parts } from '../../kernel/time.ts';
import { yearOfNumber } from '../invoice/code-shape.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase, InvoiceCase, LineCase } from './claim-case.ts';
import type { ExpenseRules } from './rules.ts';

/** C5: when an invoice was issued, and how late it is claimed (S100, S101). C6: expenses of last year (S100). */
export const checkDays = (one: ClaimCase): readonly CheckFinding[] => [
  ...one.invoices.flatMap((invoice) => ofInvoice(one, invoice)),
  ...one.lines.flatMap((line) => ofLine(one, line)),
];

function ofInvoice({ facts: { today }, rules }: ClaimCase, { invoice, lines }: InvoiceCase): readonly CheckFinding[] {
  const { issueDate, number } = invoice.fields;
  if (issueDate === undefined) return [];
  const about = { invoice: invoice.id };
  const issued = { date: issueDate };
  const { before, oldest } = rules.invoice;
  const year = yearOfNumber(number ?? '');
  const late = lines.flatMap(({ line }) => (line.day ? [line.day] : [])).sort();
  const day = late.at(-1);
  return [
    ...(issueDate > today ? [found('issued_in_future', about, { issued })] : []),
    ...(day && daysBetween(issueDate, day) > before
      ? [found('issued_before', about, { issued, day: { date: day }, most: before })]
      : []),
    ...(daysBetween(issueDate, today) > oldest ? [found('invoice_old', about, { issued, most: oldest })] : []),
    ...(year !== null && year !== parts(issueDate).year ? [found('number_year', about, { year: String(year), issued })] : []),
  ];
}

function ofLine({ facts: { today }, rules }: ClaimCase, { line, invoice }: LineCase): readonly CheckFinding[] {
  const spent = line.until && line.day && line.until > line.day ? line.until : line.day;
  const day = spent ?? invoice?.fields.issueDate;
  if (!day) return [];
  const about = { line: line.id, cell: 'day' } as const;
  if (day > today) return spent ? [found('day_in_future', about, { day: { date: day } })] : [];
  const { days: most, otherwise } = rules.deadline;
  const days = daysBetween(day, today);
  return [
    ...(days > most ? [found('claimed_late', { ...about, weight: otherwise }, { days, most })] : []),
    ...lastYear(day, today, rules).map(({ closed, year, until }) =>
      found(closed ? 'year_closed' : 'last_year', about, { year: String(year), until: { date: until } }),
    ),
  ];
}

/** Of an expense before this year: until when it is taken, and whether that is over. */
function lastYear(
  day: LocalDate,
  today: LocalDate,
  { lastYearUntil }: ExpenseRules,
): readonly { readonly closed: boolean; readonly year: number; readonly until: LocalDate }[] {
  const { year } = parts(day);
  if (year >= parts(today).year) return [];
  const until = parseDate(`${year + 1}-${lastYearUntil}`) ?? parseDate(`${year + 1}-02-28`);
  return until ? [{ closed: today > until, year, until }] : [];
}

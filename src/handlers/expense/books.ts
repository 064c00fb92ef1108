import type { DayFacts, KeyUse, RejectedBefore } from '../../domain/expense/facts.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import type { CheckResult } from '../../domain/expense/verification.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { dayKind } from '../../domain/workday/work-calendar.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { plain, say } from '../../kernel/text.ts';
import { daysBetween, eachDay, type LocalDate } from '../../kernel/time.ts';
import type { FormContext } from '../../processes/define.ts';
import type { ClaimForm } from '../../processes/expense/fields.ts';
import type { ExpenseBooks } from '../../processes/expense/world.ts';
import type { Ledgers } from '../../processes/ledgers.ts';
import { type GroundReads, groundsOf } from './grounds.ts';
import { factsOfInvoice } from './invoice-rows.ts';
import { invoicesBeside } from './invoices-beside.ts';
import { otherLines } from './other-lines.ts';
import type { ExpenseReads, KeyInUse, RejectedInvoice } from './ports.ts';
import { sentBefore } from './sent-before.ts';
import { userText } from './user-text.ts';

/** Longest stay whose days are looked at one by one. */
const MOST_DAYS = 31;

/** What a claim is checked against, as the store has it. */
export const expenseBooksOf = (
  { reads }: { readonly reads: ClaimReads },
  ledgers: Pick<Ledgers, 'absencesOf'>,
  rules: ExpenseRules,
): ExpenseBooks => ({
  invoices: async (ids, org) => {
    const [rows, files, checks] = await Promise.all([reads.invoices(ids), reads.invoiceFiles(ids), reads.invoiceChecks(ids)]);
    return rows.map((row) => {
      const last = checks.findLast(({ invoiceId }) => invoiceId === row.id);
      return factsOfInvoice(
        row,
        files,
        last && { result: last.result as CheckResult, by: personName(org, last.byId as PersonId) },
      );
    });
  },
  ...groundsOf(reads),
  elsewhere: async (form, invoices, c, self) => {
    const keys = invoices.flatMap(useKeys);
    const numbers = invoices.flatMap(({ fields }) => fields.number ?? []);
    const [first, last] = monthsOf(form);
    const about = { applicant: c.applicant, org: c.org, self, days: rules.consecutive.days };
    const [uses, reds, senders, rejected, days, beside, spent, others] = await Promise.all([
      keys.length > 0 ? reads.usesOf(keys) : [],
      numbers.length > 0 ? reads.redsOf(numbers) : [],
      sentBefore(invoices, c, reads),
      invoices.length > 0 ? reads.rejectedWith(invoices.map(({ id }) => id)) : [],
      daysOf(form, c, ledgers),
      invoicesBeside(invoices, about, reads),
      reads.spentByMonth(c.applicant.unitId, first, last, self),
      otherLines(form, c, self, rules, reads),
    ]);
    const unit = c.org.unit(c.applicant.unitId)?.code ?? '';
    return {
      uses: [
        ...uses.filter(({ requestId }) => requestId === null || requestId !== self).map((use) => useFacts(use, c.org)),
        ...beside.alike,
      ],
      neighbours: beside.neighbours,
      spent: spent.map((one) => ({ ...one, unit })),
      reds,
      senders,
      rejected: rejected.map((one) => rejectedFacts(one, c.org)),
      days,
      ...others,
    };
  },
});

/** First and last month of the lines. */
function monthsOf({ lines }: ClaimForm): readonly [first: string, last: string] {
  const months = lines.map(({ day }) => day.slice(0, 7)).sort();
  return [months[0] ?? '', months.at(-1) ?? ''];
}

function useFacts({ key, requestId, number, personId, unitId, said }: KeyInUse, org: Org): KeyUse {
  return {
    key,
    requestId: requestId as RequestId | null,
    number: number ?? '',
    personId: personId as PersonId,
    unitId: unitId as UnitId,
    who: said === null ? userText(org, personId as PersonId, unitId as UnitId) : plain(said),
  };
}

const rejectedFacts = ({ invoiceId, number, at, byId, reason }: RejectedInvoice, org: Org): RejectedBefore => ({
  invoice: invoiceId,
  number,
  at,
  who: plain(byId ? personName(org, byId) : '—'),
  reason: reason ?? '—',
});

/** What of the store a claim is checked against: invoices, and the requests its lines name. */
type ClaimReads = ExpenseReads & GroundReads;

/** What each day of a line was for the claimant: a day off, leave (O10). */
async function daysOf(
  { lines }: ClaimForm,
  { applicant, org, settings }: FormContext,
  ledgers: Pick<Ledgers, 'absencesOf'>,
): Promise<readonly DayFacts[]> {
  const dates = new Set(lines.flatMap(({ day, until }) => spanOf(day, until)));
  const inOrder = [...dates].sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [];
  const calendar = settings.calendarOf(org, applicant.unitId);
  const absent = await ledgers.absencesOf(applicant.id, first, last);
  return [...dates].map((date): DayFacts => {
    const info = dayKind(calendar, date);
    const leave = absent.find((one) => one.date === date);
    return {
      date,
      rest: info.kind === 'weekend' ? 'weekend' : info.spans.length === 0 ? 'holiday' : null,
      ...(info.name ? { name: say(info.name) } : {}),
      ...(leave ? { leave: say(LEAVE) } : {}),
    };
  });
}

const LEAVE = { zh: '假', en: 'leave' };

const spanOf = (day: LocalDate, until: LocalDate | null): readonly LocalDate[] =>
  until && until > day && daysBetween(day, until) <= MOST_DAYS ? eachDay(day, until) : [day];

import type { DayFacts, Elsewhere, KeyUse } from '../../domain/expense/facts.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { dayKind } from '../../domain/workday/work-calendar.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { plain, say } from '../../kernel/text.ts';
import { daysBetween, eachDay, type LocalDate } from '../../kernel/time.ts';
import type { FormContext } from '../../processes/define.ts';
import type { ClaimForm } from '../../processes/expense/fields.ts';
import type { ExpenseBooks } from '../../processes/expense/world.ts';
import type { Ledgers } from '../../processes/ledgers.ts';
import { factsOfInvoice } from './invoice-rows.ts';
import type { ExpenseReads, KeyInUse } from './ports.ts';

/** Longest stay whose days are looked at one by one. */
const MOST_DAYS = 31;

/** What a claim is checked against, as the store has it. */
export const expenseBooksOf = ({ reads }: { readonly reads: ExpenseReads }, ledgers: Ledgers): ExpenseBooks => ({
  invoices: async (ids) => {
    const [rows, files] = await Promise.all([reads.invoices(ids), reads.invoiceFiles(ids)]);
    return rows.map((row) => factsOfInvoice(row, files));
  },
  elsewhere: async (form, invoices, c, self): Promise<Elsewhere> => {
    const keys = invoices.flatMap(useKeys);
    const numbers = invoices.flatMap(({ fields }) => fields.number ?? []);
    const [uses, reds, days] = await Promise.all([
      keys.length > 0 ? reads.usesOf(keys) : [],
      numbers.length > 0 ? reads.redsOf(numbers) : [],
      daysOf(form, c, ledgers),
    ]);
    return {
      uses: uses.filter(({ requestId }) => requestId === null || requestId !== self).map((use) => useFacts(use, c.org)),
      reds,
      days,
    };
  },
});

function useFacts({ key, requestId, number, personId, unitId }: KeyInUse, org: Org): KeyUse {
  return {
    key,
    requestId: requestId as RequestId | null,
    number: number ?? '',
    personId: personId as PersonId,
    unitId: unitId as UnitId,
    who: plain([personName(org, personId as PersonId), unitName(org, unitId as UnitId)].filter((part) => part).join('，')),
  };
}

/** What each day of a line was for the claimant: a day off, leave (O10). */
async function daysOf(
  { lines }: ClaimForm,
  { applicant, org, settings }: FormContext,
  ledgers: Ledgers,
): Promise<readonly DayFacts[]> {
  const dates = new Set(lines.flatMap(({ day, until }) => spanOf(day, until)));
  const [first, last] = [[...dates].sort()[0], [...dates].sort().at(-1)];
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

const LEAVE = { zh: '请假', en: 'leave' };

const spanOf = (day: LocalDate, until: LocalDate | null): readonly LocalDate[] =>
  until && until > day && daysBetween(day, until) <= MOST_DAYS ? eachDay(day, until) : [day];

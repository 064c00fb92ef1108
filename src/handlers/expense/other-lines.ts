import * as z from 'zod';
import { type EarlierLine, LINE_USES, type TableFacts } from '../../domain/expense/facts.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { RequestId } from '../../kernel/id.ts';
import { addDays, parseDate } from '../../kernel/time.ts';
import type { FormContext } from '../../processes/define.ts';
import type { ClaimForm } from '../../processes/expense/fields.ts';
import type { SpentDetail } from '../../processes/spent.ts';
import type { ExpenseReads, StandingLine } from './ports.ts';
import { userText } from './user-text.ts';

/** Longest stay, days: who arrived earlier has left before. */
const LONGEST_STAY = 31;

const detail: z.ZodType<SpentDetail> = z.object({
  use: z.enum(LINE_USES),
  until: z.string().transform(parseDate).nullable(),
  city: z.string().nullable(),
  persons: z.number(),
  trip: z.string().nullable(),
  guests: z.array(z.string()),
});

/** Lines of other claims on the same days: the claimant's own (S104), and meals for which anybody named guests (O10). */
export async function otherLines(
  { lines }: ClaimForm,
  { applicant, org }: FormContext,
  self: RequestId | null,
  { kinds }: Pick<ExpenseRules, 'kinds'>,
  reads: Pick<ExpenseReads, 'spentLinesOf' | 'spentLinesOn'>,
): Promise<{ readonly earlier: readonly EarlierLine[]; readonly tables: readonly TableFacts[] }> {
  const days = lines.flatMap(({ day, until }) => [day, ...(until ? [until] : [])]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const hosting = kinds.filter(({ needs }) => needs.guests !== undefined).map(({ id }) => id);
  const meals = lines.filter(({ kind }) => hosting.includes(kind)).map(({ day }) => day);
  if (!first || !last) return { earlier: [], tables: [] };
  const [own, tables] = await Promise.all([
    reads.spentLinesOf(applicant.id, addDays(first, -LONGEST_STAY), last, self),
    meals.length > 0 ? reads.spentLinesOn(hosting, meals, self) : [],
  ]);
  return {
    earlier: own.flatMap(({ claim, day, amount, detail: kept }): EarlierLine[] => {
      const known = detailIn(kept);
      return known ? [{ claim, day, amount, ...known }] : [];
    }),
    tables: tables.flatMap((one): TableFacts[] => {
      const { guests = [] } = detailIn(one.detail) ?? {};
      return guests.length > 0 ? [{ day: one.day, guests, claim: one.claim, who: whoseText(one, org) }] : [];
    }),
  };
}

const whoseText = ({ personId, unitId }: StandingLine, org: FormContext['org']) => userText(org, personId, unitId);

const detailIn = (kept: string): SpentDetail | undefined => detail.safeParse(JSON.parse(kept)).data;

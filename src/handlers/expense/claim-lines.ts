import { isUnanswered } from '../../domain/expense/reduce-line.ts';
import { storedRows } from '../../fields/stored.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Plea } from '../../processes/expense/noted.ts';
import type { SpentLine } from '../../processes/spent.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';

/** A line of a claim that was sent. */
export interface SentLine {
  readonly what: string;
  /** Claimed, before anything was taken off. */
  readonly amount: Cents;
  readonly invoice: string | null;
}

/** What was booked of a line: its shares, or all of it in one. */
export const spentOn = (spent: readonly SpentLine[], line: number): readonly SpentLine[] =>
  spent.filter((one, at) => (one.line ?? at) === line);

/** The lines of a claim as they were sent; of anything else none. */
export function sentLines({ form, facts }: Pick<RequestFile, 'form' | 'facts'>): readonly SentLine[] {
  const { booking, reductions = [] } = fromJsonOnce(facts) as Facts;
  return storedRows(String((fromJson(form) as Readonly<Record<string, unknown>>).lines ?? '')).map(
    ({ what = '', invoice }, index) => ({
      what,
      amount:
        reductions.find(({ line }) => line === String(index))?.before ??
        sumOf(spentOn(booking?.spent ?? [], index).map(({ amount }) => amount)),
      invoice: invoice ?? null,
    }),
  );
}

/** What of a claim finance still has to let pass; a line that was taken down to nothing needs it no more. */
export const openPleas = ({ pleas = [], overrules = [], reductions = [] }: Facts): readonly Plea[] =>
  pleas.filter(
    ({ code, row }) =>
      !overrules.some((one) => one.code === code && one.row === row) &&
      !reductions.some(({ line, after }) => row !== null && line === String(row) && after === 0n),
  );

/** Until when finance waits for the claimant's answer to what was taken off; null: it does not wait. */
export function awaitsAnswer({ reductions = [] }: Facts, now: Instant): Instant | null {
  const open = reductions.filter((one) => isUnanswered(one) && now < one.until).map(({ until }) => until);
  return open.length > 0 ? (Math.max(...open) as Instant) : null;
}

/** 明细1 复印纸. */
export const lineName = (row: string, what: string): Text => t('expense.line_name', { n: Number(row) + 1, what: plain(what) });

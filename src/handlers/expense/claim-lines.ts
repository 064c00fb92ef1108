import { isUnanswered } from '../../domain/expense/reduce-line.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { storedRows } from '../../fields/stored.ts';
import { type InvoiceId, isId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Overrule, Plea } from '../../processes/expense/noted.ts';
import type { SpentLine } from '../../processes/spent.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';

/** A line of a claim that was sent. */
export interface SentLine {
  readonly what: string;
  /** Claimed, before anything was taken off. */
  readonly amount: Cents;
  /** … after what finance took off. */
  readonly claimed: Cents;
  readonly invoice: string | null;
}

/** What was booked of a line: its shares, or all of it in one. */
export const spentOn = (spent: readonly SpentLine[], line: number): readonly SpentLine[] =>
  spent.filter((one, at) => (one.line ?? at) === line);

/** The lines of a claim as they were sent; of anything else none. */
export function sentLines({ form, facts }: Pick<RequestFile, 'form' | 'facts'>): readonly SentLine[] {
  const { booking, reductions = [] } = fromJsonOnce(facts) as Facts;
  return storedRows(String((fromJson(form) as Readonly<Record<string, unknown>>).lines ?? '')).map(
    ({ what = '', invoice }, index) => {
      const reduction = reductions.find(({ line }) => line === String(index));
      const amount = reduction?.before ?? sumOf(spentOn(booking?.spent ?? [], index).map((one) => one.amount));
      return { what, amount, claimed: reduction?.after ?? amount, invoice: invoice ?? null };
    },
  );
}

/** What all lines that stand on an invoice claim of it, after what finance took off. */
export const claimedOn = (lines: readonly SentLine[], invoice: string): Cents =>
  sumOf(lines.flatMap((line) => (line.invoice === invoice ? [line.claimed] : [])));

/** The invoices that lines name, each once, in their order. */
export const invoicesOn = (lines: readonly { readonly invoice: string | null }[]): readonly InvoiceId[] => [
  ...new Set(lines.flatMap(({ invoice }) => (invoice && isId('inv', invoice) ? [invoice] : []))),
];

/** Finance took this line down to nothing: it stands in nobody's way any more. */
export const isOut = ({ reductions = [] }: Facts, row: number): boolean =>
  reductions.some(({ line, after }) => line === String(row) && after === 0n);

/** What finance let pass, who of them and why. */
export const overruledText = (org: Org, { pleas = [] }: Facts, { code, row, reason, by }: Overrule): Text =>
  t('expense.overruled_row', {
    what: pleas.find((one) => one.code === code && one.row === row)?.text ?? plain(code),
    who: plain(personName(org, by)),
    reason: plain(reason),
  });

/** What of a claim finance still has to let pass; a line that was taken down to nothing needs it no more. */
export const openPleas = (facts: Facts): readonly Plea[] =>
  (facts.pleas ?? []).filter(
    ({ code, row }) =>
      !(facts.overrules ?? []).some((one) => one.code === code && one.row === row) && !(row !== null && isOut(facts, row)),
  );

/** Until when finance waits for the claimant's answer to what was taken off; null: it does not wait. */
export function awaitsAnswer({ reductions = [] }: Facts, now: Instant): Instant | null {
  const open = reductions.filter((one) => isUnanswered(one) && now < one.until).map(({ until }) => until);
  return open.length > 0 ? (Math.max(...open) as Instant) : null;
}

/** 明细1 复印纸. */
export const lineName = (row: string, what: string): Text => t('expense.line_name', { n: Number(row) + 1, what: plain(what) });

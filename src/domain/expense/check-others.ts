import { type Cents, cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { daysBetween } from '../../kernel/time.ts';
import { type CheckFinding, found } from './check-finding.ts';
import { rounded } from './check-sums.ts';
import type { ClaimCase, LineCase } from './claim-case.ts';
import type { ForeignAmount } from './facts.ts';
import type { ExpenseRules } from './rules.ts';
import { sharesSaid } from './shares.ts';

/** What the web check of the tax office said, where it was not that all is right (S101, 查验). */
export const checkVerified = ({ invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap(({ invoice: { id, checked } }) =>
    checked && checked.result !== 'genuine'
      ? [found('check_failed', { invoice: id }, { result: t(`expense.check_${checked.result}`), who: checked.by })]
      : [],
  );

/** Training stands in the plan (S106). */
export const checkTraining = ({ lines }: ClaimCase): readonly CheckFinding[] =>
  lines.flatMap(({ line }) =>
    line.training && line.unplanned ? [found('training_unplanned', { line: line.id, cell: 'training' }, {})] : [],
  );

/** The parts of a line that is split come to the line (S101). */
export const checkShares = ({ lines }: ClaimCase): readonly CheckFinding[] =>
  lines.flatMap(({ line }) => {
    const { id, amount, shares } = line;
    if (!shares || shares.length === 0 || amount === null) return [];
    const split = sharesSaid(amount, shares);
    return split.ok
      ? []
      : [
          found(
            split.error === 'twice' ? 'share_twice' : 'shares_differ',
            { line: id, cell: 'shares' },
            { amount: { cents: amount } },
          ),
        ];
  });

/** What was paid in another currency, at a dated rate whose source is named, makes the amount that is claimed (S101). */
export const checkForeign = ({ rules, lines }: ClaimCase): readonly CheckFinding[] =>
  lines.flatMap(({ line }) => (line.foreign ? ofForeign(line, line.foreign, rules) : []));

function ofForeign(line: LineCase['line'], foreign: ForeignAmount, rules: ExpenseRules): readonly CheckFinding[] {
  const about = { line: line.id, cell: 'foreign' } as const;
  const right = inYuan(foreign);
  if (right === null || !foreign.rateOn || !foreign.rateFrom?.trim())
    return [found('rate_missing', about, { currency: foreign.currency })];
  const { rateOn } = foreign;
  const most = rules.rateDays;
  return [
    ...(line.day && Math.abs(daysBetween(rateOn, line.day)) > most
      ? [found('rate_day', about, { rateOn: { date: rateOn }, day: { date: line.day }, most })]
      : []),
    ...(line.amount !== null && line.amount !== right
      ? [
          found(
            'rate_amount',
            { ...about, cell: 'amount' },
            {
              foreign: `${foreign.currency} ${foreign.amount}`,
              rate: foreign.rate ?? '',
              right: { cents: right },
              amount: { cents: line.amount },
            },
          ),
        ]
      : []),
  ];
}

/** What an amount in another currency makes in yuan, rounded to the cent; null where rate or amount is no number. */
export function inYuan({ amount, rate }: Pick<ForeignAmount, 'amount' | 'rate'>): Cents | null {
  const [size, of] = [decimal(amount), decimal(rate ?? '')];
  if (!size || !of || of.digits === 0n) return null;
  return cents(rounded(size.digits * of.digits * 100n, size.scale * of.scale));
}

function decimal(text: string): { readonly digits: bigint; readonly scale: bigint } | null {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,8}))?$/u.exec(text.trim().replaceAll(',', '')) ?? [];
  return whole === undefined ? null : { digits: BigInt(whole + part), scale: 10n ** BigInt(part.length) };
}

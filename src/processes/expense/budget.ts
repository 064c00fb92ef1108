import { bookedKind } from '../../domain/expense/kinds.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { Finding, Offer } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { unitText } from '../../domain/org/label.ts';
import { w } from '../../fields/kinds.ts';
import { centsText } from '../../fields/raw.ts';
import { cellName } from '../../fields/row-cells.ts';
import type { RequestId, UnitId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type Say, say, type Text } from '../../kernel/text.ts';
import type { AgainstBudget, BudgetUse, Wanted } from '../../ledgers/budget.ts';
import type { Assessment, FormContext } from '../define.ts';
import { borneBy, branchOf, unitOf } from './borne.ts';
import type { ClaimForm } from './fields.ts';

/** What a claim asks of the budget: each line in its month, of the branch that bears it or a share of it. */
export const wantedOf = (
  { lines }: ClaimForm,
  { applicant, org }: Pick<FormContext, 'applicant' | 'org'>,
  claimed: readonly Cents[],
): readonly Wanted[] =>
  lines.flatMap((line, index) => {
    const place = { kind: line.kind, month: line.day.slice(0, 7) };
    const amount = claimed[index] ?? line.amount;
    const shares = borneBy(line, amount) ?? [{ who: applicant.unitId, amount }];
    return shares.map((share) => ({ ...place, unit: branchOf(unitOf(share.who, org), org), amount: share.amount }));
  });

/**
 * S97: what a claim means, with what it does to the budget, for whoever sends it and whoever decides. Where it charges other branches, each row names its
 * branch; of the budget of another one only whether it does is said (S4).
 */
export function onBudget<A extends Pick<Assessment, 'findings' | 'booking' | 'blocks'>>(
  claim: A,
  { lines }: ClaimForm,
  { uses, booked, beyond }: AgainstBudget,
  rules: ExpenseRules,
  { applicant, org }: Pick<FormContext, 'applicant' | 'org'>,
): A {
  const nameOf = (id: string): Text => bookedKind(id, rules);
  const own = branchOf(applicant.unitId, org);
  const isShared = uses.some(({ unit }) => unit !== own);
  const branch = (unit: UnitId): Text => unitText(org, unit);
  const rows = uses
    .toSorted((a, b) => Number(a.unit !== own) - Number(b.unit !== own))
    .map((use) => ({
      label: isShared ? say(WORDS.labelOf, { unit: branch(use.unit) }) : say(WORDS.label),
      value: use.unit === own ? rowText(use, nameOf(use.kind)) : otherText(use, nameOf(use.kind)),
      wide: true,
    }));
  const named = ({ unit, kind }: BudgetUse): Text =>
    isShared ? say(WORDS.kindOf, { unit: branch(unit), kind: nameOf(kind) }) : nameOf(kind);
  const blocks =
    rows.length === 0 ? [] : (['before_sending', 'deciders'] as const).map((to) => ({ to, kind: 'rows' as const, rows }));
  return {
    ...claim,
    findings: [...claim.findings, ...uses.flatMap((use) => overFinding(use, lines, named(use), beyond))],
    booking: { ...claim.booking, accounts: booked },
    blocks: [...(claim.blocks ?? []), ...blocks],
  };
}

function overFinding(use: BudgetUse, lines: ClaimForm['lines'], name: Text, beyond: AgainstBudget['beyond']): readonly Finding[] {
  if (use.over === 0n) return [];
  const found = finding(beyond === 'stop' ? 'over_stop' : 'over_warn', {
    month: { month: use.month },
    kind: name,
    left: { cents: use.left },
    amount: { cents: use.amount },
    over: { cents: use.over },
  });
  return [beyond === 'stop' ? { ...found, tries: [lessOf(use, lines)] } : found];
}

/** So much less of one of its lines, the last first, that the budget does. */
const lessOf = ({ kind, month, over }: BudgetUse, lines: ClaimForm['lines']): readonly Offer[] =>
  lines
    .flatMap((line, index): Offer[] => {
      const left = cents(line.amount - over);
      return line.kind === kind && line.day.startsWith(month) && left > 0n
        ? [
            {
              text: say(WORDS.less, { n: index + 1, left: { cents: left } }),
              set: { [cellName('lines', index, 'amount')]: centsText(left) },
            },
          ]
        : [];
    })
    .toReversed();

const rowText = ({ month, amount, left, granted }: BudgetUse, name: Text): Text =>
  say(WORDS.row, {
    month: { month },
    kind: name,
    amount: { cents: amount },
    left: { cents: left },
    granted: { cents: granted },
  });

/** Of another branch's budget: what is taken of it, and whether it does. */
const otherText = ({ month, amount, over }: BudgetUse, name: Text): Text =>
  say(over > 0n ? WORDS.otherOver : WORDS.otherFits, {
    month: { month },
    kind: name,
    amount: { cents: amount },
    over: { cents: over },
  });

const WORDS = {
  less: w('明细{n}只报{left}', 'Claim {left} of line {n}'),
  label: w('预算', 'Budget'),
  labelOf: w('{unit}预算', 'Budget of {unit}'),
  kindOf: w('{unit}{kind}', '{unit} {kind}'),
  otherFits: w('{month} {kind}：本次{amount}，预算够', '{kind}, {month}: {amount} now, within the budget'),
  otherOver: w('{month} {kind}：本次{amount}，超出预算{over}', '{kind}, {month}: {amount} now, {over} beyond the budget'),
  row: w(
    '{month} {kind}：预算{granted}，还剩{left}，本次{amount}',
    '{kind}, {month}: {granted}, {left} left, {amount} of it now',
  ),
} satisfies Record<string, Say>;

const OVER = w(
  '{month}{kind}预算还剩{left}，本次{amount}，超出{over}',
  'The {kind} budget of {month} has {left} left; this takes {amount}, {over} beyond',
);
export const finding = findings('S97', {
  over_stop: {
    field: 'lines',
    what: OVER,
    accept: w('请减少金额，或先申请调整预算（S99）', 'Please claim less, or ask for a change of the budget first (S99)'),
  },
  over_warn: {
    field: 'lines',
    warn: true,
    what: OVER,
    accept: w(
      '可以提交；请写明原因，或先申请调整预算（S99）',
      'It can be sent; please say why, or ask for a change of the budget first (S99)',
    ),
  },
});

/** What stands in the budget of what a claim asks for; `self` is the claim, whose own holds count as left. */
export type BudgetOf = (wanted: readonly Wanted[], self: RequestId | null) => Promise<AgainstBudget>;

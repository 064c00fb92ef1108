import { checkClaim, checklistFrom, forClaimant, needsSpecialApproval } from '../../domain/expense/check-claim.ts';
import type { CheckFinding } from '../../domain/expense/check-finding.ts';
import { claimedOf } from '../../domain/expense/check-standards.ts';
import { claimCase } from '../../domain/expense/claim-case.ts';
import type { ClaimFacts, InvoiceFacts } from '../../domain/expense/facts.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import type { Finding } from '../../domain/finding.ts';
import { w } from '../../fields/kinds.ts';
import { isId } from '../../kernel/id.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, say, type Text } from '../../kernel/text.ts';
import type { Block, FormContext } from '../define.ts';
import { borneBy, unitOf } from './borne.ts';
import { chargedOf } from './charged.ts';
import { lineId } from './facts.ts';
import type { ClaimForm } from './fields.ts';
import { guessesTold } from './guessed-meal.ts';
import { onLine } from './line-findings.ts';
import { lineRows } from './line-rows.ts';
import type { Plea } from './noted.ts';
import type { ExpenseWorld, Grounds } from './world.ts';
import './booking.ts';
import type { SpentLine } from '../spent.ts';
import '../payable.ts';

/** What each line claims: what its claimant pays above a standard is not claimed (O14), nor what finance took off (S109). */
export function claimedAmounts({ lines }: ClaimForm, facts: ClaimFacts, rules: ExpenseRules): readonly Cents[] {
  const kept = claimedOf(claimCase(facts, rules));
  return lines.map(({ amount, allowed }, index) => {
    const claimed = kept.get(lineId(index)) ?? amount;
    return allowed !== null && allowed < claimed ? allowed : claimed;
  });
}

/** What a claim means: its lines, its total, all that the rules say of it, and the invoices it takes. */
export function assessClaim(form: ClaimForm, c: FormContext, facts: ClaimFacts, own: Grounds, { rules }: ExpenseWorld) {
  const located = (one: CheckFinding): Finding => onLine(one, form, facts, own);
  const claimed = claimedAmounts(form, facts, rules);
  const total = sumOf(claimed);
  const found = checkClaim(facts, rules);
  const hidden = found.filter(({ onlyCheckers }) => onlyCheckers);
  const blocks: readonly Block[] =
    hidden.length > 0 ? [{ to: 'deciders', kind: 'lines', lines: hidden.map((one) => located(one).text) }] : [];
  return {
    title: say(w('{what} {total}', '{what} {total}'), { what: titleOf(form), total: { cents: total } }),
    measures: { total, special: needsSpecialApproval(found) ? 'yes' : 'no' },
    findings: [
      ...forClaimant(found).map((one) => pleaded(one, located(one), form.plea === true)),
      ...guessesTold(form, own, rules),
    ],
    blocks: [...blocks, { to: 'before_sending' as const, kind: 'lines' as const, lines: [say(DECLARED)] }],
    booking: {
      invoices: { personId: c.applicant.id, unitId: c.applicant.unitId, uses: usesOf(facts.invoices) },
      payable: { amount: total },
      spent: spentLines(form, c, facts, rules, claimed),
      ...chargedOf(form, c, claimed),
    },
    noted: { pleas: found.filter(onlyFinance).map((one) => pleaOf(located(one))) },
    now: { checklist: checklistFrom(found).map(({ aspect, pass, notes }) => ({ item: aspect, pass, notes })) },
    summary: lineRows(form, c, facts, rules, claimed),
  };
}

/** What was spent, line by line, with what later claims are checked against. */
function spentLines(
  { lines }: ClaimForm,
  { applicant, org }: FormContext,
  facts: ClaimFacts,
  rules: ExpenseRules,
  claimed: readonly Cents[],
): readonly SpentLine[] {
  const cases = claimCase(facts, rules).lines;
  return lines.flatMap((line, index): readonly SpentLine[] => {
    const { kind, day, amount, invoice, until, persons } = line;
    const one = cases.find(({ line }) => line.id === lineId(index));
    const { trip = null, guests: named = [], hospitality = null } = one?.line ?? {};
    const asked = facts.elsewhere.hospitalities?.find(({ number }) => number === hospitality)?.guests ?? [];
    const guests = named.length > 0 ? named : asked;
    const detail = { use: one?.use ?? 'other', until, city: one?.place ?? null, persons: persons ?? 1, trip, guests } as const;
    const whole = { kind, day, amount: claimed[index] ?? amount, invoice, line: index, detail };
    const shares = borneBy(line, whole.amount);
    return shares === null
      ? [whole]
      : shares.map(({ who, amount: share }, part) => {
          const bears = { personId: isId('per', who) ? who : applicant.id, unitId: unitOf(who, org) };
          return { ...whole, amount: share, part, bears };
        });
  });
}

/** What cannot be sent unless finance is asked to decide on it (S109). */
const onlyFinance = ({ finance, weight }: CheckFinding): boolean => finance === true && weight === 'block';

/** The claimant may leave to finance what only finance may let pass; then it is sent, and finance decides. */
function pleaded(found: CheckFinding, finding: Finding, isAsked: boolean): Finding {
  if (!onlyFinance(found)) return finding;
  if (isAsked) return { ...finding, severity: 'warn', accept: say(ASKED) };
  return { ...finding, tries: [[{ text: say(ASK), set: { plea: 'yes' } }], ...(finding.tries ?? [])] };
}

const ASK = w('请财务决定是否放行', 'Let finance decide');
const ASKED = w('可以提交，由财务终审时决定是否放行（S109）', 'It can be sent; finance decides at the final check (S109)');

const pleaOf = ({ code, row, text }: Finding): Plea => ({ code, row: row ?? null, text });

/** What whoever sends a claim stands for (S101). */
const DECLARED = w(
  '提交即声明：票据真实、合法、有效，没有重复报销（S101）',
  'By sending it you declare that the invoices are genuine, lawful and not claimed before (S101)',
);

/** Each key once, whatever lines stand on the invoice. */
const usesOf = (invoices: readonly InvoiceFacts[]) => [
  ...new Map(invoices.flatMap((one) => useKeys(one).map((key) => [key, { key, invoice: one.id }]))).values(),
];

/** 去无锡的高铁票, or 打车等3项. */
const titleOf = ({ lines }: ClaimForm): Text => {
  const first = plain(lines[0]?.what ?? '');
  return lines.length > 1 ? say(w('{first}等{n}项', '{first} and others, {n} lines'), { first, n: lines.length }) : first;
};

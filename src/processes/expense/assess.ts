import { checkClaim, checklistFrom, forClaimant, needsSpecialApproval } from '../../domain/expense/check-claim.ts';
import type { CheckFinding } from '../../domain/expense/check-finding.ts';
import { claimedOf } from '../../domain/expense/check-standards.ts';
import { claimCase } from '../../domain/expense/claim-case.ts';
import type { ClaimFacts, InvoiceFacts } from '../../domain/expense/facts.ts';
import { kindText } from '../../domain/expense/kinds.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import type { Finding } from '../../domain/finding.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import { w } from '../../fields/kinds.ts';
import type { SummaryRow } from '../../fields/print.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { join, plain, say, type Text } from '../../kernel/text.ts';
import type { Block, FormContext } from '../define.ts';
import { lineId } from './facts.ts';
import type { ClaimForm, ClaimLine } from './fields.ts';
import { OVER } from './fields.ts';
import type { Plea } from './noted.ts';
import { repairsOf } from './repairs.ts';
import type { ExpenseWorld } from './world.ts';
import './booking.ts';
import '../spent.ts';
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
export function assessClaim(form: ClaimForm, c: FormContext, facts: ClaimFacts, { rules }: ExpenseWorld) {
  const claimed = claimedAmounts(form, facts, rules);
  const total = sumOf(claimed);
  const found = checkClaim(facts, rules);
  const hidden = found.filter(({ onlyCheckers }) => onlyCheckers);
  const blocks: readonly Block[] =
    hidden.length > 0 ? [{ to: 'deciders', kind: 'lines', lines: hidden.map((one) => located(one, form, facts).text) }] : [];
  return {
    title: say(w('{what} {total}', '{what} {total}'), { what: titleOf(form), total: { cents: total } }),
    measures: { total, special: needsSpecialApproval(found) ? 'yes' : 'no' },
    findings: forClaimant(found).map((one) => pleaded(one, located(one, form, facts), form.plea === true)),
    blocks: [...blocks, { to: 'before_sending' as const, kind: 'lines' as const, lines: [say(DECLARED)] }],
    booking: {
      invoices: { personId: c.applicant.id, unitId: c.applicant.unitId, uses: usesOf(facts.invoices) },
      payable: { amount: total },
      spent: form.lines.map(({ kind, day, amount, invoice }, index) => ({
        kind,
        day,
        amount: claimed[index] ?? amount,
        invoice,
      })),
    },
    noted: { pleas: found.filter(onlyFinance).map((one) => pleaOf(located(one, form, facts))) },
    now: { checklist: checklistFrom(found).map(({ aspect, pass }) => ({ item: aspect, pass })) },
    summary: [
      ...form.lines.map(
        (line, index): SummaryRow => ({
          label: say(w('明细{n}', 'Line {n}'), { n: index + 1 }),
          value: lineText(line, facts.invoices.find(({ id }) => id === line.invoice) ?? null, kindText(line.kind, rules)),
          wide: true,
        }),
      ),
      {
        label: say(w('合计', 'Total')),
        value: say(w('{total}（{words}）', '{total}'), { total: { cents: total }, words: plain(writeWords(total)) }),
        wide: true,
      },
    ],
  };
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

/** A finding with the line it is about, so that it can be found in the claim and opened. */
function located(finding: CheckFinding, { lines }: ClaimForm, facts: ClaimFacts): Finding {
  const {
    check: _c,
    weight: _w,
    aspect: _a,
    line,
    cell: _cell,
    invoice,
    onlyCheckers: _o,
    finance: _f,
    over: _over,
    ...bare
  } = finding;
  const byLine = facts.lines.findIndex(({ id }) => id === line);
  const row = byLine >= 0 ? byLine : lines.findIndex((one) => one.invoice !== null && one.invoice === invoice);
  const named = (text: Text): Text =>
    row < 0 || lines.length < 2 ? text : say(w('明细{n}：{text}', 'Line {n}: {text}'), { n: row + 1, text });
  return {
    ...bare,
    field: 'lines',
    ...(row < 0 ? {} : { row, tries: repairsOf(finding, row, { lines }, facts) }),
    text: named(bare.text),
    ...(bare.forDeciders ? { forDeciders: named(bare.forDeciders) } : {}),
  };
}

/** 去无锡的高铁票 · 11月22日 · 差旅费 · ¥86.50 · 铁路电子客票. */
function lineText(line: ClaimLine, invoice: InvoiceFacts | null, kind: Text): Text {
  const { what, day, until, amount, noInvoice, trip, city, hospitality, guests, training, purchase, over } = line;
  const parts: readonly Text[] = [
    plain(what),
    say(until ? w('{day} 至 {until}', '{day} to {until}') : w('{day}', '{day}'), {
      day: { date: day },
      ...(until ? { until: { date: until } } : {}),
    }),
    kind,
    say(w('{amount}', '{amount}'), { amount: { cents: amount } }),
    ...(city ? [plain(city)] : []),
    ...(trip ? [say(w('出差 {trip}', 'trip {trip}'), { trip })] : []),
    ...(hospitality ? [say(w('招待 {hospitality}', 'hospitality {hospitality}'), { hospitality })] : []),
    ...(guests ? [say(w('来宾：{guests}', 'guests: {guests}'), { guests })] : []),
    ...(training ? [plain(training)] : []),
    ...(purchase ? [plain(purchase)] : []),
    ...(over ? [say(OVER[over])] : []),
    invoice
      ? say(w('有票 尾号{tail}', 'invoice …{tail}'), { tail: (invoice.fields.number ?? '—').slice(-6) })
      : say(w('无票：{why}', 'no invoice: {why}'), { why: noInvoice ?? '—' }),
  ];
  return join(parts, ' · ');
}

/** 去无锡的高铁票, or 打车等3项. */
const titleOf = ({ lines }: ClaimForm): Text => {
  const first = plain(lines[0]?.what ?? '');
  return lines.length > 1 ? say(w('{first}等{n}项', '{first} and others, {n} lines'), { first, n: lines.length }) : first;
};

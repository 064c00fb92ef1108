import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { join, plain, say, t } from '../../kernel/text.ts';
import { foldText } from '../invoice/fold-text.ts';
import { tailOf } from './check-duplicates.ts';
import { type CheckFinding, found } from './check-finding.ts';
import { guestsOf } from './check-lines.ts';
import { type ClaimCase, compare, type LineCase } from './claim-case.ts';
import type { HospitalityFacts, TableFacts } from './facts.ts';
import type { ExpenseKind, ExpenseRules } from './rules.ts';
import { gradeOf } from './standards.ts';

/** Entertainment is asked for before, within its budget, the amount a head, the escorts and the month of the branch (S105, O10). */
export const checkHospitality = (one: ClaimCase): readonly CheckFinding[] => [
  ...one.lines.flatMap((line) => [...request(one, line), ...table(one, line)]),
  ...months(one),
];

function request({ facts, lines }: ClaimCase, { line }: LineCase): readonly CheckFinding[] {
  const { hospitality: number, day } = line;
  if (!number) return [];
  const about = { line: line.id, cell: 'hospitality' } as const;
  const known = facts.elsewhere.hospitalities;
  const asked = known?.find((one) => one.number === number);
  if (!asked) return known ? [found('hospitality_unknown', about, { hospitality: number })] : [];
  if (asked.applicant !== facts.claimant.id) return [found('hospitality_of_others', about, { hospitality: number })];
  const heads = guestsOf(line) + (line.escorts ?? 0);
  // All lines of one meal count against its budget, once.
  const same = lines.filter((one) => one.line.hospitality === number);
  const amount = sumOf(same.flatMap((one) => one.line.amount ?? []));
  const isFirst = same[0]?.line.id === line.id;
  return [
    ...(asked.approved ? [] : [found('hospitality_open', about, { hospitality: number })]),
    ...(isFirst && asked.asked > asked.day
      ? [found('hospitality_late', about, { asked: { date: asked.asked }, day: { date: asked.day } })]
      : []),
    ...(day && day !== asked.day ? [found('hospitality_day', about, { day: { date: day }, asked: { date: asked.day } })] : []),
    ...(heads > asked.heads ? [found('hospitality_heads', about, { heads, asked: asked.heads })] : []),
    ...(isFirst && amount > asked.budget
      ? [found('hospitality_budget', about, { amount: { cents: amount }, budget: { cents: asked.budget } })]
      : []),
  ];
}

function table(one: ClaimCase, { line, kind }: LineCase): readonly CheckFinding[] {
  const { facts, rules, lines } = one;
  const asked = facts.elsewhere.hospitalities?.find(({ number }) => number === line.hospitality);
  const guests = guestsOf(line);
  // What is spent on one meal is one amount, on however many lines and invoices it stands.
  const meal = line.hospitality
    ? lines.filter((other) => other.line.hospitality === line.hospitality && other.line.day === line.day && other.kind === kind)
    : [{ line }];
  const isFirst = meal[0]?.line.id === line.id;
  const heads = Math.max(...meal.map((other) => guestsOf(other.line) + (other.line.escorts ?? 0))) || (asked?.heads ?? 0);
  const amount = sumOf(meal.flatMap((other) => other.line.amount ?? []));
  const limit = kind?.perHead?.[gradeOf(facts.claimant, rules)];
  return [
    ...(isFirst && limit !== undefined ? perHead(line.id, heads, amount, limit) : []),
    ...escorts(guests, rules, line),
    ...sameGuests(facts.elsewhere.tables ?? [], line, asked),
  ];
}

function perHead(id: string, heads: number, amount: Cents, limit: Cents): readonly CheckFinding[] {
  const most = cents(limit * BigInt(heads));
  if (heads === 0 || amount <= most) return [];
  return [
    found(
      'per_head_over',
      { line: id, cell: 'amount', over: { limit: most, excess: cents(amount - most) } },
      {
        heads,
        perHead: { cents: cents((amount + BigInt(heads) - 1n) / BigInt(heads)) },
        limit: { cents: limit },
      },
    ),
  ];
}

function escorts(guests: number, { escorts: rule }: ExpenseRules, line: LineCase['line']): readonly CheckFinding[] {
  const most = guests <= rule.guests ? rule.most : Math.max(rule.most, Math.floor(guests / rule.oneFor));
  const came = line.escorts ?? 0;
  if (guests === 0 || came <= most) return [];
  return [found('escorts_over', { line: line.id, cell: 'escorts' }, { guests, escorts: came, most })];
}

/** The same guests at another table of that day. */
function sameGuests(
  tables: readonly TableFacts[],
  line: LineCase['line'],
  asked: HospitalityFacts | undefined,
): readonly CheckFinding[] {
  const own = line.guests?.length ? line.guests : (asked?.guests ?? []);
  for (const other of [...tables].sort((a, b) => compare(a.claim, b.claim))) {
    const both = own.filter((guest) => other.guests.some((one) => foldText(one) === foldText(guest)));
    if (other.day !== line.day || both.length === 0) continue;
    const guests = join(both.map(plain), '、');
    const day = { date: other.day };
    const forDeciders = t('expense.found.guests_elsewhere_by', { day, guests, who: other.who, number: other.claim });
    return [
      found('guests_elsewhere', { line: line.id, cell: 'guests', forDeciders }, { day, guests, tail: tailOf(other.claim) }),
    ];
  }
  return [];
}

/** What a unit spends of a kind in a month, this claim included. */
function months({ facts, rules, lines }: ClaimCase): readonly CheckFinding[] {
  const [unit] = facts.claimant.units;
  if (unit === undefined) return [];
  return rules.kinds.flatMap((kind) => {
    const limit = limitOf(kind, facts.claimant.units);
    if (limit === null) return [];
    const own = lines.filter(({ line }) => line.kind === kind.id && line.day !== null);
    const named = [...new Set(own.map(({ line }) => line.day?.slice(0, 7) ?? ''))].sort();
    return named.flatMap((month) => {
      const before = (facts.elsewhere.spent ?? []).filter(
        (one) => one.unit === unit && one.kind === kind.id && one.month === month,
      );
      const now = own.flatMap(({ line }) => (line.day?.startsWith(month) ? (line.amount ?? []) : []));
      const amount = sumOf([...before.map((one) => one.amount), ...now]);
      if (amount <= limit) return [];
      return [
        found(
          'month_over',
          { clause: kind.clause },
          {
            kind: say(kind.name),
            month: { month },
            amount: { cents: amount },
            limit: { cents: limit },
          },
        ),
      ];
    });
  });
}

const limitOf = ({ monthly }: ExpenseKind, units: readonly string[]) =>
  monthly === null ? null : (monthly.units[units.find((unit) => Object.hasOwn(monthly.units, unit)) ?? ''] ?? monthly.else);

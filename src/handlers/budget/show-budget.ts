import * as z from 'zod';
import { type BudgetRow, budgetCard, budgetNote } from '../../cards/budget/budget-card.ts';
import type { Card } from '../../cards/element.ts';
import { isOwnUnit, readBudgetQuestion } from '../../domain/budget/budget-question.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import { monthBeside } from '../../domain/measure/months.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { unitLabel } from '../../domain/org/label.ts';
import type { Org, Person, Role, Unit } from '../../domain/org/org.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import type { UnitId } from '../../kernel/id.ts';
import { sumOf } from '../../kernel/money.ts';
import { join, plain, say, t } from '../../kernel/text.ts';
import { budget, budgetPlace, remaining } from '../../ledgers/budget.ts';
import type { Balance } from '../../ledgers/define.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith } from '../reply.ts';
import type { Services } from './services.ts';

/** Who sees the budget of a unit: those who run it, those above, and finance (S4). */
const SEEING: readonly Role[] = ['supervisor', 'region_manager', 'operations', 'network_department', 'finance', 'admin'];

/** What the card shows; null of a unit: all in sight. */
export const budgetAsked = z.object({
  unit: z.string().nullable(),
  month: z.string(),
  /** What was said, where a unit may be named. */
  said: z.string().optional(),
});
type Asked = z.infer<typeof budgetAsked>;

/** 预算 · 本店预算还剩多少 · 苏州店12月预算 · 导入预算. */
export function answerBudget(context: Context, said: string): Plan {
  const question = readBudgetQuestion(said, context.today);
  if (!question || question.kind === 'import') return answerWith(context, 'budget_how', `list:${context.person.id}`);
  return answerWith(context, 'budget', `budget:${context.cause}`, { unit: null, month: question.month, said: question.said });
}

/** How a budget gets into the books, for those who may bring it. */
export async function showHow(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  if (!mayBring(org, viewer)) return budgetNote(t('budget.import_not_yours'));
  const kinds = join(
    services.expense.rules.kinds.map(({ name }) => say(name)),
    '、',
  );
  const card = budgetNote(t('budget.import_how'));
  return { ...card, body: [...card.body, { kind: 'text', text: t('budget.import_kinds', { kinds }), style: 'quiet' }] };
}

/** View `budget`. */
export async function showBudget(services: Services, viewer: Person, asked: Asked): Promise<Card> {
  const org = await services.reads.org();
  const sight = org.units.filter(({ id, active }) => active && holdsFor(org, viewer.id, SEEING, id));
  const named = asked.said ? unitsSaid(asked.said, org) : null;
  const seen = named ? named.units.filter((unit) => isIn(sight, unit)) : [];
  if (sight.length === 0 || (named && seen.length === 0)) return budgetNote(t('budget.not_yours'));
  if (named && seen.length > 1)
    return budgetNote(
      t('budget.which', {
        said: named.said,
        units: join(
          seen.map((unit) => plain(unitLabel(org, unit))),
          '、',
        ),
      }),
    );
  const own = isOwnUnit(asked.said ?? '') ? sight.find(({ id }) => id === viewer.unitId) : undefined;
  const single = sight.length === 1 ? sight[0] : undefined;
  const unit = sight.find(({ id }) => id === asked.unit) ?? seen[0] ?? own ?? single ?? null;
  const month = asked.month;
  const rows = unit ? await byKind(services, unit.id, month) : await byUnit(services, org, sight, month);
  return budgetCard({
    unit: unit && { id: unit.id, name: plain(unitLabel(org, unit)) },
    month,
    before: monthBeside(month, -1),
    after: monthBeside(month, 1),
    rows,
    markAt: services.budgetRules.mark_at,
    hasAll: sight.length > 1,
  });
}

const isIn = (units: readonly Unit[], unit: Unit): boolean => units.some(({ id }) => id === unit.id);

async function balancesIn(services: Services, unit: UnitId, month: string) {
  const all = await services.reads.balancesFrom(budget.id, `${unit}/`);
  return all.flatMap((one) => {
    const place = budgetPlace(one.account);
    return place?.month === month ? [{ ...one, place }] : [];
  });
}

async function byKind(services: Services, unit: UnitId, month: string): Promise<readonly BudgetRow[]> {
  const order = services.expense.rules.kinds.map(({ id }) => id);
  return (await balancesIn(services, unit, month))
    .toSorted((a, b) => order.indexOf(a.place.kind) - order.indexOf(b.place.kind))
    .map(({ granted, held, used, place }) => ({ name: bookedKind(place.kind, services.expense.rules), granted, held, used }));
}

/** Those with the least left of it come first. */
async function byUnit(services: Services, org: Org, units: readonly Unit[], month: string): Promise<readonly BudgetRow[]> {
  const rows = await Promise.all(
    units.map(async (unit): Promise<readonly BudgetRow[]> => {
      const lines = await balancesIn(services, unit.id, month);
      return lines.length === 0 ? [] : [{ name: plain(unitLabel(org, unit)), unit: unit.id, ...summed(lines) }];
    }),
  );
  return rows.flat().toSorted((a, b) => shareLeft(a) - shareLeft(b));
}

const summed = (all: readonly Balance[]): Balance => ({
  granted: sumOf(all.map(({ granted }) => granted)),
  held: sumOf(all.map(({ held }) => held)),
  used: sumOf(all.map(({ used }) => used)),
});

/** For the order only. */
const shareLeft = (row: Balance): number => (row.granted === 0n ? -1 : Number(remaining(row)) / Number(row.granted));

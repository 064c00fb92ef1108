import { boughtOf } from '../../domain/expense/claim-case.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { Finding, Offer } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import type { RawForm } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { cellName } from '../../fields/row-cells.ts';
import { plain, say } from '../../kernel/text.ts';
import { parseDate } from '../../kernel/time.ts';
import type { ClaimForm } from './fields.ts';
import type { Grounds } from './world.ts';

/**
 * A meal of which nothing says what kind of expense it is, on a day for which the claimant has exactly one approved request for hospitality and no trip: it is
 * taken for that one (S105), and said to be a guess. With several, or a trip that day, the kind is asked.
 */
export function guessedMeal(row: RawForm, own: Grounds, rules: ExpenseRules): RawForm {
  const day = parseDate(row.day ?? '');
  const bought = rules.uses.find(({ id }) => id === row.bought) ?? boughtOf(null, row.what ?? '', rules);
  if (row.kind || !day || bought?.sort !== 'meals' || bought.noInvoice) return {};
  const [meal, ...others] = own.hospitalities.filter((one) => one.day === day);
  const [kind, ...more] = rules.kinds.filter(({ needs }) => needs.hospitality !== undefined);
  const isAway = own.trips.some(({ from, to }) => from <= day && day <= to);
  return meal && kind && others.length + more.length === 0 && !isAway
    ? { kind: kind.id, hospitality: meal.id, guessed: meal.id }
    : {};
}

/** What was guessed so and still stands, with the way to another kind in one tap. */
export const guessesTold = ({ lines }: ClaimForm, own: Grounds, rules: ExpenseRules): readonly Finding[] =>
  lines.flatMap(({ kind, hospitality, guessed }, row): Finding[] => {
    const meal = own.hospitalities.find(({ id }) => id === guessed);
    const isKind = rules.kinds.some(({ id, needs }) => id === kind && needs.hospitality !== undefined);
    if (!meal || !isKind || hospitality !== guessed) return [];
    const named = { n: row + 1, kind: bookedKind(kind, rules), number: plain(meal.number), day: { date: meal.day } };
    return [{ ...finding('meal_guessed', named), forDeciders: null, row, tries: otherKinds(row, rules) }];
  });

const otherKinds = (row: number, rules: ExpenseRules): readonly (readonly Offer[])[] =>
  rules.kinds
    .filter(({ uses }) => rules.uses.some(({ id, sort, noInvoice }) => sort === 'meals' && !noInvoice && uses.includes(id)))
    .map(({ id, name }) => [
      {
        text: say(w('不是招待，改为{kind}', 'Not hospitality: {kind}'), { kind: say(name) }),
        set: { [cellName('lines', row, 'kind')]: id, [cellName('lines', row, 'hospitality')]: '' },
      },
    ]);

const finding = findings('S105', {
  meal_guessed: {
    field: 'lines',
    warn: true,
    what: w(
      '明细{n}按您{day}唯一一份批准的招待申请{number}填成了{kind}，请看一下对不对',
      'Line {n} was taken for {kind}, as {number} is your only approved hospitality of {day}: please check',
    ),
    accept: w('不是招待的，点一下改类别', 'If it was none, change the kind in one tap'),
  },
});

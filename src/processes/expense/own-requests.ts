import { inYuan as yuanOf } from '../../domain/expense/check-others.ts';
import { boughtOf } from '../../domain/expense/claim-case.ts';
import type { DatedRate, ExpenseRules } from '../../domain/expense/rules.ts';
import type { RawForm } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { isOfRow, openRow, withOpenRow } from '../../fields/open-row.ts';
import { centsText } from '../../fields/raw.ts';
import type { Offered, Referred } from '../../fields/read-context.ts';
import { storedRows } from '../../fields/stored.ts';
import { join, plain, say, type Text } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { FormContext } from '../define.ts';
import type { claimFields } from './fields.ts';
import { guessedMeal } from './guessed-meal.ts';
import type { ExpenseWorld, Grounds } from './world.ts';

type Lines = ReturnType<typeof claimFields>['lines'];

/** So many stand in the list to choose from. */
const MOST = 10;

/** The trips and hospitality a line can refer to: the claimant's own that are approved, the latest first, and what stands in the form already. */
export async function ownRequests(raw: RawForm, c: FormContext, { books }: ExpenseWorld): Promise<Offered> {
  const rows = [...storedRows(raw.lines ?? ''), { trip: raw.lines__trip ?? '', hospitality: raw.lines__hospitality ?? '' }];
  const own = await books.own(c);
  const among = (sub: 'trip' | 'hospitality', all: readonly Referable[]): Referred => {
    const chosen = rows.map((row) => row[sub]);
    return { referred: all.filter(({ id }, index) => index < MOST || chosen.includes(id)) };
  };
  return {
    lines__trip: among(
      'trip',
      own.trips.map((trip) => ({ id: trip.id, text: tripText(trip) })),
    ),
    lines__hospitality: among(
      'hospitality',
      own.hospitalities.map((one) => ({ id: one.id, text: hospitalityText(one) })),
    ),
  };
}

type Referable = Referred['referred'][number];

/** 南京 11月17日 至 11月19日 CC261110-AAAA. */
export const tripText = ({ places, from, to, number }: Omit<Grounds['trips'][number], 'id'>): Text =>
  say(
    from === to
      ? w('{places} {from} {number}', '{places} {from} {number}')
      : w('{places} {from} 至 {to} {number}', '{places} {from} to {to} {number}'),
    {
      places: join(places.map(plain), '、'),
      from: { date: from },
      to: { date: to },
      number: plain(number),
    },
  );

const hospitalityText = ({ guests, day, number }: Grounds['hospitalities'][number]): Text =>
  say(w('{guests} {day} {number}', '{guests} {day} {number}'), {
    guests: join(guests.map(plain), '、'),
    day: { date: day },
    number: plain(number),
  });

/** What follows from the lines that are being filled in: what was bought, and the one trip or meal their day belongs to. */
export async function lineFollows(raw: RawForm, c: FormContext, { rules, books }: ExpenseWorld, lines: Lines): Promise<RawForm> {
  const rows = storedRows(raw.lines ?? '');
  const open = openRow('lines', lines, raw);
  if (rows.length === 0 && !open) return raw;
  const own = await books.own(c);
  const filled = (row: RawForm): RawForm => completed(row, own, rules, lines);
  const form = rows.length > 0 ? { ...raw, lines: JSON.stringify(rows.map(filled)) } : raw;
  return open ? withOpenRow('lines', lines, form, filled(open)) : form;
}

function completed(given: RawForm, own: Grounds, rules: ExpenseRules, { row: fields }: Lines): RawForm {
  const row = { ...given, ...guessedMeal(given, own, rules) };
  const kind = rules.kinds.find(({ id }) => id === row.kind);
  const bought = row.bought || (kind && kind.uses.length > 0 ? (boughtOf(null, row.what ?? '', rules)?.id ?? '') : '');
  const known = { ...row, ...(bought ? { bought } : {}) };
  const isAsked = (sub: 'trip' | 'hospitality'): boolean =>
    !row[sub] && isOfRow(fields[sub], (other) => (known as RawForm)[other] ?? '');
  const day = parseDate(row.day ?? '');
  const inYuan = exchanged(row, day, rules);
  const slack = rules.uses.find(({ id }) => id === bought)?.sort === 'fare' ? rules.trip.slackDays : 0;
  const trip = day && isAsked('trip') ? tripOn(own, day, slack) : null;
  const meals = day && isAsked('hospitality') ? own.hospitalities.filter((one) => one.day === day) : [];
  return {
    ...known,
    ...inYuan,
    ...(trip ? { trip } : {}),
    ...(meals.length === 1 && meals[0] ? { hospitality: meals[0].id } : {}),
  };
}

/** What was paid in another currency makes so much in yuan, at the rate that is written, else at the nearest that the company knows. */
function exchanged(row: RawForm, day: LocalDate | null, rules: ExpenseRules): RawForm {
  const { currency = '', foreignAmount = '' } = row;
  if (!currency || !foreignAmount) return {};
  const distance = ({ on }: DatedRate): number => (day ? Math.abs(daysBetween(on, day)) : 0);
  const [known] = rules.rates
    .filter((one) => one.currency === currency && day && distance(one) <= rules.rateDays)
    .toSorted((a, b) => distance(a) - distance(b));
  const dated: RawForm = row.rate || !known ? {} : { rate: known.rate, rateOn: known.on, rateFrom: known.from };
  const amount = yuanOf({ amount: foreignAmount, rate: dated.rate ?? row.rate ?? null });
  return { ...dated, ...(amount === null ? {} : { amount: centsText(amount) }) };
}

/** The one trip a day belongs to; a ticket may be of the day before or after where no other trip has that day. */
function tripOn({ trips }: Grounds, day: LocalDate, slack: number): string | null {
  for (const days of [0, slack]) {
    const [one, ...others] = trips.filter(({ from, to }) => addDays(from, -days) <= day && day <= addDays(to, days));
    if (one) return others.length === 0 ? one.id : null;
  }
  return null;
}

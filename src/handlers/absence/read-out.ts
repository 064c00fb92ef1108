import { asksOfMany } from '../../domain/absence/out-question.ts';
import type { Person, Unit } from '../../domain/org/org.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { endMinute, type Span } from '../../domain/phrase/when-reading.ts';
import { speaksOfSuperior } from '../../domain/phrase/whom.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';
import { IMPOSSIBLE_WORDS } from '../../processes/leave/sentence-words.ts';
import type { Context } from '../context.ts';
import type { Services } from './services.ts';

/** Longest span that is shown at once. */
export const MOST_DAYS = 62;
/** Days shown of one person when no time is named. */
const FORTNIGHT = 14;

/** What a sentence wants to know. Several people: which of them has to be asked. */
export type OutQuestion =
  | {
      readonly ok: true;
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** Several: the sentence does not tell which of them. */
      readonly units: readonly Unit[];
      readonly people: readonly Person[];
    }
  | { readonly ok: false; readonly why: Text };

/** Days, unit and person of a question. A day long past or a year ahead is what was said: looking costs nothing. */
export function readOut(said: string, services: Services, context: Context): OutQuestion {
  const { org, person: viewer, today, now } = context;
  const calendar = services.settings.calendarOf(org, viewer.unitId);
  const when = readWhen(said, whenContext(calendar, { now, zone: services.zone }, 'future'));
  if (when.kind === 'invalid') {
    const { what, accept } = IMPOSSIBLE_WORDS[when.why];
    return { ok: false, why: t('out.bad_day', { what: say(what, { said: plain(when.matched) }), accept: say(accept) }) };
  }
  const asksOne = !asksOfMany(said);
  const spans: readonly Span[] = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
  const [from, to] = span(spans, today, asksOne ? addDays(today, FORTNIGHT - 1) : today);
  if (daysBetween(from, to) >= MOST_DAYS) return { ok: false, why: t('out.too_long', { days: MOST_DAYS }) };
  const rest = when.kind === 'none' ? said : said.replace(when.matched, ' '.repeat(when.matched.length));
  const named = unitsSaid(rest, org);
  const units = named?.units ?? [];
  if (!asksOne) return { ok: true, from, to, units, people: [] };
  const superior = speaksOfSuperior(rest) ? org.superior(viewer.id) : null;
  const people = superior
    ? [superior]
    : /我(?!们)/.test(rest)
      ? [viewer]
      : peopleSaid(named ? rest.replace(named.said, '') : rest, context);
  if (people.length > 0) return { ok: true, from, to, units, people };
  return /大家|我们|同事/.test(rest) || named
    ? { ok: true, from, to, units, people: [] }
    : { ok: false, why: t('out.nobody_named') };
}

/** Several times at once (周一和周四) are shown from the first to the last. */
function span(spans: readonly Span[], today: LocalDate, otherwise: LocalDate): readonly [LocalDate, LocalDate] {
  const [first] = spans;
  if (!first) return [today, otherwise];
  const begins = spans.map((one) => one.from.date).sort()[0] ?? today;
  const ends =
    spans
      .map((one) => (endMinute(one.to) === 0 ? addDays(one.to.date, -1) : one.to.date))
      .sort()
      .at(-1) ?? begins;
  return [begins, ends < begins ? begins : ends];
}

/** Those in sight first: 小李 is the colleague nearby. Anybody else is found by the full name only. */
function peopleSaid(text: string, { org, person: viewer }: Context): readonly Person[] {
  const units = new Set(unitsInSight(org, viewer).map((unit) => unit.id));
  const active = org.people.filter((one) => one.active);
  const near = findPeople(
    text,
    active.filter((one) => units.has(one.unitId)),
  )[0];
  const found = near ?? findPeople(text, active).find((mention) => mention.exact);
  const ids: readonly PersonId[] = found ? (found.exact ? namesakes(found.candidates, org.person) : found.candidates) : [];
  return ids.flatMap((id) => org.person(id) ?? []);
}

/** An exact name may still be that of several people. */
function namesakes(ids: readonly PersonId[], person: (id: PersonId) => Person | null): readonly PersonId[] {
  const name = ids[0] ? person(ids[0])?.name : undefined;
  return ids.filter((id) => person(id)?.name === name);
}

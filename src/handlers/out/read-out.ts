import type { Person, Unit } from '../../domain/org/org.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { endMinute, type Span } from '../../domain/phrase/when-reading.ts';
import { anchor } from '../../domain/workday/anchor.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import { IMPOSSIBLE_WORDS } from '../../processes/leave/sentence-words.ts';
import type { House, Visit } from '../house.ts';
import { unitsInSight } from '../scope.ts';
import { unitSaid } from '../unit-said.ts';

/** Words between the question and what is asked; "谁能替我请假" asks for something else. */
const GAP = '[^我替代帮批找跟和陪，。,]{0,10}?';
const AWAY = '(?:不在|没来|没在|没上班|不上班|缺席|请假|请了假|请.{1,2}假|休年?假|休息|放假|外出)';
const WHO = '(?:谁|哪些人|哪几个人|哪几位|哪位|多少人|几个人|有没有人|有人)';
const ASKED = new RegExp(`${WHO}${GAP}${AWAY}|${AWAY}的?(?:都?有|是)?(?:谁|哪些人|哪几个人)`);
const LISTED =
  /^[^我]{0,14}不在岗(?:的?(?:人员?|名单|同事))?$|^[^我]{0,14}(?:外出|休假|请假)(?:人员|名单)$|^who(?:'s| is| are) (?:out|off|away|on leave)/i;
const asksMany = (bare: string): boolean => ASKED.test(bare) || LISTED.test(bare);
const bareOf = (said: string): string => said.replace(/[？?。！!~～.\s]+$/u, '');
const IN = '(?:不?在|上班|来|回来|休假|请假|休息)';
const ONE = new RegExp(
  `\\S(?:哪天|哪几天|哪些天|什么时候|啥时候|何时|几号)${IN}|\\S(?:在不在|在吗|在么|在岗吗|不在吗|上班吗|来吗|回来了?吗|休假吗|请假了?吗)$`,
);
/** These ask about one's own papers and not about people. */
const PAPERS = /申请|审批|余额|单号|能不能|可以|怎么/;

/** Whether a sentence asks who is out, or when somebody is in: 今天谁不在, 下周谁请假, 李敏哪天在. */
export function asksWhoIsOut(said: string): boolean {
  const bare = bareOf(said);
  return !PAPERS.test(bare) && (asksMany(bare) || ONE.test(bare));
}

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
      readonly unit: Unit | null;
      readonly people: readonly Person[];
    }
  | { readonly ok: false; readonly why: Text };

/** Days, unit and person of a question. A day long past or a year ahead is what was said: looking costs nothing. */
export function readOut(said: string, house: House, visit: Visit): OutQuestion {
  const { org, person: viewer, today, now } = visit;
  const calendar = house.settings.calendarOf(org, viewer.unitId);
  const when = readWhen(said, {
    today,
    nowMinutes: toLocal(now, house.zone).minutes,
    direction: 'future',
    holiday: (name, year) => anchor(calendar, name, year),
  });
  if (when.kind === 'invalid') {
    const { what, accept } = IMPOSSIBLE_WORDS[when.why];
    return { ok: false, why: t('out.bad_day', { what: say(what, { said: plain(when.matched) }), accept: say(accept) }) };
  }
  const asksOne = !asksMany(bareOf(said));
  const spans: readonly Span[] = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
  const [from, to] = span(spans, today, asksOne ? addDays(today, FORTNIGHT - 1) : today);
  if (daysBetween(from, to) >= MOST_DAYS) return { ok: false, why: t('out.too_long', { days: MOST_DAYS }) };
  const rest = when.kind === 'none' ? said : said.replace(when.matched, ' '.repeat(when.matched.length));
  const unit = unitSaid(rest, org);
  if (!asksOne) return { ok: true, from, to, unit, people: [] };
  const people = /我(?!们)/.test(rest) ? [viewer] : peopleSaid(unit ? rest.replace(unit.name, '') : rest, visit);
  if (people.length > 0) return { ok: true, from, to, unit, people };
  return /大家|我们|同事/.test(rest) || unit
    ? { ok: true, from, to, unit, people: [] }
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

/** Those in sight first: 小李 is the colleague next door. A stranger is found by the full name only. */
function peopleSaid(text: string, { org, person: viewer }: Visit): readonly Person[] {
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

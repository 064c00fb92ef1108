import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { readMonth } from '../../domain/phrase/month.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import type { FormOf } from '../../fields/field.ts';
import { date, month, optional, paragraph, person, w } from '../../fields/kinds.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, addMonths, dayEnd, type Instant } from '../../kernel/time.ts';
import { defineProcess, type FormContext, type Reading } from '../define.ts';
import { reasonSaid } from '../reason-said.ts';
import type { ClosedMonth, ClosedMonths } from './closed-months.ts';
import { finding, WORDS } from './words.ts';

declare module '../booking.ts' {
  interface Booking {
    /** A closed month that is open for one person once it is approved, until an instant (S58). */
    readonly reopening?: {
      readonly personId: PersonId;
      readonly period: string;
      readonly until: Instant;
      readonly reason: string;
    };
  }
}

/** So many days a closed month may stay open, the day it is asked for among them. */
const MOST_DAYS = 8;
/** … where nobody says how many. */
const USUAL_DAYS = 3;

const FIELDS = {
  month: month('哪个月', 'Month', { heads: ['月份', '考勤'] }),
  who: optional(person('谁的考勤', 'Whose', { hint: w('不填就是自己的', 'Left empty: your own') })),
  until: date('打开到', 'Open until', { heads: ['到'] }),
  reason: paragraph('原因', 'Reason', { heads: ['理由'] }),
};
type Form = FormOf<typeof FIELDS>;

/** 解封考勤 (S58): a closed month is opened for one person until a day; it closes by itself, and what changed goes to HR again. */
export const reopening = (books: ClosedMonths) =>
  defineProcess({
    id: 'reopening',
    prefix: 'JF',
    clause: 'S58',
    name: w('解封考勤', 'Opening a closed month'),
    about: w(
      '封账以后才发现不对，例如“申请解封11月考勤，外出证明刚拿到”',
      'Something is wrong with a month that is closed, e.g. “reopen attendance of November”',
    ),
    phrases: ['申请解封', '解封考勤', '考勤解封', '解封', 'reopen attendance', 'reopen my attendance'],
    claims: /解封.*考勤|考勤.*解封/u,
    nouns: ['解封考勤'],
    hints: ['封账'],
    fields: FIELDS,
    forAnother: true,
    read: readReopening,
    measures: {},
    facts: async (form, c) => books.closedMonth(whose(form, c), form.month, c.org),
    assess: (form, c, closed) => {
      const who = whose(form, c);
      return {
        findings: found(form, c, who, closed),
        measures: {},
        title: say(WORDS.title, { who: personName(c.org, who.id), month: { month: form.month } }),
        summary: [
          { label: say(FIELDS.who.label), value: plain(personName(c.org, who.id)) },
          { label: say(FIELDS.month.label), value: say(WORDS.month, { month: { month: form.month } }) },
          { label: say(FIELDS.until.label), value: say(WORDS.until, { until: { date: form.until } }) },
          { label: say(FIELDS.reason.label), value: plain(form.reason), wide: true },
        ],
        booking: { reopening: { personId: who.id, period: form.month, until: dayEnd(form.until, c.zone), reason: form.reason } },
      };
    },
    chain: chain({
      steps: [{ id: 'hr', name: w('人力资源', 'Human resources'), who: { role: 'hr' }, sla_hours: 16 }],
      separation: true,
    }),
  });

const whose = ({ who }: Pick<Form, 'who'>, { org, applicant }: FormContext): Person =>
  (who === null ? undefined : org.person(who)) ?? applicant;

function found(form: Form, c: FormContext, who: Person, { isClosed, openUntil }: ClosedMonth): readonly Finding[] {
  const name = personName(c.org, who.id);
  if (!mayAskFor(c, who)) return [finding('not_yours', { who: name })];
  const about = { who: name, month: { month: form.month } };
  if (!isClosed) return [finding('not_closed', about)];
  if (openUntil !== null) return [finding('open_already', { ...about, at: { at: openUntil } })];
  const last = addDays(c.today, MOST_DAYS - 1);
  if (form.until >= c.today && form.until <= last) return [];
  const ends = form.until < c.today ? [c.today, last] : [last];
  return [
    {
      ...finding('wrong_end', { until: { date: form.until }, from: { date: c.today }, to: { date: last } }),
      tries: ends.map((until) => [{ text: say(WORDS.offer, { until: { date: until } }), set: { until } }]),
    },
  ];
}

/** For oneself, or for whoever one is above of (S4). */
const mayAskFor = ({ org, applicant }: FormContext, who: Person): boolean =>
  who.id === applicant.id || org.superior(who.id)?.id === applicant.id || holdsFor(org, applicant.id, ['supervisor'], who.unitId);

const MONTH_SAID = /(?<month>上个?月|(?:去年|今年|20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|20\d\d-\d{1,2})/u;

/** 给李强申请解封11月考勤，外出证明刚拿到. */
function readReopening(sentence: string, c: FormContext): Reading {
  const { reason, rest } = reasonSaid(sentence, /解封|考勤|\d月/u);
  const said = MONTH_SAID.exec(rest)?.groups?.month;
  const [one] = findPeople(
    rest,
    c.org.people.filter(({ active }) => active),
  );
  const [only, ...others] = one?.candidates ?? [];
  return {
    form: {
      month: (said ? readMonth(said, c.today) : addMonths(c.today, -1))?.slice(0, 7) ?? '',
      until: addDays(c.today, USUAL_DAYS - 1),
      ...(only && others.length === 0 ? { who: only } : one ? { who: one.matched } : {}),
      ...(reason ? { reason } : {}),
    },
    remarks: [],
  };
}

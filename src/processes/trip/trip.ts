import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PersonId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';
import { defineProcess, type FormContext } from '../define.ts';
import type { Ledgers, StandingAbsence, StandingTrip, TravelBooks } from '../ledgers.ts';
import { answeredTrip, placesIn, readTrip, TRIP_FIELDS, type TripForm } from './form.ts';
import { tellsTrip } from './told-trip.ts';
import { finding, WORDS } from './words.ts';

declare module '../booking.ts' {
  interface Booking {
    /** Who travels beside the applicant of a trip. */
    readonly companions?: readonly PersonId[];
  }
}

declare module '../define.ts' {
  interface Noted {
    /** A trip as claims refer to it (S104). */
    readonly trip?: {
      readonly places: readonly string[];
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** Who goes, the applicant first. */
      readonly people: readonly PersonId[];
    };
  }
}

/** So long afterwards a trip may still be asked for, days. */
const MOST_LATE = 30;

/** 出差申请 (S104): asked for ahead, and what claims of travel refer to. */
export const trip = (books: TravelBooks & Pick<Ledgers, 'absencesOf'>) =>
  defineProcess({
    id: 'trip',
    prefix: 'CC',
    clause: 'S104',
    name: { zh: '出差', en: 'Business trip' },
    helpUnder: 'ahead',
    about: {
      zh: '出差先申请，报销时引用，例如“下周二到周四去南京出差，谈合作”',
      en: 'Asked for before you travel, e.g. “business trip to Nanjing next Tuesday to Thursday”',
    },
    phrases: ['出差申请', '申请出差', '出差', 'business trip'],
    nouns: ['出差'],
    tells: tellsTrip,
    hints: ['外出办事', '差旅', '跑客户'],
    fields: TRIP_FIELDS,
    askedWith: [['from', 'to']],
    read: readTrip,
    answered: answeredTrip,
    measures: { days: 'number', estimate: 'money' },
    totals: {
      days: { kind: 'line', label: WORDS.days_label, of: ({ from, to }) => String(daysBetween(from, to) + 1) },
    },
    facts: async (form, c) => ({
      absent: await books.absencesOf(c.applicant.id, form.from, form.to),
      trips: await books.tripsOf(c.applicant.id, form.from, form.to),
    }),
    assess: (form, c, { absent, trips }, self) => ({
      booking: { companions: companionsOf(form, c) },
      findings: [
        ...orderFindings(form),
        ...lateFindings(form, c),
        ...clashes(
          absent,
          trips.filter((one) => one.requestId !== self),
        ),
      ],
      measures: { days: daysBetween(form.from, form.to) + 1, estimate: form.estimate ?? cents(0) },
      title: say(form.from === form.to ? WORDS.one_day : WORDS.title, {
        places: plain(form.places),
        from: { date: form.from },
        to: { date: form.to },
      }),
      noted: {
        trip: {
          places: placesIn(form.places),
          from: form.from,
          to: form.to,
          people: [c.applicant.id, ...companionsOf(form, c)],
        },
      },
    }),
    chain: chain({
      steps: [
        { id: 'superior', name: { zh: '直接上级', en: 'Direct superior' }, who: { superior: 1 }, sla_hours: 8 },
        {
          id: 'next',
          name: { zh: '上级的上级', en: 'Next level up' },
          who: { superior: 2 },
          when: [{ measure: 'days', is: '>', than: 5 }],
          empty: 'skip',
          sla_hours: 16,
        },
      ],
      separation: true,
    }),
  });

/** The way back is not before the way there: the two days change places, or it is one day. */
function orderFindings({ from, to }: TripForm): readonly Finding[] {
  if (to >= from) return [];
  const tries = [
    [{ text: say(WORDS.days_said, { from: { date: to }, to: { date: from } }), set: { from: to, to: from } }],
    [{ text: say(WORDS.day_said, { from: { date: from } }), set: { to: from } }],
  ];
  return [{ ...finding('order'), tries }];
}

const companionsOf = ({ companions }: TripForm, { applicant }: FormContext): readonly PersonId[] =>
  (companions ?? []).filter((one) => one !== applicant.id);

/** Asked for after it began: told to whoever decides, and too long afterwards no more taken. */
function lateFindings({ from }: TripForm, { today }: FormContext): readonly Finding[] {
  if (from >= today) return [];
  if (daysBetween(from, today) > MOST_LATE)
    return [finding('too_late', { most: MOST_LATE, earliest: { date: addDays(today, -MOST_LATE) } })];
  return [finding('late', { from: { date: from } })];
}

/** O10: on leave, or on another trip, on the same days. */
function clashes(absent: readonly StandingAbsence[], trips: readonly StandingTrip[]): readonly Finding[] {
  const days = [...new Set(absent.map(({ date }) => date))].map((date) =>
    say({ zh: '{date}', en: '{date}' }, { date: { date } }),
  );
  const [other] = trips;
  return [
    ...(days.length > 0 ? [finding('on_leave', { days })] : []),
    ...(other ? [{ ...finding('twice', { number: other.number }), request: other.requestId }] : []),
  ];
}

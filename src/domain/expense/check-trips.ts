import { join, plain } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate } from '../../kernel/time.ts';
import { samePlace } from '../invoice/printed-words.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase, LineCase } from './claim-case.ts';

/** The trip of a line covers its days and places, is approved, the claimant's, and was asked for before it began (S104, O10). */
export const checkTrips = (one: ClaimCase): readonly CheckFinding[] => [
  ...one.lines.flatMap((line) => ofLine(one, line)),
  ...late(one),
  ...twoPlaces(one),
];

function ofLine({ facts, rules }: ClaimCase, { line, use, invoice }: LineCase): readonly CheckFinding[] {
  const { trip: number, day, until, city } = line;
  if (!number) return [];
  const about = { line: line.id, cell: 'trip' } as const;
  const trip = facts.elsewhere.trips?.find((one) => one.number === number);
  if (!trip) return facts.elsewhere.trips ? [found('trip_unknown', about, { trip: number })] : [];
  if (!trip.people.includes(facts.claimant.id)) return [found('trip_of_others', about, { trip: number })];
  // A ticket there or back may be of the day before or after.
  const slack = use === 'fare' ? rules.trip.slackDays : 0;
  const outside = [day, until].find((date) => date && (date < addDays(trip.from, -slack) || date > addDays(trip.to, slack)));
  const { travel } = invoice?.fields ?? {};
  // Of a journey one end is enough: the other may be home.
  const ends = [travel?.from, travel?.to].flatMap((place) => (place ? [place] : []));
  const there = use === 'fare' && ends.length > 0 ? ends : city ? [city] : [];
  const strange = there.length > 0 && !there.some((place) => trip.places.some((one) => samePlace(one, place)));
  return [
    ...(trip.approved ? [] : [found('trip_open', about, { trip: number })]),
    ...(outside
      ? [
          found(
            'trip_days',
            { ...about, cell: 'day' },
            { day: { date: outside }, from: { date: trip.from }, to: { date: trip.to } },
          ),
        ]
      : []),
    ...(strange && trip.places.length > 0
      ? [
          found(
            'trip_places',
            { ...about, cell: 'city' },
            {
              city: there.join(' – '),
              places: join(trip.places.map(plain), '、'),
            },
          ),
        ]
      : []),
  ];
}

/** Once a trip, however many lines name it. */
const late = ({ facts, lines }: ClaimCase): readonly CheckFinding[] =>
  (facts.elsewhere.trips ?? []).flatMap((trip) => {
    const first = lines.find(({ line }) => line.trip === trip.number);
    return first && trip.asked > trip.from
      ? [found('trip_late', { line: first.line.id, cell: 'trip' }, { asked: { date: trip.asked }, from: { date: trip.from } })]
      : [];
  });

interface Night {
  readonly date: LocalDate;
  readonly city: string;
  readonly line?: string;
}

/** Nobody sleeps in two cities on one night: neither in this claim nor in another of the same person. */
function twoPlaces({ facts, lines }: ClaimCase): readonly CheckFinding[] {
  const here = lines.flatMap(({ line, use, place }) => nights(use, line.day, line.until ?? null, place, line.id));
  const earlier = (facts.elsewhere.earlier ?? []).flatMap(({ use, day, until, city }) => nights(use, day, until, city));
  const told = new Set<string>();
  return here.flatMap((night, i) => {
    const other = [...earlier, ...here.slice(0, i)].find(({ date, city }) => date === night.date && !samePlace(city, night.city));
    if (!other || !night.line || told.has(night.line)) return [];
    told.add(night.line);
    return [
      found('two_places', { line: night.line, cell: 'day' }, { day: { date: night.date }, here: night.city, there: other.city }),
    ];
  });
}

const nights = (
  use: string,
  day: LocalDate | null,
  until: LocalDate | null,
  city: string | null,
  line?: string,
): readonly Night[] =>
  use !== 'hotel' || !day || !city
    ? []
    : eachDay(day, until && until > day ? addDays(until, -1) : day).map((date) => ({
        date,
        city,
        ...(line && { line }),
      }));

import type { Stretch } from '../../domain/meeting/meeting-time.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Rec } from '../../records/define.ts';
import type { Row, Write } from '../plan.ts';
import { awayIn } from './away.ts';
import { invitedTo, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';

type Seat = Row<'meetingSeat'>;

/** The rows of a meeting's seats as they have to be: one for everybody invited, at its time; closed once it is cancelled or somebody is not asked any more. */
export async function seatWrites(services: Services, record: Rec, now: number): Promise<readonly Write[]> {
  const kept = new Map((await services.reads.seats(record.id)).map((seat) => [seat.personId, seat]));
  const isOn = record.state !== 'cancelled' && record.state !== 'skipped';
  const invited = isOn ? invitedTo(record) : new Map<PersonId, boolean>();
  const time = timeOf(record, services.zone);
  const wanted = await Promise.all(
    [...invited].map(async ([person, required]) => seatOf(services, record, { person, required, time, now }, kept.get(person))),
  );
  return [
    ...wanted.flatMap((seat): readonly Write[] => {
      const before = kept.get(seat.personId);
      if (!before) return [{ table: 'meetingSeat', insert: seat }];
      const { recId, personId, ...update } = seat;
      return same(before, seat) ? [] : [{ table: 'meetingSeat', update, where: { recId, personId } }];
    }),
    ...[...kept.values()]
      .filter(({ open, personId, signedAt }) => open && !invited.has(personId as PersonId) && (signedAt === null || !isOn))
      .map(
        ({ recId, personId }): Write => ({
          table: 'meetingSeat',
          update: { open: false },
          where: { recId, personId, open: true },
        }),
      ),
  ];
}

const same = (a: Seat, b: Seat): boolean => (Object.keys(b) as (keyof Seat)[]).every((column) => a[column] === b[column]);

interface Wanted {
  readonly person: PersonId;
  readonly required: boolean;
  readonly time: Stretch;
  readonly now: number;
}

/** An answer holds for the time it was given to; whoever proposed the new time has said yes to it. */
async function seatOf(services: Services, record: Rec, { person, required, time, now }: Wanted, before?: Seat): Promise<Seat> {
  const away = await awayIn(services, person, time);
  const base = { recId: record.id, personId: person, required, ...time, open: true, excused: away ? 'leave' : '' };
  const isSameTime = before?.open && before.from === time.from && before.to === time.to;
  if (isSameTime) return { ...before, ...base };
  const agrees = person === record.ownerId || before?.proposed === time.from;
  return {
    ...base,
    rsvp: agrees ? 'yes' : 'none',
    reason: '',
    proposed: null,
    answeredAt: agrees ? (now as Seat['answeredAt']) : null,
    hint: '',
    signedAt: null,
  };
}

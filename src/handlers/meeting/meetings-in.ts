import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import type { Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** A meeting somebody has a seat in. */
export interface SeatedMeeting {
  readonly seat: Row<'meetingSeat'>;
  readonly record: Rec;
}

/** The meetings of somebody that overlap this time, whatever became of them; the earliest first, at most 200. */
export async function meetingsIn(
  { reads }: Pick<Services, 'reads'>,
  person: PersonId,
  from: Instant,
  to: Instant,
): Promise<readonly SeatedMeeting[]> {
  const seats = await reads.meetingsOf(person, from, to);
  const rows = readRows(await reads.recordsById(seats.map(({ recId }) => recId)));
  const byId = new Map(rows.map(({ record }) => [record.id as string, record]));
  return seats.flatMap((seat) => {
    const record = byId.get(seat.recId);
    return record ? [{ seat, record }] : [];
  });
}

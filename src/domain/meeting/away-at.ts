import { MINUTE } from '../../kernel/time.ts';
import { wayFor } from './count-taken.ts';
import { type PossibleTime, stretchesOn } from './possible-starts.ts';
import type { Attendee, BusyKind, InTheWay, SlotQuestion } from './slot-question.ts';

/** Of several reasons the one that is least likely to change. */
const FIRST: readonly BusyKind[] = ['leave', 'trip', 'busy'];

/** Who of these people cannot come at a time, and why, in their order. */
export const awayAt = (asked: SlotQuestion, time: PossibleTime, people: readonly Attendee[]): readonly InTheWay[] =>
  people.flatMap((person) => {
    const why = whyAway(asked, time, person);
    return why === null ? [] : [{ id: person.id, why }];
  });

function whyAway(asked: SlotQuestion, time: PossibleTime, { calendar, busy }: Attendee): InTheWay['why'] | null {
  const kinds = busy.filter((span) => touches(span, time, wayFor(asked, span) * MINUTE)).map((span) => span.kind);
  const known = FIRST.find((kind) => kinds.includes(kind));
  if (known) return known;
  const works = stretchesOn(calendar, time.date, asked.minutes).some(
    ({ from, to }) => from <= time.start && time.start + asked.minutes <= to,
  );
  return works ? null : 'off';
}

/** Whether a span that is taken, with `way` before and after (ms), leaves no place for a time. */
export const touches = (span: { from: number; to: number }, time: { from: number; to: number }, way: number): boolean =>
  span.from < span.to && time.from < span.to + way && span.from - way < time.to;

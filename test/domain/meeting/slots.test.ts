import { describe, expect, it } from 'vitest';
import { findSlots } from '../../../src/domain/meeting/slots.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { day, years } from '../workday/calendars.ts';
import { asked, at, codes, person, room, taken, times } from './slot-question.ts';

const earlyHours = buildCalendar({ years, hours: { am: { from: 480, to: 690 }, pm: { from: 780, to: 1020 } } });

describe('when a meeting can be', () => {
  it('S64 everybody is free all day: one time in each half, then another of the morning', () => {
    const answer = findSlots(asked());
    expect(times(answer.options)).toEqual(['12-01 09:00', '12-01 10:00', '12-01 13:30']);
    expect(codes(answer)).toEqual(['everybody_free', 'first_possible']);
    expect(codes(answer, 2)).toEqual(['everybody_free', 'after_lunch']);
    expect(answer).toMatchObject({ none: null, nearMisses: [], cutAt: null });
  });

  it('S64 over several days the three are on different halves', () => {
    expect(times(findSlots(asked({ to: day('2026-12-04') })).options)).toEqual(['12-01 09:00', '12-01 13:30', '12-02 09:00']);
  });

  it('S64 nobody is asked to give up lunch: from 11:30 an hour is first free at 13:30', () => {
    const busy = person('wang', '2026-12-01 09:00-11:30');
    expect(times(findSlots(asked({ required: [busy] })).options)).toEqual(['12-01 13:30', '12-01 14:30', '12-01 15:30']);
  });

  it('S64 a meeting may begin when another ends, and with a way between them it may not', () => {
    const required = [person('wang', '2026-12-01 09:00-10:00')];
    expect(times(findSlots(asked({ required })).options)[0]).toBe('12-01 10:00');
    expect(times(findSlots(asked({ required, buffer: 20 })).options)[0]).toBe('12-01 10:30');
  });

  it('S64 from leave nobody has a way to come', () => {
    const required = [person('wang', taken('2026-12-01 09:00-10:00', 'leave'))];
    expect(times(findSlots(asked({ required, buffer: 20 })).options)[0]).toBe('12-01 10:00');
  });

  it('S64 a time that has begun is not offered', () => {
    const answer = findSlots(asked({ now: at('2026-12-01', '15:10') }));
    expect(times(answer.options)).toEqual(['12-01 15:30', '12-01 16:30']);
    expect(findSlots(asked({ now: at('2026-12-01', '17:10') })).none).toBe('past');
    expect(findSlots(asked({ now: at('2026-12-02', '09:00') })).none).toBe('past');
  });

  it('S64 O5 on a make-up Saturday there are meetings, and it is said', () => {
    const answer = findSlots(asked({ from: day('2026-10-10'), to: day('2026-10-11'), now: at('2026-10-09', '09:00') }));
    expect(times(answer.options)[0]).toBe('10-10 09:00');
    expect(answer.options[0]?.reasons).toContainEqual({ code: 'makeup_day', name: { zh: '国庆节', en: 'National Day' } });
  });

  it('S64 in 国庆 nobody works, and next year is provisional', () => {
    expect(findSlots(asked({ from: day('2027-10-01'), to: day('2027-10-03') })).none).toBe('no_workday');
    expect(codes(findSlots(asked({ from: day('2027-03-01'), to: day('2027-03-01') })))).toContain('provisional');
  });

  it('S64 of two branches with different hours the meeting is where both are at work', () => {
    const li = { ...person('li'), calendar: earlyHours };
    const required = [person('wang'), li];
    expect(times(findSlots(asked({ required, minutes: 120 })).options)).toEqual(['12-01 09:00', '12-01 13:30']);
  });

  it('S63 a meeting of six hours has lunch within; one of ten does not fit into a day', () => {
    const answer = findSlots(asked({ minutes: 360 }));
    expect(times(answer.options)).toEqual(['12-01 09:00']);
    expect(codes(answer)).toContain('across_lunch');
    expect(findSlots(asked({ minutes: 600 })).none).toBe('too_long');
  });

  it('S64 with nobody asked there is nothing to look for', () => {
    expect(findSlots(asked({ required: [] })).none).toBe('nobody');
  });
});

describe('what was wished', () => {
  it('S64 an afternoon was wished: all three are in afternoons while there are any', () => {
    const answer = findSlots(asked({ to: day('2026-12-02'), wishes: { half: 'pm' } }));
    expect(times(answer.options)).toEqual(['12-01 13:30', '12-01 14:30', '12-02 13:30']);
    expect(codes(answer)).toContain('as_wished');
  });

  it('S64 three o’clock was wished and is taken: the nearest comes first, with how far it is', () => {
    const required = [person('wang', '2026-12-01 15:00-16:00')];
    const answer = findSlots(asked({ required, wishes: { at: 900 } }));
    expect(times(answer.options)[0]).toBe('12-01 14:00');
    expect(answer.options[0]?.reasons).toContainEqual({ code: 'close_to_wish', minutes: 60 });
  });

  it('S64 the wished day is full: another is offered, and says which was wished', () => {
    const required = [person('wang', '2026-12-01 09:00-18:00')];
    const answer = findSlots(asked({ required, to: day('2026-12-02'), wishes: { day: day('2026-12-01'), half: 'pm' } }));
    expect(times(answer.options)[0]).toBe('12-02 13:30');
    expect(answer.options[0]?.reasons).toContainEqual({ code: 'other_day', wished: '2026-12-01' });
    expect(codes(answer)).not.toContain('other_half');
  });

  it('S64 optional people are a wish: the time they can come is first, another names who is missing', () => {
    const optional = [person('zhao', '2026-12-01 09:00-12:00')];
    const answer = findSlots(asked({ optional }));
    expect(times(answer.options)).toEqual(['12-01 13:30', '12-01 14:30', '12-01 09:00']);
    expect(answer.options[2]?.reasons[0]).toEqual({ code: 'optional_missing', ids: ['zhao'] });
    expect(answer.options[2]?.missing).toEqual(['zhao']);
  });

  it('S64 whoever is required and optional is required', () => {
    const wang = person('wang', '2026-12-01 09:00-12:00');
    expect(times(findSlots(asked({ required: [wang], optional: [wang] })).options)[0]).toBe('12-01 13:30');
  });
});

describe('a room', () => {
  const rooms = [room('large', 20), room('small', 6), room('tiny', 2)];

  it('S64 the smallest that is large enough is taken', () => {
    const answer = findSlots(asked({ inPerson: 5, rooms }));
    expect(answer.options[0]?.roomId).toBe('small');
    expect(answer.options[0]?.reasons).toContainEqual({ code: 'room', id: 'small', capacity: 6, ofOtherUnit: false });
  });

  it('S64 where nobody comes in person no room is taken', () => {
    expect(findSlots(asked({ rooms })).options.map(({ roomId }) => roomId)).toEqual([null, null, null]);
  });

  it('S64 a room of the own branch comes before one elsewhere, a little later too', () => {
    const own = { ...room('own', 8, '2026-12-01 09:00-10:00'), unit: 'BJ' };
    const other = { ...room('other', 8), unit: 'SH' };
    const answer = findSlots(asked({ inPerson: 4, rooms: [own, other], unit: 'BJ' }));
    expect(times(answer.options)[0]).toBe('12-01 10:00');
    expect(answer.options.map(({ roomId }) => roomId)).toEqual(['own', 'own', 'own']);
    const only = findSlots(asked({ inPerson: 4, rooms: [other], unit: 'BJ' }));
    expect(only.options[0]?.reasons).toContainEqual({ code: 'room', id: 'other', capacity: 8, ofOtherUnit: true });
  });

  it('S64 too small are all of them: the times people have are shown, and how many rooms there are', () => {
    const answer = findSlots(asked({ inPerson: 30, rooms }));
    expect(answer).toMatchObject({ options: [], none: 'no_room_fits' });
    expect(answer.nearMisses[0]).toMatchObject({ inTheWay: [], count: 0, rooms: { free: 0, busy: 0, tooSmall: 3 } });
  });
});

describe('where nothing is free', () => {
  it('S64 the times that nearly do name who is in the way and whether it is leave', () => {
    const answer = findSlots(
      asked({
        required: [
          person('wang', taken('2026-12-01 09:00-12:00', 'leave')),
          person('li', '2026-12-01 10:00-18:00'),
          person('zhao', '2026-12-01 14:00-18:00'),
        ],
      }),
    );
    expect(answer.none).toBe('taken');
    expect(answer.nearMisses[0]).toMatchObject({
      from: at('2026-12-01', '09:00'),
      count: 1,
      inTheWay: [{ id: 'wang', why: 'leave' }],
    });
    expect(answer.nearMisses).toHaveLength(3);
    expect(answer.nearMisses[1]?.count).toBe(2);
  });

  it('S64 of many who are in the way three are named and all are counted', () => {
    const required = Array.from({ length: 9 }, (_, n) => person(`p${n}`, '2026-12-01 09:00-18:00'));
    const [nearest] = findSlots(asked({ required })).nearMisses;
    expect(nearest?.count).toBe(9);
    expect(nearest?.inTheWay.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
  });

  it('S64 whoever does not work then is in the way without being busy', () => {
    const sundays = { ...person('li'), calendar: buildCalendar({ years, weekend: [1, 2, 3] }) };
    expect(findSlots(asked({ required: [person('wang'), sundays] })).nearMisses[0]?.inTheWay).toEqual([{ id: 'li', why: 'off' }]);
  });
});

describe('a question no office asks', () => {
  it('S64 a thousand people over ten years: one year is looked at, soon', () => {
    const busy = Array.from({ length: 60 }, (_, n) => {
      const from = at('2026-12-01', '09:00') + n * 6 * 86_400_000;
      return { from, to: from + 3_600_000, kind: 'busy' as const } as ReturnType<typeof taken>;
    });
    const required = Array.from({ length: 1000 }, (_, n) => person(`p${n}`, ...busy));
    const began = performance.now();
    const answer = findSlots(asked({ required, to: day('2036-12-01'), step: 15 }));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(answer.cutAt).toBe('2027-12-01');
    expect(times(answer.options)).toEqual(['12-01 10:00', '12-01 13:30', '12-02 09:00']);
  });

  it('a meeting of no length is a bug', () => {
    expect(() => findSlots(asked({ minutes: 0 }))).toThrow('no length');
    expect(() => findSlots(asked({ minutes: Number.NaN }))).toThrow('no length');
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instant, toLocal, type Zone } from '../../src/kernel/time.ts';

const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Monrovia',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
] as const;

const asked = (at: number, zone: string) => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), minutes: local.hour * 60 + local.minute };
};

it('the wall clock is the same whether or not somebody has asked in this minute or on this day before', () => {
  const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moment, fc.integer({ min: 0, max: 59_999 }), (zone, at, later) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      toLocal(instant(minute + later), zone as Zone);
      expect(toLocal(instant(at), zone as Zone)).toEqual(asked(at, zone));
    }),
    { numRuns: 3000 },
  );
});

it('around every change of a clock since 1973 each second shows what the zone says', () => {
  for (const zone of ZONES) {
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(1973, 0, 2)).toZonedDateTimeISO(zone);
    for (let next = at.getTimeZoneTransition('next'); next && next.year < 2040; next = at.getTimeZoneTransition('next')) {
      for (const seconds of [-61, -60, -59, -1, 0, 1, 59, 60]) {
        const moment = next.epochMilliseconds + seconds * 1000;
        expect(toLocal(instant(moment), zone as Zone), `${zone} ${moment}`).toEqual(asked(moment, zone));
      }
      at = next;
    }
  }
});

it('no zone changes its clock twice within two days, so that what holds at both ends of a day holds in between', () => {
  for (const zone of ZONES) {
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(1973, 0, 2)).toZonedDateTimeISO(zone);
    for (let next = at.getTimeZoneTransition('next'); next && next.year < 2040; next = at.getTimeZoneTransition('next')) {
      expect(next.epochMilliseconds - at.epochMilliseconds, `${zone} ${next.toString()}`).toBeGreaterThan(48 * 3_600_000);
      at = next;
    }
  }
});

it('what comes out belongs to the caller: changing it changes nothing for the next one', () => {
  const at = instant(Date.UTC(2026, 10, 23, 2));
  const zone = 'Asia/Shanghai' as Zone;
  Object.assign(toLocal(at, zone), { minutes: 0 });
  expect(toLocal(at, zone)).toEqual({ date: '2026-11-23', minutes: 600 });
});

import { createHash } from 'node:crypto';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, DAY, type Instant, type LocalDate } from '../kernel/time.ts';

/** An entry in words already. */
export interface IcsEvent {
  readonly key: string;
  readonly title: string;
  readonly time: { readonly from: LocalDate; readonly to: LocalDate } | { readonly start: Instant; readonly end: Instant };
  readonly tentative: boolean;
  readonly busy: boolean;
}

export interface IcsCalendar {
  readonly name: string;
  readonly about: string;
  /** Stamped on every entry: the same at every reading, or nothing could ever be unchanged. */
  readonly stamp: Instant;
  readonly events: readonly IcsEvent[];
}

/** How often calendar programs should ask again. */
const REFRESH_SECONDS = 3600;

/**
 * The calendar as RFC 5545 text. Instants are written in UTC and days as days, so that neither the zone of this machine nor that of the reader
 * moves anything, and no VTIMEZONE is needed (§3.3.5 form 2, §3.3.4).
 */
export function drawIcs({ name, about, stamp, events }: IcsCalendar): string {
  const calendar = ical({
    name,
    description: about,
    prodId: { company: 'erwang-assistant', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { key, title, time, tentative, busy } of events)
    calendar.createEvent({
      id: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@erwang-assistant`,
      stamp: new Date(stamp),
      summary: title,
      ...('from' in time
        ? { allDay: true, start: midnight(time.from), end: midnight(addDays(time.to, 1)) }
        : { start: new Date(time.start), end: new Date(time.end) }),
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.FREE,
      class: ICalEventClass.PRIVATE,
    });
  return calendar.toString();
}

/** A day without a zone is written off its UTC figures. */
const midnight = (date: LocalDate): Date => new Date(Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY) * DAY);

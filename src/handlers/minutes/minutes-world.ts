import type { MinutesWorld } from '../../domain/minutes/minutes.ts';
import type { Org, Person, Role } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type DayMinutes, type Instant, instant, type LocalDate, MINUTE, toInstant, type Zone } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import type { Services } from './services.ts';

/** Posts as people call them in a meeting. */
const POSTS: Readonly<Record<string, Role>> = {
  店长: 'supervisor',
  主管: 'supervisor',
  区域经理: 'region_manager',
  运营专员: 'operations',
  运营: 'operations',
  财务: 'finance',
  人事: 'hr',
};

interface MeetingForm {
  readonly day: LocalDate;
  readonly from: DayMinutes;
  readonly minutes: number;
  readonly required: readonly PersonId[];
  readonly wished: readonly PersonId[] | null;
  readonly recorder: PersonId | null;
  readonly informed: readonly PersonId[] | null;
  readonly series: string | null;
  readonly title: string;
}
export const meetingForm = ({ form }: Pick<Rec, 'form'>): MeetingForm => form as unknown as MeetingForm;

/** When a meeting is over. */
export function endOf(meeting: Pick<Rec, 'form'>, zone: Zone): Instant {
  const { day, from, minutes } = meetingForm(meeting);
  return instant(toInstant(day, from, zone) + minutes * MINUTE);
}

/** Everybody of a meeting: host, recorder, invited. */
export function invited(meeting: Rec): readonly PersonId[] {
  const { required, wished, recorder } = meetingForm(meeting);
  return [...new Set([meeting.ownerId, ...required, ...(wished ?? []), ...(recorder ? [recorder] : [])])];
}

/** Who gets the minutes of a meeting and who writes them, as the form of minutes has it. */
export function readersOf(meeting: Rec): Pick<MeetingForm, 'recorder' | 'informed'> & { readonly people: readonly PersonId[] } {
  const { recorder, informed } = meetingForm(meeting);
  return { people: invited(meeting), recorder, informed };
}

/** The office around the notes of a meeting: who may be meant, and from which day days are counted (Q17). */
export async function minutesWorld(
  services: Services,
  meeting: Rec,
  org: Org,
  today: LocalDate,
): Promise<(typedBy: PersonId) => MinutesWorld> {
  const { day, series } = meetingForm(meeting);
  const attendees = invited(meeting).flatMap((id) => org.person(id) ?? []);
  const here = new Set<string>(attendees.map(({ id }) => id));
  const open = (await Promise.all(attendees.map(({ id }) => services.reads.recordsOwned(id)))).flat();
  const world: Omit<MinutesWorld, 'typedBy'> = {
    meetingOn: day,
    writtenOn: today,
    heldBy: meeting.unitId,
    attendees: attendees.map(personOf),
    others: org.people.filter(({ id, active }) => active && !here.has(id)).map(personOf),
    units: org.units.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
    roles: Object.entries(POSTS).map(([name, role]) => ({
      name,
      holders: org.holders(role, meeting.unitId).map(({ id }) => id),
    })),
    nextOccurrence: series === null ? null : await services.reads.nextMeetingOf(series, day),
    openActions: open
      .filter(({ kind }) => kind === 'action')
      .map(({ id, ownerId, form }) => ({ id, ownerId, text: (fromJson(form) as { readonly what: string }).what })),
    calendar: services.settings.calendarOf(org, meeting.unitId),
  };
  return (typedBy) => ({ ...world, typedBy });
}

const personOf = ({ id, name, unitId }: Person) => ({ id, name, unit: unitId });

import { type AgendaTimes, agendaTimes } from '../../domain/agenda/agenda-times.ts';
import { seriesOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { formOf, isBegun } from '../meeting/meeting-form.ts';
import { arranges } from '../meeting/meeting-model.ts';
import type { Row } from '../plan.ts';
import type { Services } from './services.ts';

/** The series a meeting is of; null: of none, or of one that has ended. */
export const seriesOfMeeting = ({ meetings }: Pick<Services, 'meetings'>, record: Rec, org: Org): UnitSeries | null =>
  seriesOf(meetings, org).find(({ id }) => id === formOf(record).series) ?? null;

/** When what of its agenda is due. */
export const timesOf = (services: Services, record: Rec, one: UnitSeries, org: Org): AgendaTimes =>
  agendaTimes(formOf(record), one.definition, services.settings.calendarOf(org, record.unitId), services.zone);

/** Open seats of people who can come. */
export const comers = (seats: readonly Row<'meetingSeat'>[]): readonly Row<'meetingSeat'>[] =>
  seats.filter(({ open, excused }) => open && excused === '');

/** It still takes changes: nobody has called it off and it has not begun. */
export const isOpen = (record: Rec, services: Pick<Services, 'zone'>, now: number): boolean => !isBegun(record, services, now);

/** Whoever orders and fixes the agenda: the host, and who arranged the meeting. */
export const hostsIt = (record: Rec, scene: Pick<Scene, 'actsFor'>): boolean => arranges(record, scene);

export const isSeated = (seats: readonly Row<'meetingSeat'>[], person: PersonId): boolean =>
  seats.some(({ open, personId }) => open && personId === person);

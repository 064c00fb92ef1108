import { openDaysPart } from '../../cards/attendance-report/open-days-part.ts';
import { personName } from '../../domain/org/label.ts';
import { mayMake } from '../../records/step.ts';
import { isMissing } from '../../records/submission-kind.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { openDaysOf } from './months-of.ts';
import type { Services } from './services.ts';

/** The card of a report: what is left to settle stands first, until it is signed (S56). */
export async function reportPart({ kind, record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  if (!isMissing(record)) return {};
  const days = await openDaysOf(services, scene.org, record);
  const settles = mayMake(kind, record, 'hand_in', scene).ok || days.some(({ personId }) => isSuperior(scene, personId));
  return {
    head: openDaysPart({
      record: record.id,
      days: days.map((day) => ({ ...day, who: personName(scene.org, day.personId) })),
      settles,
    }),
  };
}

const isSuperior = ({ org, actsFor }: RecordLook['scene'], person: Parameters<typeof personName>[1]): boolean => {
  const superior = org.superior(person);
  return superior !== null && actsFor.includes(superior.id);
};

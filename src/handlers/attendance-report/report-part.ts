import { figuresPart } from '../../cards/attendance-report/figures-part.ts';
import { openDaysPart } from '../../cards/attendance-report/open-days-part.ts';
import { personName } from '../../domain/org/label.ts';
import { plain, say } from '../../kernel/text.ts';
import { attendanceMonth, MONTH_FIGURES, type MonthFigure } from '../../kinds/attendance-month.ts';
import { mayMake } from '../../records/step.ts';
import { isClosed, isMissing } from '../../records/submission-kind.ts';
import { holds } from '../../records/who.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { figuresToldOf, monthsOf, openDaysOf, openedFor, periodOfSheet } from './months-of.ts';
import type { Services } from './services.ts';

/** The card of a report: what is left to settle stands first, until it is signed, and its totals are those of this moment (S56). */
export async function reportPart({ kind, record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const isLocked = isClosed(record);
  if (!isMissing(record) && !isLocked) return {};
  const all = await openDaysOf(services, scene.org, record);
  const opened = isLocked
    ? await openedFor(services, scene.now, record, [...new Set(all.map(({ personId }) => personId))])
    : null;
  const days = opened ? all.filter(({ personId }) => opened.has(personId)) : all;
  if (isLocked && days.length === 0) return {};
  const hands = isLocked
    ? scene.actsFor.some((id) => holds(kind.owner, id, record, scene.org))
    : mayMake(kind, record, 'hand_in', scene).ok;
  const settles = hands || days.some(({ personId }) => isSuperior(scene, personId));
  return {
    head: openDaysPart({
      record: record.id,
      days: days.map((day) => ({ ...day, who: personName(scene.org, day.personId) })),
      settles,
    }),
    ...(isLocked ? {} : { body: [await figuresNow(services, { record, scene })] }),
  };
}

/** What was settled, brought or approved since it was drafted is in its totals before it is signed, too. */
async function figuresNow(services: Services, { record, scene: { org } }: Pick<RecordLook, 'record' | 'scene'>) {
  const told = figuresToldOf(services, org, await monthsOf(services, org, record.unitId, periodOfSheet(record)));
  const { what, value } = attendanceMonth.fields.figures.row;
  return figuresPart(
    { what: say(what.label), value: say(value.label) },
    Object.entries(MONTH_FIGURES).map(([id, name]) => ({ what: say(name), value: plain(told[id as MonthFigure]) })),
  );
}

const isSuperior = ({ org, actsFor }: RecordLook['scene'], person: Parameters<typeof personName>[1]): boolean => {
  const superior = org.superior(person);
  return superior !== null && actsFor.includes(superior.id);
};

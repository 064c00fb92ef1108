import { madeGoodPart } from '../../cards/attendance/made-good-part.ts';
import { changedPart, figuresPart } from '../../cards/attendance-report/figures-part.ts';
import { openDaysPart } from '../../cards/attendance-report/open-days-part.ts';
import type { Element } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { plain, say } from '../../kernel/text.ts';
import { attendanceMonth, MONTH_FIGURES, type MonthFigure } from '../../kinds/attendance-month.ts';
import { mayMake } from '../../records/step.ts';
import { isClosed, isMissing } from '../../records/submission-kind.ts';
import { holds } from '../../records/who.ts';
import { freshMonths } from '../attendance/fresh-months.ts';
import { madeGoodLines } from '../attendance/note-differences.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { type BranchTotals, openDaysOf, openedFor, periodOfSheet, totalsOf } from './months-of.ts';
import type { Services } from './services.ts';
import { settlerOf } from './settler-of.ts';
import { changedSinceSigned } from './since-signed.ts';

/** The card of a report: what is left to settle stands first, until it is signed, and its totals are those of this moment (S56); 补差 stands on the cards of both months. */
export async function reportPart(look: RecordLook, services: Services): Promise<RecordPart> {
  const part = await settlingPart(look, services);
  const good = await madeGoodOn(look, services);
  const changed = changedPart(null, await changedSinceSigned(services, look.scene, look.record));
  return {
    ...part,
    ...(changed.length > 0 ? { head: [...changed, ...(part.head ?? [])] } : {}),
    ...(good.length > 0 ? { body: [...(part.body ?? []), ...good] } : {}),
  };
}

async function madeGoodOn({ record, scene: { org } }: RecordLook, { reads }: Services): Promise<readonly Element[]> {
  const units = unitsBelow(org, [record.unitId]);
  const period = periodOfSheet(record);
  const found = [
    ...(await reads.differencesIn(units, period)),
    ...(isClosed(record) ? await reads.differencesAfter(units, period) : []),
  ];
  return madeGoodPart(
    period,
    madeGoodLines(found, ({ personId }) => personName(org, personId)),
  );
}

async function settlingPart({ kind, record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const isLocked = isClosed(record);
  if (!isMissing(record) && !isLocked) return {};
  const fresh = await freshMonths(services, scene, unitsBelow(scene.org, [record.unitId]), periodOfSheet(record));
  const all = await openDaysOf(services, scene.org, record, fresh.months);
  const opened = isLocked
    ? await openedFor(services, scene.now, record, [...new Set(all.map(({ personId }) => personId))])
    : null;
  const days = opened ? all.filter(({ personId }) => opened.has(personId)) : all;
  if (isLocked && days.length === 0) return {};
  const hands = isLocked
    ? scene.actsFor.some((id) => holds(kind.owner, id, record, scene.org))
    : mayMake(kind, record, 'hand_in', scene).ok;
  const lines = days.map((day) => {
    const own = scene.actsFor.includes(day.personId);
    const next = settlerOf(scene, day.personId);
    const isNext = next !== null && scene.actsFor.includes(next.id) && day.personId !== scene.by.id;
    return {
      ...day,
      who: personName(scene.org, day.personId),
      settles: (hands && !own) || isNext,
      by: hands && own && !isNext && next !== null ? personName(scene.org, next.id) : null,
    };
  });
  const totals = isLocked ? null : await totalsOf(services, scene.org, record.unitId, periodOfSheet(record), fresh.months);
  return {
    head: openDaysPart({ record: record.id, days: lines, undecided: totals?.undecided ?? 0, hands }),
    ...(totals ? { body: [figuresNow(totals)] } : {}),
  };
}

/** What was settled, brought or approved since it was drafted is in its totals before it is signed, too. */
function figuresNow({ figures }: BranchTotals) {
  const { what, value } = attendanceMonth.fields.figures.row;
  return figuresPart(
    { what: say(what.label), value: say(value.label) },
    Object.entries(MONTH_FIGURES).map(([id, name]) => ({ what: say(name), value: plain(figures[id as MonthFigure]) })),
  );
}

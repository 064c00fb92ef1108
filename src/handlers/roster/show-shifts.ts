import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { hoursText, myShiftsCard, onDutyCard } from '../../cards/roster/shifts-card.ts';
import { length, spansOf, within } from '../../domain/attendance/duty.ts';
import { stretchesOf } from '../../domain/attendance/roster.ts';
import { labelOf, unitName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isId, type UnitId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate, parseDate, toInstant } from '../../kernel/time.ts';
import { plannedOn, type RosterDay, rostersOf } from '../attendance/rosters.ts';
import { dayRules, groupsOf } from '../attendance/rules-on.ts';
import type { Services } from './services.ts';

const day = z.string().refine((text) => parseDate(text) !== null);
export const minePayload = z.object({ from: day, to: day });
export const dutyPayload = minePayload.extend({ unit: z.string().refine((text) => isId('unt', text)) });

const daysOf = ({ from, to }: z.infer<typeof minePayload>): readonly LocalDate[] => eachDay(from as LocalDate, to as LocalDate);

/** View `my_shifts`: the viewer's own days, by the roster, else as the calendar has them. */
export async function showMyShifts(services: Services, viewer: Person, asked: z.infer<typeof minePayload>): Promise<Card> {
  const org = await services.reads.org();
  const days = daysOf(asked);
  const own = (await rostersOf(services, [viewer.id], spanOf(days))).get(viewer.id);
  const group = (await groupsOf(services)).get(viewer.id) ?? null;
  const rulesOn = dayRules(services, org);
  const away = await leaveOn(services, [viewer], days, rulesOn);
  return myShiftsCard({
    days: days.map((date) => {
      const { shift, isWorkday, ...rules } = rulesOn(viewer.unitId, date, group);
      const rostered = plannedOn(rules, own?.get(date));
      const usual = isWorkday ? t('roster.usual', { hours: hoursText([{ from: shift.on, to: shift.off }]) }) : t('roster.off');
      const text = rostered === undefined ? usual : plannedText(rostered);
      const works = rostered === undefined ? isWorkday : rostered.shift !== 'off';
      return { date, shift: works && away.has(`${viewer.id} ${date}`) ? t('roster.away', { shift: text }) : text };
    }),
  });
}

/** View `on_duty`: who works which shift in a unit and below, as far as the viewer may know of its people (S4); null where not. */
export async function showOnDuty(
  services: Services,
  viewer: Person,
  { unit, ...asked }: z.infer<typeof dutyPayload>,
): Promise<Card | null> {
  const org = await services.reads.org();
  if (!unitsInSight(org, viewer).some(({ id }) => id === unit)) return null;
  const days = daysOf(asked);
  const below = new Set(unitsBelow(org, [unit as UnitId]));
  const people = org.people.filter(({ active, unitId }) => active && below.has(unitId));
  const ids = people.map(({ id }) => id);
  const rosters = await rostersOf(services, ids, spanOf(days));
  const rulesOn = dayRules(services, org);
  const away = await leaveOn(services, people, days, rulesOn);
  const called = (person: Person): string => labelOf(org, person).text;
  return onDutyCard({
    unit: unitName(org, unit as UnitId) ?? '',
    days: days.map((date) => {
      const rostered = people.flatMap((one) => {
        const planned = plannedOn(rulesOn(one.unitId, date), rosters.get(one.id)?.get(date));
        return planned === undefined ? [] : [{ one, shift: planned.shift, text: shiftText(planned) }];
      });
      const working = rostered.filter(({ shift }) => shift !== 'off');
      const isAway = ({ one }: { readonly one: Person }) => away.has(`${one.id} ${date}`);
      const there = groupBy(
        working.filter((each) => !isAway(each)),
        ({ text }) => toJson(text),
      );
      const named = new Set(rostered.map(({ one }) => one.id));
      return {
        date,
        shifts: [...there.values()]
          .toSorted(([a], [b]) => beginOf(a?.shift) - beginOf(b?.shift))
          .map((some) => ({ shift: some[0]?.text ?? plain(''), people: some.map(({ one }) => called(one)) })),
        away: working.filter(isAway).map(({ one }) => called(one)),
        others: people
          .filter((one) => !named.has(one.id) && rulesOn(one.unitId, date).isWorkday && !away.has(`${one.id} ${date}`))
          .map(called),
      };
    }),
  });
}

const spanOf = (days: readonly LocalDate[]) => ({ from: days[0] as LocalDate, to: days.at(-1) as LocalDate });

const beginOf = (shift: RosterDay['shift'] | undefined): number =>
  typeof shift === 'object' ? (shift.hours[0]?.from ?? 0) : Number.POSITIVE_INFINITY;

function shiftText({ shift, called }: Omit<RosterDay, 'other'>): Text {
  if (shift === 'off') return t('roster.off');
  if (shift === 'unclear') return t('roster.unclear', { called: plain(called) });
  return t('roster.shift', { name: plain(shift.name), hours: hoursText(stretchesOf(shift)) });
}

/** Where rosters and the platform say different things, both are told, with which of them counts. */
const plannedText = ({ other, ...day }: RosterDay): Text =>
  other ? t(`roster.other_${other.place}`, { shift: shiftText(day), other: shiftText(other) }) : shiftText(day);

/** Who is on leave all day on which of these days: `person day`. */
async function leaveOn(
  services: Services,
  people: readonly Person[],
  days: readonly LocalDate[],
  rulesOn: RulesOn,
): Promise<ReadonlySet<string>> {
  const { from, to } = spanOf(days);
  const at = toInstant(addDays(to, 1), 0, services.zone);
  const { leave } = await services.reads.monthRows(
    people.map(({ id }) => id),
    { from, to },
    { from: at, to: at },
  );
  const unitOf = new Map<string, UnitId>(people.map(({ id, unitId }) => [id, unitId]));
  const byDay = groupBy(leave, ({ personId, date }) => `${personId} ${date}`);
  return new Set(
    [...byDay].flatMap(([key, [first, ...more]]) => {
      const unit = first && unitOf.get(first.personId);
      if (!first || !unit) return [];
      const usual = spansOf(rulesOn(unit, first.date as LocalDate).shift);
      const covered = [first, ...more].map(({ fromMin, toMin }) => ({ from: fromMin, to: toMin }));
      return within(usual, covered) >= length(usual) ? [key] : [];
    }),
  );
}

type RulesOn = ReturnType<typeof dayRules>;

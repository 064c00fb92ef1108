import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { Scene } from '../../records/define.ts';
import { whenSent } from '../meeting/send-time.ts';
import type { Effect } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { type Made, occurrencesNow, settledIn } from './series-now.ts';
import type { SeriesState, Usual } from './series-state.ts';
import type { Services } from './services.ts';

/** So many days before the first day it could be held on, whoever has not said is asked once more. */
const NEAR = 7;

/**
 * Where the rule asks on which day one is held, its host is asked when it comes into view and once more when it is near; whoever does the host's work
 * is asked as well (S60, S61).
 * @returns the cards, and what has been asked by now
 */
export function askDays(
  services: Services,
  { one, usual, today }: { readonly one: UnitSeries; readonly usual: Usual; readonly today: LocalDate },
  state: SeriesState,
  made: ReadonlyMap<LocalDate, Made>,
  scene: Scene,
): { readonly effects: readonly Effect[]; readonly asked: readonly string[] } {
  const { now, org } = scene;
  const calendar = services.settings.calendarOf(org, one.unit.id);
  const until = addDays(today, services.meetings.days_ahead);
  const open = occurrencesNow(services.meetings, state, calendar, today, settledIn(made, now, services.zone)).flatMap((found) =>
    found.state === 'ask' && today <= found.planned && found.planned <= until ? [found] : [],
  );
  const asked = open.flatMap((found) => [
    found.planned,
    ...(firstDay(found) <= addDays(today, NEAR) ? [`${found.planned} near`] : []),
  ]);
  // What stands there when the series begins its host sees on the card that asks whether to make them.
  const isNew = state.usual !== null && asked.some((what) => !state.asked.includes(what));
  const people = isNew ? [...new Set([usual.host, scene.substituteOf(usual.host)])] : [];
  return {
    asked,
    effects: people.map((person) => ({
      show: { view: 'meeting_series', subject: one.id },
      place: toPerson(person),
      key: `meeting_series:${one.id}:ask:${today}:${person}`,
      ...whenSent(services, org, person, now),
    })),
  };
}

const firstDay = ({ planned, before, after }: Extract<Occurrence, { state: 'ask' }>): LocalDate => before ?? after ?? planned;

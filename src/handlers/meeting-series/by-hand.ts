import { editSeries } from '../../domain/meeting/edit-series.ts';
import type { SeriesException } from '../../domain/meeting/series-rule.ts';
import { seriesOf } from '../../domain/meeting/unit-series.ts';
import { toJson } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { SYSTEM } from '../services.ts';
import { madeOf, settledIn } from './series-now.ts';
import { stateOf, writeState } from './series-state.ts';
import type { Services } from './services.ts';

/** Somebody moved or called off a meeting of a series on its card: the series keeps it as an exception for this once, so that no rule moves it back. */
export async function keptAsException({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const { series, day, from } = formOf(after);
  if (!before || !series || scene.by.id === SYSTEM.id) return emptyPlan;
  const was = formOf(before);
  const isOff = isCancelled(after) && !isCancelled(before);
  if (!isOff && was.day === day && was.from === from) return emptyPlan;
  const [row, kept] = [await services.reads.occurrenceOf(after.id), await stateOf(services.reads, series)];
  const one = seriesOf(services.meetings, scene.org).find(({ id }) => id === series);
  if (!row || !kept || !one) return emptyPlan;
  const planned = row.plannedOn as LocalDate;
  const exception: SeriesException = isOff ? { planned, kind: 'cancel' } : { planned, kind: 'change', to: day, at: from };
  const edited = editSeries(
    kept.state,
    { scope: 'this', exception },
    {
      calendar: services.settings.calendarOf(scene.org, one.unit.id),
      settled: settledIn(await madeOf(services, series, scene.today), scene.now, services.zone),
      today: scene.today,
    },
  );
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'meetingOccurrence',
        update: { heldOn: isOff ? null : day, why: toJson([{ code: isOff ? 'cancelled' : 'moved_by_hand' }]) },
        where: { seriesId: series, plannedOn: planned },
      },
      ...(edited.ok ? [writeState(series, { ...kept.state, ...edited.value.series }, kept.text)] : []),
    ],
    effects: [{ repaint: series }],
  };
}

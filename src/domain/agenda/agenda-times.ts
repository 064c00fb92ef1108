import { type DayMinutes, type Instant, instant, type LocalDate, MINUTE, toInstant, type Zone } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { addWorkdays } from '../workday/workdays.ts';

/** What the clock sees to before a meeting, in this order. */
export type AgendaStage = 'call' | 'nag' | 'freeze' | 'day';

export type AgendaTimes = Readonly<Record<AgendaStage, Instant>>;

const MORNING = 9 * 60;
const AFTERNOON = 14 * 60;
const EVENING = 16 * 60;
/** The last look at who is there, before people set out. */
const LAST_LOOK = 60;

/**
 * When topics are asked for (T−`call` workdays, 9:00), who has not answered is reminded, the agenda is fixed and sent (T−`notice` workdays, 16:00) and
 * who hosts is looked at once more (S62, S64). Workdays are those of the unit, make-up days included.
 */
export function agendaTimes(
  { day, from }: { readonly day: LocalDate; readonly from: DayMinutes },
  { call, notice }: { readonly call: number; readonly notice: number },
  calendar: WorkCalendar,
  zone: Zone,
): AgendaTimes {
  const called = addWorkdays(calendar, day, -call);
  const fixed = addWorkdays(calendar, day, -notice);
  return {
    call: toInstant(called, MORNING, zone),
    nag: toInstant(fixed, called === fixed ? AFTERNOON : MORNING, zone),
    freeze: toInstant(fixed, EVENING, zone),
    day: instant(toInstant(day, from, zone) - LAST_LOOK * MINUTE),
  };
}

const ORDER: readonly AgendaStage[] = ['call', 'nag', 'freeze', 'day'];

/** What follows a stage; null: nothing. */
export const stageAfter = (stage: AgendaStage): AgendaStage | null => ORDER[ORDER.indexOf(stage) + 1] ?? null;

import { t } from '../../kernel/text.ts';
import { addDays, type LocalDate, weekday } from '../../kernel/time.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import { reportMissed } from './report-missed.ts';
import { madeOf, type SeriesLook } from './series-now.ts';
import { hearersOf, readState, writeState } from './series-state.ts';
import { seriesName } from './show-series.ts';

/** The week in which it was told last. */
const TOLD = 'meeting.hostless:';

/**
 * All posts that may host a series are empty: no meeting of it can be made. 区域经理 and 管理部门 hear so once a week, and, as of any series, what was not
 * held (S60, S61).
 */
export async function* reportHostless(
  look: SeriesLook,
  text: string | null,
  told: ReadonlyMap<string, string>,
): AsyncGenerator<Plan> {
  const { services, one, today } = look;
  const week = addDays(today, 1 - weekday(today));
  const key = `${TOLD}${one.id}`;
  if (told.get(key) !== week)
    yield {
      ...emptyPlan,
      writes: [{ table: 'keyValue', insert: { key, value: week }, onConflict: 'replace' }],
      effects: noHost(look, week),
    };
  const state = text === null ? null : readState(text);
  if (!state || state.reported >= today) return;
  const missed = await reportMissed(look, state, await madeOf(services, one.id, today));
  yield { ...emptyPlan, writes: [writeState(one.id, { ...state, reported: today, seen: '' }, text)], effects: missed };
}

/** In which week each of them was told last. */
export const toldHostless = async ({ reads }: SeriesLook['services']): Promise<ReadonlyMap<string, string>> =>
  new Map((await reads.keyValuesFrom(TOLD)).map(({ key, value }) => [key, value]));

const noHost = ({ one, org }: SeriesLook, week: LocalDate): readonly Effect[] =>
  hearersOf(one, org).map((person) =>
    notice(person, `series:${one.id}`, `series:hostless:${one.id}:${week}:${person}`, {
      text: t('series.hostless', { series: seriesName(one, org) }),
      tone: 'warn',
    }),
  );

import type { ViewName } from '../handlers/view-ref.ts';
import { LANE, type Lane } from '../kernel/lane.ts';

/** What is shown to people who did not just ask for it. A view that is not here is news: a decision, a request, a notice. */
const VIEWS: ReadonlyMap<string, Lane> = new Map<ViewName, Lane>([
  ['digest', LANE.reminder],
  ['out_today', LANE.reminder],
  ['audit_anchor', LANE.reminder],
]);

/** Deeds beside cards. A message that is passed on is news like the card before it. */
const DEEDS: ReadonlyMap<string, Lane> = new Map([
  ['urgent_notify', LANE.reminder],
  ['busy_block', LANE.file],
  ['sheet_file', LANE.file],
]);

/** The lane of something to be shown or done, by its kind. `asked`: the reader pressed or said something a moment ago, and this is the answer. */
export function laneOf(kind: 'card' | 'handler', view: string, asked: boolean): Lane {
  const lane = (kind === 'card' ? VIEWS : DEEDS).get(view) ?? LANE.news;
  return asked && lane !== LANE.file ? LANE.answer : lane;
}

/** The views of a lane other than news, for SQL that moves many cards at once. */
export const viewsOf = (lane: Lane): readonly string[] => [...VIEWS].filter(([, one]) => one === lane).map(([view]) => view);

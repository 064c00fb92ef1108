import type { Fact } from '../../cards/element.ts';
import { join, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type Stage, TRACKS, type Track, WAY } from '../../kinds/order-tracks.ts';
import type { Rec } from '../../records/define.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';

/** The tracks of an order side by side, each stage with its day: what is behind it, what comes next, what is open (S44). */
export const tracksPart = async ({ record }: RecordLook): Promise<RecordPart> => ({
  head: record.state === 'cancelled' ? [] : [{ kind: 'facts', rows: TRACKS.map((track) => rowOf(track, record)) }],
  instead: ['promised_on'],
});

function rowOf(track: Track, record: Rec): Fact {
  const done = track.stages.map(({ move }, at) => (track.isWay ? at < WAY.indexOf(record.state) : onOf(record, move) !== null));
  const next = done.indexOf(false);
  const stages = track.stages.map((stage, at) => stageText(stage, record, done[at] === true, at === next, track));
  return { label: say(track.name), value: join(stages, track.isWay ? ' → ' : '　') };
}

function stageText({ move, name }: Stage, record: Rec, isDone: boolean, isNext: boolean, { isWay, stages }: Track): Text {
  const on = onOf(record, move);
  if (isDone) return on ? t('orders.done_on', { name: say(name), on: { date: on } }) : t('orders.done', { name: say(name) });
  const isLast = isWay && stages.at(-1)?.move === move;
  if (isLast) return t('orders.open_by', { name: say(name), on: { date: (record.form as unknown as Promised).promised_on } });
  return t(isNext && isWay ? 'orders.next' : 'orders.open', { name: say(name) });
}

interface Promised {
  readonly promised_on: LocalDate;
}

/** The day on which a stage was done, as whoever made its move said. */
const onOf = ({ life }: Rec, move: string): LocalDate | null => (life.said?.[move]?.on as LocalDate | undefined) ?? null;

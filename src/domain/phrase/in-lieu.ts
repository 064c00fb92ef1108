import { itemsOf } from './items.ts';
import type { Piece } from './leftover.ts';

/** Work done, or to be done, on a day off, and the time off taken for it. */
export interface InLieu {
  /** What tells of the work, up to its last sign: no time of the leave. */
  readonly earned: Piece;
  /** The work is done already, so that only the time off is asked for. */
  readonly isDone: boolean;
}

const WORKED = /加(?:了|过|完)?(?:的|个|[半一]天)?班(?:了)?/u;
const TIME_OFF = /调休|补休|换休|倒休|调[到至成]|[休歇]/u;
const DONE = /加(?:了|过|完)|班了|加的班|的加班|[昨前]天|昨晚|上(?:个)?(?:周|星期|礼拜|月)|攒|用/u;

/**
 * 上周六加班了，这周三换休一天: what was earned stands before, and a day of its own behind it. Null where no time off with a day is spoken of behind
 * the work, as in 周六加班9点到17点，换调休.
 * @param plain with plain signs
 */
export function inLieuIn(plain: string): InLieu | null {
  const worked = WORKED.exec(plain);
  if (!worked) return null;
  const end = worked.index + worked[0].length;
  const behind = plain.slice(end);
  const hasDay = itemsOf(behind).some(({ is }) => is === 'day');
  if (!hasDay || !TIME_OFF.test(behind)) return null;
  const before = plain.slice(0, end);
  return { earned: { at: 0, end }, isDone: DONE.test(before) };
}

import type { CalendarDay, Element } from '../element.ts';
import { column, columns, markdown, type Node, type Pen } from './feishu-parts.ts';
import { bold, clean, type Ink, inked } from './feishu-text.ts';

const INKS: Readonly<Record<CalendarDay['tone'], Ink>> = {
  good: 'green',
  bad: 'red',
  warn: 'orange',
  away: 'blue',
  none: 'grey',
};
/** Holds the place of a line: an empty one would draw the rows of a week together. */
const BLANK = '　';

/** The days of a month, a column for each weekday: number and mark below each other, a few pieces for the whole month, narrow enough for a phone. */
export function drawCalendar({ heads, first, days }: Extract<Element, { kind: 'calendar' }>, pen: Pen): Node {
  const weeks = Math.ceil((first - 1 + days.length) / 7);
  const of = heads.map((head, weekday) => {
    const lines = Array.from({ length: weeks }, (_, week) => {
      const day = days[week * 7 + weekday - (first - 1)];
      if (!day || week * 7 + weekday < first - 1) return [BLANK, BLANK];
      const ink = INKS[day.tone];
      const mark = clean(pen.say(day.mark, 4)) || BLANK;
      return [inked('grey', String(day.day)), inked(ink, mark)];
    });
    return column([markdown([bold(clean(pen.say(head, 4))), ...lines.flat()].join('<br>'), { text_align: 'center' })]);
  });
  return columns(of, { horizontal_spacing: '2px' });
}

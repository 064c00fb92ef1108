import type { WayStep } from '../element.ts';
import { column, columns, markdown, type Node, type Pen, small } from './feishu-parts.ts';
import { bold, clean, escapeMarkdown, type Ink, inked } from './feishu-text.ts';

const LOOKS: Readonly<Record<WayStep['state'], { readonly mark: string; readonly ink: Ink }>> = {
  done: { mark: '✓', ink: 'green' },
  open: { mark: '●', ink: 'blue' },
  late: { mark: '●', ink: 'orange' },
  waiting: { mark: '○', ink: 'grey' },
};

const MIDDLE = { text_align: 'center' } as const;

/** A way side by side: each step on a ground of its colour, its name below its mark, its day below its name. */
export const drawSteps = (steps: readonly WayStep[], pen: Pen): Node =>
  columns(
    steps.map(({ name, state, note }) => {
      const { mark, ink } = LOOKS[state];
      const called = clean(pen.say(name, 20));
      // What stands in brackets behind it (a weekday) has a line of its own: a quarter of a phone is narrow.
      const lines = note ? clean(pen.say(note, 40)).split(/(?=\()/u) : [];
      const drawn = (line: string): string => (state === 'done' ? escapeMarkdown(line) : inked('grey', line));
      return column(
        [
          markdown(`<font color='${ink}'>${mark}</font>`, MIDDLE),
          markdown(state === 'waiting' ? inked('grey', called) : bold(called), MIDDLE),
          ...(lines.length > 0 ? [markdown(lines.map(drawn).join('<br>'), { ...MIDDLE, ...small })] : []),
        ],
        { background_style: `${ink}-50`, padding: '6px 0px 6px 0px' },
      );
    }),
    { horizontal_spacing: '4px' },
  );

import type { Span } from '../../src/records/define.ts';

/* What the office says of the lines of each kind of case, for its model (case-model.ts). */

export interface Line {
  readonly clocks: readonly {
    id: string;
    stops: 'accepted' | 'replied' | 'reported';
    within: (form: Form) => string;
    pauses: boolean;
  }[];
  readonly verifies: 'opener' | 'supervisor' | null;
  readonly alone: number | null;
  /** The field that says the day, and goes with it where it is put off. */
  readonly day?: string;
  /** The field of those who help: they are reminded of the last clock, too. */
  readonly helpers?: string;
  /** Within this of its coming to wait, whoever is above its owner clears the way. */
  readonly unblocks?: Span;
  readonly takes: 'everyone' | 'unit';
  readonly reopens: readonly ('opener' | 'supervisor')[];
  readonly reopenDays: number;
}
export type Form = Readonly<Record<string, unknown>>;

const clock = (
  id: string,
  stops: Line['clocks'][number]['stops'],
  within: string | ((form: Form) => string),
  pauses = false,
) => ({
  id,
  stops,
  within: typeof within === 'string' ? () => within : within,
  pauses,
});
export const BY_HAND: Readonly<Record<string, Line>> = {
  help: {
    clocks: [clock('reply', 'replied', '2h'), clock('solve', 'reported', '2wd', true)],
    verifies: 'opener',
    alone: null,
    takes: 'everyone',
    reopens: ['opener'],
    reopenDays: 30,
  },
  cooperation: {
    clocks: [clock('accept', 'accepted', '1wd'), clock('done', 'reported', ({ by }) => String(by))],
    verifies: 'opener',
    alone: 0,
    day: 'by',
    takes: 'everyone',
    reopens: ['opener'],
    reopenDays: 30,
  },
  errand: {
    clocks: [clock('done', 'reported', ({ by }) => String(by ?? '3wd'), true)],
    verifies: null,
    alone: 1,
    takes: 'unit',
    reopens: ['opener'],
    reopenDays: 30,
  },
  action: {
    clocks: [clock('accept', 'accepted', '1wd'), clock('done', 'reported', ({ due: day }) => String(day), true)],
    verifies: 'opener',
    alone: 0,
    day: 'due',
    helpers: 'with',
    takes: 'everyone',
    reopens: ['opener'],
    reopenDays: 90,
  },
  improvement: {
    clocks: [clock('answer', 'replied', '5wd'), clock('done', 'reported', '30d', true)],
    verifies: 'supervisor',
    alone: 1,
    takes: 'everyone',
    reopens: ['opener', 'supervisor'],
    reopenDays: 90,
  },
  order_task: {
    clocks: [clock('accept', 'accepted', '4h'), clock('done', 'reported', ({ by }) => String(by))],
    verifies: 'opener',
    alone: 0,
    day: 'by',
    unblocks: '4h',
    takes: 'everyone',
    reopens: ['opener'],
    reopenDays: 30,
  },
  contract_remark: {
    clocks: [clock('answer', 'reported', '1wd')],
    verifies: 'opener',
    alone: null,
    takes: 'everyone',
    reopens: ['opener'],
    reopenDays: 30,
  },
  follow_up: {
    clocks: [clock('call', 'reported', '5wd')],
    verifies: null,
    alone: null,
    takes: 'everyone',
    reopens: [],
    reopenDays: 0,
  },
};

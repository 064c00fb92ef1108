import type { InboxFigures, Tail } from './inbox-figures.ts';
import type { PlanningRound } from './planning-figures.ts';
import { type Line, shown, spread, table } from './table.ts';

const MOST_MS = 20;
const MOST_GROWTH = 3;
const MOST_SCANS = 10;
const MOST_DELAY_MS = 200;

/** How figures grow: the inboxes with the requests in the database, the planning of reminders beside the bare scan. */
export function growthReport(inbox: readonly InboxFigures[], planning: readonly PlanningRound[], people: number): string {
  const [least, most] = [inbox[0], inbox.at(-1)];
  const names = Object.keys(most?.ours ?? {});
  const pages = inbox.flatMap((at) =>
    names.map((name) => pageLine(`${name}, ${at.rows.toLocaleString('en')} requests`, at.ours[name], at.floor[name])),
  );
  const growth = names.flatMap((name) => {
    const [few, many] = [least?.ours[name], most?.ours[name]];
    return few && many && most !== least ? [growthLine(`${name}: p50 with all ÷ with few`, many.p50 / few.p50)] : [];
  });
  const megabytes = inbox.map((at) => `${at.rows.toLocaleString('en')}: ${Math.round(at.megabytes)} MB`).join(' · ');
  return [table([...pages, ...growth, ...planningLines(planning, people)]), '', `database: ${megabytes}`].join('\n');
}

/** How what people owe, late lists and searches grow with the records (p99, any size). */
export function recordsReport(figures: readonly InboxFigures[]): string {
  const lines = figures.flatMap((at) =>
    Object.entries(at.ours).map(([name, tail]) =>
      pageLine(`records, ${name}, ${at.rows.toLocaleString('en')}`, tail, at.floor[name]),
    ),
  );
  const megabytes = figures.map((at) => `${at.rows.toLocaleString('en')}: ${Math.round(at.megabytes)} MB`).join(' · ');
  return [table(lines), '', `database with records: ${megabytes}`].join('\n');
}

const ms = (value: number): string => `${value.toPrecision(3)} ms`;

function pageLine(what: string, ours: Tail | undefined, floor: Tail | undefined): Line {
  const p99 = ours?.p99 ?? Number.NaN;
  return {
    what: `${what}: p99`,
    bot: ms(p99),
    floor: floor ? ms(floor.p99) : '',
    ratio: floor ? `${(p99 / floor.p99).toPrecision(3)}×` : '',
    goal: `< ${MOST_MS} ms`,
    met: p99 < MOST_MS,
  };
}

const growthLine = (what: string, ratio: number): Line => ({
  what,
  bot: '',
  floor: '',
  ratio: `${ratio.toPrecision(3)}×`,
  goal: `≤ ${MOST_GROWTH}×`,
  met: ratio <= MOST_GROWTH,
});

function planningLines(rounds: readonly PlanningRound[], people: number): readonly Line[] {
  const of = (figure: (round: PlanningRound) => number) => spread(rounds.map(figure));
  const scan = shown(
    of((round) => round.scan),
    ' ms',
  );
  const against = (what: string, figure: (round: PlanningRound) => number): Line => ({
    what,
    bot: shown(of(figure), ' ms'),
    floor: scan,
    ratio: shown(
      of((round) => figure(round) / round.scan),
      '×',
    ),
    goal: '',
    met: null,
  });
  const ratio = of((round) => round.plan / round.scan).median;
  const delay = of((round) => round.delay);
  const added = of((round) => round.addedAgain);
  return [
    {
      ...against(`reminders of a day for ${people.toLocaleString('en')} people, ${rounds[0]?.added ?? 0} lines`, (r) => r.plan),
      goal: `≤ ${MOST_SCANS}×`,
      met: ratio <= MOST_SCANS,
    },
    against('  the same lines inserted one by one by hand, one transaction', (r) => r.loop),
    { ...against('  planned again', (r) => r.again), goal: '0 new lines', met: added.max === 0 },
    {
      what: '  longest wait of the event loop',
      bot: shown(delay, ' ms'),
      floor: '',
      ratio: '',
      goal: `< ${MOST_DELAY_MS} ms`,
      met: delay.median < MOST_DELAY_MS,
    },
    {
      what: '  memory grown',
      bot: shown(
        of((r) => r.grownMb),
        ' MB',
      ),
      floor: '',
      ratio: '',
      goal: '',
      met: null,
    },
  ];
}

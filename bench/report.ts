import { IN_FLIGHT, OPEN_RATE, type Round, type Sizes, type Speed } from './round.ts';
import { type Line, type Spread, shown, spread, table } from './table.ts';

type Figure = (round: Round) => number;

/** The rounds as a table; ratios are taken within each round and then the median, since the machine may change between rounds. */
export function report(rounds: readonly Round[], sizes: Sizes): string {
  const of = (figure: Figure): Spread => spread(rounds.map(figure));
  const line = (what: string, bot: string, more: Partial<Line> = {}): Line => ({
    what,
    bot,
    floor: '',
    ratio: '',
    goal: '',
    met: null,
    ...more,
  });
  const compare = (
    what: string,
    bot: Figure,
    floor: Figure,
    unit: string,
    goal = '',
    meets: ((ratio: number) => boolean) | null = null,
  ): Line => {
    const ratio = of((round) => bot(round) / floor(round));
    return line(what, shown(of(bot), unit), {
      floor: shown(of(floor), unit),
      ratio: shown(ratio, '×'),
      goal,
      met: meets?.(ratio.median) ?? null,
    });
  };
  const below = (what: string, figure: Figure, limit: number, unit: string): Line => {
    const found = of(figure);
    return line(what, shown(found, unit), { goal: `< ${limit}${unit}`, met: found.median < limit });
  };
  const withFloor = (one: Line, bot: Figure, floor: Figure, unit: string): Line => ({
    ...one,
    floor: shown(of(floor), unit),
    ratio: shown(
      of((round) => bot(round) / floor(round)),
      '×',
    ),
  });

  const tails = (what: string, speed: (round: Round) => Speed): Line[] => [
    line(
      `${what}: p50`,
      shown(
        of((round) => speed(round).p50),
        ' ms',
      ),
    ),
    below(`${what}: p99`, (round) => speed(round).p99, 100, ' ms'),
    line(
      `${what}: slowest`,
      shown(
        of((round) => speed(round).max),
        ' ms',
      ),
    ),
  ];
  const orm = rounds.some((round) => round.orm)
    ? [
        compare(
          'the same by Prisma ORM, for context',
          (r) => r.orm?.perSecond ?? Number.NaN,
          (r) => r.floor.perSecond,
          '/s',
        ),
      ]
    : [];
  const reads = Object.keys(rounds[0]?.store.reads ?? {}).map(
    (name) => `${name} ${shown(of((round) => round.store.reads[name] ?? Number.NaN))}`,
  );
  const errors = rounds.reduce((sum, round) => sum + round.errors, 0);

  return [
    table([
      ...tails(`press → answer at ${OPEN_RATE}/s`, (round) => round.paced),
      compare(
        `presses, ${IN_FLIGHT} in flight`,
        (r) => r.bot.perSecond,
        (r) => r.floor.perSecond,
        '/s',
        '≥ 1×',
        (ratio) => ratio >= 1,
      ),
      compare(
        '  processor time a press',
        (r) => r.bot.cpuUs,
        (r) => r.floor.cpuUs,
        ' µs',
      ),
      compare(
        '  p99',
        (r) => r.bot.p99,
        (r) => r.floor.p99,
        ' ms',
      ),
      line(
        `moves of records, ${IN_FLIGHT} in flight`,
        shown(
          of((r) => r.moved.perSecond),
          '/s',
        ),
      ),
      {
        ...compare(
          '  processor time a move ÷ a press',
          (r) => r.moved.cpuUs,
          (r) => r.bot.cpuUs,
          ' µs',
          '≤ 1.2×',
          (ratio) => ratio <= 1.2,
        ),
      },
      ...orm,
      ...tails(`${IN_FLIGHT} in flight, outbox draining`, (round) => round.draining),
      line(
        '  messages sent a second, from start to end',
        shown(
          of((round) => round.drainedPerSecond),
          '/s',
        ),
      ),
      compare(
        'event without business: processor time',
        (r) => r.idleEvents.bot.cpuUs,
        (r) => r.idleEvents.floor.cpuUs,
        ' µs',
        '≤ 1.5×',
        (ratio) => ratio <= 1.5,
      ),
      compare(
        "  the SDK's own dispatcher, ÷ the bot",
        (r) => r.idleEvents.sdk.cpuUs,
        (r) => r.idleEvents.bot.cpuUs,
        ' µs',
        '≥ 1.3×',
        (ratio) => ratio >= 1.3,
      ),
      withFloor(
        below('start to ready', (r) => r.readyMs.bot, 3000, ' ms'),
        (r) => r.readyMs.bot,
        (r) => r.readyMs.floor,
        ' ms',
      ),
      withFloor(
        below(`memory ${sizes.idleMs / 1000} s after ready`, (r) => r.idleMb.bot, 150, ' MB'),
        (r) => r.idleMb.bot,
        (r) => r.idleMb.floor,
        ' MB',
      ),
      compare(
        'store: commits of one approval',
        (r) => r.store.commitsPerSecond,
        (r) => r.store.rawPerSecond,
        '/s',
        '≥ 1.5×',
        (ratio) => ratio >= 1.5,
      ),
    ]),
    '',
    `store reads, µs a call: ${reads.join(' · ')}`,
    `answer of a press: ${Math.round(of((round) => round.answerBytes).median)} bytes · presses not answered with the new card: ${errors}`,
    'floor = fastify + better-sqlite3 by hand: same rows, one transaction and one fsync a press, answer of the same size, no rules and no card drawn',
  ].join('\n');
}

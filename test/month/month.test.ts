import { expect, it } from 'vitest';
import { liveMonth, type Month } from './live-month.ts';

/** A working week here; `MONTH_DAYS=31` is the month of the bench and of the night (npm run test:nightly). */
const DAYS = Number(process.env.MONTH_DAYS ?? 5);

it(`O15 O25 三十个人过${DAYS}天：每人每天提醒卡不超过三张，一小时内同一件事不说两遍，没有一件事有两张能点的卡`, async () => {
  const month = await liveMonth(DAYS, Number(process.env.MONTH_SEED ?? 1));
  if (process.env.MONTH_DAYS) console.info(reportOf(month));
  expect(month.people.filter(({ mostNags }) => mostNags > 3)).toEqual([]);
  expect(month.twice).toEqual([]);
  expect(month.live).toEqual([]);
}, 1_200_000);

/** Per person the most reminders of a day and all of the month, the most reminded first. */
function reportOf({ days, people, did, twice, live }: Month): string {
  const sorted = people.toSorted((a, b) => b.mostNags - a.mostNags || b.nags - a.nags);
  const sum = (of: (one: (typeof people)[number]) => number): number => people.reduce((total, one) => total + of(one), 0);
  return [
    `month    ${days} days of ${people.length} people: ${sum((one) => one.nags)} reminder cards of ${sum((one) => one.messages)} messages; most a day ${sorted[0]?.mostNags ?? 0} (at most 3); told twice in an hour ${twice.length}; live twice ${live.length}`,
    ...[...twice, ...live].map((line) => `         ! ${line}`),
    `         ${Object.entries(did)
      .map(([what, count]) => `${what} ${count}`)
      .join(' · ')}`,
    ...sorted.map(
      ({ name, mostNags, nags, messages }) =>
        `         ${name.padEnd(6, '　')} most a day ${mostNags}, reminders ${String(nags).padStart(3)}, messages ${String(messages).padStart(4)}`,
    ),
  ].join('\n');
}

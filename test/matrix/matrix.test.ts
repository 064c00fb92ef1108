import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CALLS, type Cell, cellsOf, leftOver, PHASES, spread } from './cells.ts';
import { type Lived, live } from './run-cell.ts';

// MATRIX=all npx vitest run test/matrix: every cell (npm run test:nightly); MATRIX='running: GET .*: 500': those whose name it fits.
const { MATRIX = '8' } = process.env;
const CELLS = /^\d+$/.test(MATRIX) ? Number(MATRIX) : Number.POSITIVE_INFINITY;
const CHOSEN = CELLS < Number.POSITIVE_INFINITY || MATRIX === 'all' ? /./ : new RegExp(MATRIX);

let peaceful: Lived;
beforeAll(async () => {
  peaceful = await live(null);
}, 120_000);

describe('平台的每一种调用，每一种毛病，启动时、运行中、恢复后', () => {
  test('晴天的故事：每种调用都用到了，没有别的，结尾每次一样', async () => {
    expect(peaceful.wrong).toEqual([]);
    expect([...new Set(PHASES.flatMap((phase) => [...peaceful.made[phase]]))].sort()).toEqual([...CALLS].sort());
    expect((await live(null)).state).toEqual(peaceful.state);
  }, 60_000);

  test('坏过以后和晴天一样：没有人被误停，没有一件事丢了', { timeout: 60_000 + Math.min(CELLS, 1000) * 20_000 }, async () => {
    const cells = spread(
      cellsOf(peaceful.made).filter((cell) => CHOSEN.test(nameOf(cell))),
      CELLS,
    );
    const startedAt = performance.now();
    const bad: string[] = [];
    let vacuous = 0;
    for (const cell of cells) {
      const { wrong, hits } = await judge(cell);
      if (hits === 0) vacuous++;
      if (wrong.length > 0) bad.push(`${nameOf(cell)}\n  ${wrong.slice(0, 6).join('\n  ')}`);
    }
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const report = `fault matrix: ${cells.length} cells in ${seconds} s, ${bad.length} wrong, ${vacuous} without a hit`;
    console.info(report);
    if (process.env.MATRIX_REPORT) writeFileSync(process.env.MATRIX_REPORT, `${report}\n${bad.join('\n')}\n`);
    expect(bad).toEqual([]);
    expect(vacuous).toBe(0);
  });
});

const nameOf = ({ call, fault, phase }: Cell): string => `${phase}: ${call}: ${fault}`;

async function judge(cell: Cell): Promise<{ wrong: readonly string[]; hits: number }> {
  try {
    const lived = await live(cell);
    const left = leftOver(cell);
    const different = differences(lived).filter((line) => left === null || !left.test(line));
    return { wrong: [...lived.wrong, ...different], hits: lived.hits };
  } catch (error) {
    return { wrong: [String(error)], hits: 1 };
  }
}

/** Lines that are there or not there other than in peace. */
function differences({ state }: Lived): string[] {
  return (Object.keys(state) as (keyof typeof state)[]).flatMap((part) => {
    const [now, then] = [[...state[part]], [...peaceful.state[part]]];
    const only = (here: readonly string[], there: readonly string[]): string[] => {
      const rest = [...there];
      return here.filter((line) => {
        const at = rest.indexOf(line);
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
      });
    };
    return [
      ...only(now, then).map((line) => `${part}: + ${JSON.stringify(line)}`),
      ...only(then, now).map((line) => `${part}: - ${JSON.stringify(line)}`),
    ];
  });
}

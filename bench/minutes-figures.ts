import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MinutesWorld } from '../src/domain/minutes/minutes.ts';
import { minutesRead } from '../src/domain/minutes/read-minutes.ts';
import { inPieces } from '../src/handlers/minutes/in-pieces.ts';
import { FRESH, OPEN } from '../test/minutes/corpus/all.ts';
import { worldOf } from '../test/minutes/corpus/measure.ts';
import { spread } from './table.ts';

export interface MinutesFigures {
  readonly signs: number;
  readonly people: number;
  /** Median, processor ms of the whole page. */
  readonly readMs: number;
  /** Median of the longest that the event loop was held up while one was read, ms. */
  readonly heldUpMs: number;
}

const SIGNS = 13_000;
const COMPANY = 3000;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文';

/** Pages of many meetings under one another, read as a handler reads them, in a company of 3,000. */
export async function minutesFigures(times: number): Promise<MinutesFigures> {
  const written = [...OPEN, ...FRESH].filter(({ kind }) => kind === 'written');
  const [first] = written;
  if (!first) throw new Error('the corpus is empty');
  const page = written
    .map(({ text }) => text)
    .join('\n\n')
    .repeat(3);
  const other = (n: number) => ({
    id: `p${n}`,
    name: `${SURNAMES[n % 30]}${GIVEN[(n * 7) % 30]}${n % 3 === 0 ? '' : GIVEN[(n * 13) % 29]}`,
    unit: '',
  });
  const others = Array.from({ length: COMPANY }, (_, n) => other(n));
  const [read, heldUp]: [number[], number[]] = [[], []];
  for (let n = 0; n < times; n++) {
    const world: MinutesWorld = { ...worldOf(first), others };
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const before = process.cpuUsage();
    await inPieces(minutesRead(page.slice(n * 37, n * 37 + SIGNS), world));
    const { user, system } = process.cpuUsage(before);
    delay.disable();
    read.push((user + system) / 1000);
    heldUp.push(delay.max / 1e6);
  }
  return { signs: SIGNS, people: COMPANY, readMs: spread(read).median, heldUpMs: spread(heldUp).median };
}

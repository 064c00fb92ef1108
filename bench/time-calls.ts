import type { Tail } from './inbox-figures.ts';
import { percentile } from './load.ts';

/** Milliseconds of processor time that this process has used: what else runs on the machine does not count. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Each call by itself, in ms of the clock, after as many unmeasured ones as warm the pages and statements up. */
export async function time(
  calls: number,
  call: (i: number) => Promise<unknown>,
  clock: () => number = () => performance.now(),
): Promise<Tail> {
  for (let i = 0; i < calls / 4; i++) await call(i);
  const took: number[] = [];
  for (let i = 0; i < calls; i++) {
    const began = clock();
    await call(i + calls);
    took.push(clock() - began);
  }
  took.sort((a, b) => a - b);
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

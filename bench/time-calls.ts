import type { Tail } from './inbox-figures.ts';
import { percentile } from './load.ts';

/** Each call by itself, in ms, after as many unmeasured ones as warm the pages and statements up. */
export async function time(calls: number, call: (i: number) => Promise<unknown>): Promise<Tail> {
  for (let i = 0; i < calls / 4; i++) await call(i);
  const took: number[] = [];
  for (let i = 0; i < calls; i++) {
    const began = performance.now();
    await call(i + calls);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

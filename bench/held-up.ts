import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { processorMs } from './time-calls.ts';

/** What a long work cost, and how long others waited for their turn meanwhile; ms. */
export interface HeldUp {
  readonly took: number;
  readonly processor: number;
  /** By the clock, on this machine as busy as it was. */
  readonly p99: number;
  readonly most: number;
  /** The longest that the loop itself kept others waiting: of each wait what its thread used the processor for. Other programs and threads do not count. */
  readonly mostWorked: number;
  readonly peakMb: number;
  readonly load: number;
}

const LOOK_MS = 8;
/** To ask for the memory costs more: each so many looks. */
const LOOKS = 25;

/** What the thread of the loop has run, ms; where the kernel does not tell, all threads of the process. */
function loopMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return processorMs();
  }
}

export async function heldUp(run: () => Promise<unknown>): Promise<HeldUp> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  let [at, used] = [performance.now(), loopMs()];
  let [mostWorked, peak, looks] = [0, process.memoryUsage.rss(), 0];
  const look = (): void => {
    const [now, using] = [performance.now(), loopMs()];
    mostWorked = Math.max(mostWorked, Math.min(now - at - LOOK_MS, using - used));
    if (looks++ % LOOKS === 0) peak = Math.max(peak, process.memoryUsage.rss());
    [at, used] = [now, using];
  };
  const timer = setInterval(look, LOOK_MS);
  const [began, before] = [at, processorMs()];
  delay.enable();
  await run();
  delay.disable();
  clearInterval(timer);
  look();
  return {
    took: at - began,
    processor: processorMs() - before,
    p99: delay.percentile(99) / 1e6,
    most: delay.max / 1e6,
    mostWorked,
    peakMb: peak / 2 ** 20,
    load: loadavg()[0] ?? 0,
  };
}

export const heldUpText = ({ took, processor, p99, most, mostWorked, peakMb, load }: HeldUp): string =>
  [
    `${(took / 1000).toFixed(1)} s (${(processor / 1000).toFixed(1)} s of processor)`,
    `loop held p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms, by its own work ${mostWorked.toFixed(0)} ms`,
    `memory up to ${peakMb.toFixed(0)} MB, load ${load.toFixed(1)}`,
  ].join(', ');

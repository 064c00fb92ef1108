import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whether anything still moves: patience must not depend on how busy the machine is, so nobody waits for a time, but until nothing moves any more. A
 * process counts as moving when it is new, has used the processor for more than an idle one does, or when the test has noted something.
 */
export interface Progress {
  /** Something has happened. */
  note(): void;
  /** Milliseconds since anything moved. */
  still(): number;
  end(): void;
}

const LOOK_MS = 250;
const WINDOW = 8;
/** Ticks of the kernel (10 ms each) in a window of two seconds: an idle bot uses one or none, a starved one at load 50 still four. */
const MOVING_TICKS = 3;

export function watchProgress(current: () => ChildProcess | null): Progress {
  let movedAt = performance.now();
  let seen: { pid: number | undefined; ticks: number[] } = { pid: undefined, ticks: [] };
  let lookedAt = performance.now();
  const note = (): void => {
    movedAt = performance.now();
  };
  const look = (): void => {
    const pid = current()?.pid;
    if (pid !== seen.pid) {
      seen = { pid, ticks: [] };
      note();
    }
    const used = pid === undefined ? null : ticksOf(pid);
    // The test itself was kept waiting: so was everybody else.
    if (used === null || performance.now() - lookedAt > LOOK_MS * 4) note();
    lookedAt = performance.now();
    if (used === null) return;
    seen.ticks.push(used);
    if (seen.ticks.length > WINDOW) seen.ticks.shift();
    if (used - (seen.ticks[0] ?? used) >= MOVING_TICKS) note();
  };
  const timer = setInterval(look, LOOK_MS);
  return { note, still: () => performance.now() - movedAt, end: () => clearInterval(timer) };
}

/** Processor time of a process so far; null where it is gone. Elsewhere than on Linux nothing is known, and only notes count. */
function ticksOf(pid: number): number | null {
  if (process.platform !== 'linux') return 0;
  try {
    // Behind the name, which may hold anything: state is the first field, utime and stime the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}

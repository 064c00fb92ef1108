import { createHash } from 'node:crypto';

/** Seeded chance (mulberry32), so that a run with the same seed drops and shuffles the same way. */
export interface Dice {
  /** 0 ≤ x < 1 */
  roll(): number;
  /** True with the given probability. */
  hits(share: number): boolean;
  /** A whole number 0 ≤ n < below. */
  pick(below: number): number;
}

export function makeDice(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  return { roll, hits: (share) => share > 0 && roll() < share, pick: (below) => Math.floor(roll() * below) };
}

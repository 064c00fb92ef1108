import { setImmediate } from 'node:timers/promises';

/** So long work goes on at a stretch, in ms. */
const STRETCH_MS = 8;

/** A stretch of long work, to be looked at between its pieces: after a while whoever waits meanwhile has a turn. */
export interface Stretch {
  isOver(): boolean;
  /** Gives way where it is over, and begins another. */
  giveWay(): Promise<void>;
}

export function stretch(): Stretch {
  let began = performance.now();
  const isOver = (): boolean => performance.now() - began >= STRETCH_MS;
  return {
    isOver,
    giveWay: async () => {
      if (!isOver()) return;
      await setImmediate();
      began = performance.now();
    },
  };
}

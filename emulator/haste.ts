/** How long real waits of the platform take here: a test that would sit through ten seconds divides them. */
export interface Haste {
  ms(real: number): number;
  sleep(real: number): Promise<void>;
}

export const makeHaste = (times = 1): Haste => ({
  ms: (real) => real / times,
  sleep: (real) => new Promise((resolve) => setTimeout(resolve, real / times)),
});

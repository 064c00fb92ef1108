/** So long the others wait at most, in milliseconds, but for the piece that is begun. */
const PIECE_MS = 8;

/** Long work in pieces: a page of notes pasted by one keeps nobody else waiting. */
export async function inPieces<T>(steps: Generator<undefined, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < PIECE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
}

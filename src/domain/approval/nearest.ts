/** The candidate that takes the fewest changed letters to reach, if that is no more than a third of them; for "did you mean". */
export function nearest(given: string, candidates: readonly string[]): string | null {
  const scored = candidates.map((name) => ({ name, steps: distance(given.toLowerCase(), name.toLowerCase()) }));
  const best = scored.toSorted((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= Math.max(1, Math.floor(Math.max(given.length, best.name.length) / 3)) ? best.name : null;
}

/** Edits (insert, delete, change one letter) between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change));
    }
  }
  return row[b.length] ?? 0;
}

/** A place where two versions of a text differ: the paragraphs that went and those that came. */
export interface TextChange {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** More paragraphs than any contract has: what is longer is compared without their order. */
const MOST = 1500;

/** What is otherwise in the second text, in its order; paragraphs that only differ in blanks are the same. */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length > MOST || now.length > MOST) return [{ gone: without(old, now), come: without(now, old) }].filter(isChange);
  const [a, b] = [old.map(keyOf), now.map(keyOf)];
  const common = longestCommon(a, b);
  const changes: { gone: string[]; come: string[] }[] = [];
  let isOpen = false;
  const here = (): { gone: string[]; come: string[] } => {
    if (!isOpen) changes.push({ gone: [], come: [] });
    isOpen = true;
    return changes.at(-1) as { gone: string[]; come: string[] };
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      isOpen = false;
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) {
      here().gone.push(old[i] ?? '');
      i++;
    } else {
      here().come.push(now[j] ?? '');
      j++;
    }
  }
  return changes;
}

const keyOf = (line: string): string => line.replace(/\s/gu, '');
const isChange = ({ gone, come }: TextChange): boolean => gone.length + come.length > 0;

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(keyOf));
  return lines.filter((line) => !known.has(keyOf(line)));
}

/** How many of the lines from there on are common to both, in their order. */
function longestCommon(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return (i, j) => table[i * width + j] ?? 0;
}

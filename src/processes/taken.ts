interface Taken<T> {
  readonly value: T | null;
  readonly rest: string;
}

/** What the first match says, and the sentence with a break in its place. */
export function taken<T>(text: string, pattern: RegExp, read: (found: RegExpExecArray) => T | null): Taken<T> {
  const found = pattern.exec(text);
  const value = found && read(found);
  if (!found || value === null || value === '') return { value: null, rest: text };
  return { value, rest: `${text.slice(0, found.index)}。${text.slice(found.index + found[0].length)}` };
}

/*
 * Whether a text consists of nothing but certain pieces. One expression that tries the pieces over and over would take twice as long with each piece that can be
 * read in two ways (因为 or 因 and 为); here each place of the text is looked at once.
 */

/** The alternatives of a pattern, at its top; where the last sign of one may be missing, both. */
export function alternatives(pattern: string): readonly string[] {
  const found: string[] = [];
  let [depth, from, isClass] = [0, 0, false];
  for (let at = 0; at <= pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '\\') at++;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === undefined || (sign === '|' && depth === 0)) {
      found.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  return found.flatMap((one) => (/\p{Script=Han}\?$/u.test(one) ? [one.slice(0, -1), one.slice(0, -2)] : [one]));
}

/** From where on a text consists of these pieces up to its end; its length where nothing of it does. */
export function coverOf(pieces: readonly string[]): (text: string) => number {
  const byFirst = new Map<string, RegExp[]>();
  const others: RegExp[] = [];
  for (const piece of pieces) {
    const [first = '', second = ''] = piece;
    const rule = new RegExp(piece, 'iuy');
    // A piece that begins with a sign of its own is tried only where this sign stands.
    if (!/\p{Script=Han}/u.test(first) || second === '?') others.push(rule);
    else if (byFirst.get(first)?.push(rule) === undefined) byFirst.set(first, [rule]);
  }
  return (text) => {
    const isCovered = new Uint8Array(text.length + 1);
    isCovered[text.length] = 1;
    const covers = (rule: RegExp, at: number): boolean => {
      rule.lastIndex = at;
      return rule.test(text) && rule.lastIndex > at && isCovered[rule.lastIndex] === 1;
    };
    let from = text.length;
    for (let at = text.length - 1; at >= 0; at--) {
      const fits = (rule: RegExp): boolean => covers(rule, at);
      if (!byFirst.get(text[at] as string)?.some(fits) && !others.some(fits)) continue;
      isCovered[at] = 1;
      from = at;
    }
    return from;
  };
}

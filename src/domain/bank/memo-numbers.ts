/** The number of a car: 17 signs, none of them I, O or Q. */
export const vinsAmong = (tokens: readonly string[]): readonly string[] =>
  tokens.filter((token) => /^[A-HJ-NPR-Z0-9]{17}$/u.test(token) && /[A-Z]/u.test(token));

/**
 * The tokens of a memo, each whole: a number is never looked for within a longer one, nor by its beginning. `numbers`: those that begin as the numbers of
 * this office do, known or not.
 */
export function tokensOf(
  memo: string,
  prefixes: readonly string[],
): { readonly all: readonly string[]; readonly numbers: readonly string[] } {
  const plain = memo.normalize('NFKC').toUpperCase().replace(/[–—−]/gu, '-');
  const tokens = (plain.match(/[A-Z0-9][A-Z0-9-]*/gu) ?? []).map((token) => token.replace(/-+$/u, ''));
  const all = [...new Set(tokens.filter((token) => token.length >= 4 && /\d/u.test(token)))];
  return {
    all,
    numbers: all.filter((token) =>
      prefixes.some((prefix) => token.startsWith(prefix) && /^[-\d]/u.test(token.slice(prefix.length))),
    ),
  };
}

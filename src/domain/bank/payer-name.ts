const SUFFIX = /(?:有限责任公司|有限公司|公司)$/u;

/** A name as it is compared: half width, without blanks, brackets and marks, and without what says that it is a company. */
export function payerName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》【】「」·.,，。、'"*_-]/gu, '');
  const bare = plain.replace(SUFFIX, '');
  return bare === '' ? plain : bare;
}

/** By what an account is kept among the names a customer pays under; null: too short or masked, so it is nobody's. */
export const payerAccountKey = (account: string): string | null => (/^\d{8,}$/u.test(account) ? `#${account}` : null);

/** Names shorter than these in a memo may be a part of any other word. */
const SHORTEST_IN_MEMO = { han: 2, other: 5 } as const;

/**
 * The names among these that stand in a memo, longest first: 张三 is not found where only 张三丰 is meant and known, and nothing is known of a shorter
 * one within a longer.
 * @param isName whether a compared name is a customer's
 */
export function namesInMemo(memo: string, isName: (name: string) => boolean, longest: number): readonly string[] {
  const runs = payerName(memo).match(/[\p{Script=Han}a-z0-9]+/gu) ?? [];
  const found: string[] = [];
  for (const run of runs) {
    const signs = [...run];
    for (let at = 0; at < signs.length; at++) {
      const least = /\p{Script=Han}/u.test(signs[at] ?? '') ? SHORTEST_IN_MEMO.han : SHORTEST_IN_MEMO.other;
      for (let length = Math.min(longest, signs.length - at); length >= least; length--) {
        const name = signs.slice(at, at + length).join('');
        if (!isName(name)) continue;
        found.push(name);
        at += length - 1;
        break;
      }
    }
  }
  return [...new Set(found)];
}

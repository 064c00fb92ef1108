/** Whoever stands on the other side, with their account; a name and an account glued together (对手信息) are told apart. */
export function partySaid(name: string, account: string): { readonly name: string; readonly account: string } {
  const bare = account.replace(/[\s-]/gu, '');
  if (bare !== '' && /\d|\*/u.test(bare)) return { name: name.slice(0, 200), account: bare.slice(0, 64) };
  const behind = /^(.*?[\p{L})])[\s/:;|,(-]*([\d*]{8,32})\)?$/u.exec(name);
  const before = /^([\d*]{8,32})[\s/:;|,-]*(\p{L}.*)$/u.exec(name);
  if (behind) return { name: (behind[1] ?? '').slice(0, 200), account: behind[2] ?? '' };
  if (before) return { name: (before[2] ?? '').slice(0, 200), account: before[1] ?? '' };
  return /^[\d*]{8,32}$/u.test(name) ? { name: '', account: name } : { name: name.slice(0, 200), account: bare.slice(0, 64) };
}

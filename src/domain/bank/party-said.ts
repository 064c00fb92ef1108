/** Whoever stands on the other side, with their account; a name and an account glued together (对手信息) are told apart. */
export function partySaid(name: string, account: string): { readonly name: string; readonly account: string } {
  const [said, bare] = [name.replace(/^[\s/:;|,-]+/u, ''), account.replace(/\s/gu, '')];
  if (said === '' && bare !== '') return apart(account);
  return bare === '' ? apart(said) : of(said, bare);
}

function apart(said: string): ReturnType<typeof partySaid> {
  // account(name), name account, account/name
  const inside = /^([\d*]{6,32}|[^()\s]+@[^()\s]+|1\d{10})\((.+)\)$/u.exec(said);
  const behind = /^(.*?[^\d*\s/:;|,(-])[\s/:;|,(-]*([\d*]{8,32})\)?$/u.exec(said);
  const before = /^([\d*]{8,32})[\s/:;|,-]*(\D.*)$/u.exec(said);
  if (inside) return of(inside[2] ?? '', inside[1] ?? '');
  if (before) return of(before[2] ?? '', before[1] ?? '');
  if (behind) return of(behind[1] ?? '', behind[2] ?? '');
  return /^[\d*]{8,32}$|^\S+@\S+$/u.test(said) ? of('', said) : of(said, '');
}

const of = (name: string, account: string) => ({ name: name.slice(0, 200), account: account.slice(0, 64) });

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** 大写 of an amount in fen, as invoices print it: 圆 or 元, 整; a negative one starts with （负数）. */
export function amountWords(fen: bigint, yuanSign: '圆' | '元' = '圆'): string {
  const amount = fen < 0n ? -fen : fen;
  const yuan = amount / 100n;
  const [jiao, rest] = [Number((amount / 10n) % 10n), Number(amount % 10n)];
  const whole = yuan === 0n ? '' : yuanWords(yuan) + yuanSign;
  const small = (jiao > 0 ? `${DIGITS[jiao]}角` : rest > 0 && yuan > 0n ? '零' : '') + (rest > 0 ? `${DIGITS[rest]}分` : '整');
  return `${fen < 0n ? '（负数）' : ''}${yuan === 0n && small === '整' ? `零${yuanSign}` : whole}${small}`;
}

function yuanWords(yuan: bigint): string {
  const groups: number[] = [];
  for (let left = yuan; left > 0n; left /= 10_000n) groups.unshift(Number(left % 10_000n));
  let [text, gap] = ['', false];
  for (const [at, group] of groups.entries()) {
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    if (text !== '' && (gap || group < 1000)) text += '零';
    text += groupWords(group) + GROUPS[groups.length - 1 - at];
    gap = false;
  }
  return text;
}

function groupWords(group: number): string {
  let [text, gap] = ['', false];
  for (const [at, sign] of [...String(group)].entries()) {
    if (sign === '0') {
      gap = true;
      continue;
    }
    text += (gap ? '零' : '') + DIGITS[Number(sign)] + PLACES[String(group).length - 1 - at];
    gap = false;
  }
  return text;
}

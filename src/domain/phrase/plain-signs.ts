/** Signs people write for one another; every pair is one character for one, so places in the text stay where they are. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['　', ' '],
  ['\u00a0', ' '],
  ['～〜∼', '~'],
  ['−‐‑‒–—―─', '-'],
  ['→', '-'],
  ['￥', '¥'],
  ['〇○', '零'],
  ['點', '点'],
  ['週', '周'],
  ['禮', '礼'],
  ['號', '号'],
  ['兩', '两'],
  ['後', '后'],
  ['個', '个'],
  ['時', '时'],
  ['鐘鍾', '钟'],
  ['請', '请'],
  ['幾', '几'],
  ['從', '从'],
  ['開', '开'],
  ['間', '间'],
  ['節', '节'],
  ['國', '国'],
  ['慶', '庆'],
  ['萬', '万'],
  ['塊', '块'],
  ['錢', '钱'],
  ['這', '这'],
  ['給', '给'],
  ['為爲', '为'],
  ['過', '过'],
  ['內', '内'],
];

const SIGNS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([many, one]) => [...many].map((sign): [string, string] => [sign, one])),
);

/** Full-width and traditional signs as their plain ones; the length never changes. */
export function plainSigns(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e && sign !== '～' && sign !== '￥') return String.fromCharCode(code - 0xfee0);
    return SIGNS.get(sign) ?? sign;
  });
}

/** Letters and digits of double width: plain ones are what was meant. */
const WIDE_LETTER = /^[Ａ-Ｚａ-ｚ０-９]$/u;

/**
 * What was understood, with its pieces of the message as they were typed: sentences are read in plain signs, and nobody's ， is to come back as a comma.
 * @param meant an intent; every text in it that is a piece of the message in plain signs
 */
export function asTyped<T>(meant: T, message: string): T {
  const whole = message.normalize('NFKC');
  if (whole === message) return meant;
  const signs = [...message].map((sign) => ({ sign, plain: sign.normalize('NFKC') }));
  const plain = signs.map((one) => one.plain).join('');
  if (plain !== whole) return meant;
  const starts: number[] = [];
  for (const [at, { plain: of }] of signs.entries()) for (let i = 0; i < of.length; i++) starts.push(at);
  const restored = (text: string): string => {
    // What has no Chinese sign is a time, an amount or a number of something, and is read in plain signs.
    const at = text.length < 2 || !/\p{Script=Han}/u.test(text) ? -1 : plain.indexOf(text);
    if (at === -1) return text;
    return signs
      .slice(starts[at], (starts[at + text.length - 1] ?? 0) + 1)
      .map((one) => (WIDE_LETTER.test(one.sign) ? one.plain : one.sign))
      .join('');
  };
  const within = (value: unknown): unknown => {
    if (typeof value === 'string') return restored(value);
    if (Array.isArray(value)) return value.map(within);
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]))
      : value;
  };
  return within(meant) as T;
}

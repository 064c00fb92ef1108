const SIGNS = /[，！？；：（）]/u;

/**
 * A piece of a sentence in plain signs, with the commas and other marks as its sender typed them: what people write is shown as they wrote it.
 * A piece that does not stand in the sentence stays as it is.
 */
export function asTyped(piece: string, sentence: string): string {
  const typed: string[] = [];
  let plain = '';
  for (const sign of sentence.match(/[，！？；：（）]|[^，！？；：（）]+/gu) ?? []) {
    const own = sign.normalize('NFKC');
    typed.push(...(SIGNS.test(sign) ? [sign] : own.split('')));
    plain += own;
  }
  const at = plain.indexOf(piece);
  return at < 0 ? piece : typed.slice(at, at + piece.length).join('');
}

import { Refused } from './refused.ts';

/** By its mark; else UTF-8 if it is that throughout; else GB 18030. Never line by line. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No text has these: it is a file of another kind.
      if (text.includes('\0')) throw new Refused('kind_not_taken');
      return text;
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
  throw new Refused('damaged');
}

/** Text as the programs of Chinese banks write it (GB 18030-2005): one, two or four bytes a sign. */
export const gb18030 = (text: string): Buffer => Buffer.concat([...text].map(bytesOf));

const FOUR_BYTE_PLANES = 0x1_0000;
const PLANES_START = 189_000;

function bytesOf(sign: string): Buffer {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return Buffer.of(point);
  two ??= twoByteCodes();
  const code = two.get(sign);
  if (code) return code;
  if (point >= FOUR_BYTE_PLANES) return fourBytes(PLANES_START + point - FOUR_BYTE_PLANES);
  four ??= fourByteCodes();
  const linear = four.get(sign);
  if (linear === undefined) throw new Error(`GB 18030 has no ${sign}`);
  return fourBytes(linear);
}

let two: ReadonlyMap<string, Buffer> | undefined;
let four: ReadonlyMap<string, number> | undefined;

function twoByteCodes(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, Buffer>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const bytes = Buffer.of(first, second);
      const sign = second === 0x7f ? '' : decoder.decode(bytes);
      if ([...sign].length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, bytes);
    }
  return codes;
}

/** Those of the first plane, by their place in the four-byte order. */
function fourByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let linear = 0; linear < 39_420; linear++) {
    const sign = decoder.decode(fourBytes(linear));
    if ([...sign].length === 1 && sign !== '\ufffd') codes.set(sign, linear);
  }
  return codes;
}

const fourBytes = (linear: number): Buffer =>
  Buffer.of(
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  );

import { Refused } from './refused.ts';

/** [MS-CFB]: a file of sectors, chained by a table; small streams lie in a stream of their own. */
const NONE = 0xfffffff0;
const HEADER = 512;
const IN_HEADER = 109;
const ENTRY = 128;

/** The streams of a compound file by name, as Excel 97 and locked workbooks are kept. */
export function streamsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('damaged');
    throw error;
  }
}

function read(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const size = 1 << view.getUint16(30, true);
  const smallSize = 1 << view.getUint16(32, true);
  if (size !== 512 && size !== 4096) throw new Refused('damaged');
  const sector = (n: number): Uint8Array => {
    const from = Math.max(HEADER, size) + n * size;
    if (from >= bytes.length) throw new Refused('damaged');
    return bytes.subarray(from, from + size);
  };
  const table = fatOf(view, sector, size);
  const chain = (first: number, of: (n: number) => Uint8Array, next: (n: number) => number): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (let at = first, steps = 0; at < NONE; at = next(at)) {
      if (++steps > bytes.length / smallSize + 1) throw new Refused('damaged');
      parts.push(of(at));
    }
    return Buffer.concat(parts);
  };
  const nextOf = (n: number) => table[n] ?? NONE;
  const stream = (first: number) => chain(first, sector, nextOf);
  const entries = entriesOf(stream(view.getUint32(48, true)));
  const root = entries.find(({ type }) => type === 5);
  const small = root && root.size > 0 ? stream(root.first) : new Uint8Array();
  const smallTable = view.getUint32(64, true) > 0 ? numbersOf(stream(view.getUint32(60, true))) : [];
  const least = view.getUint32(56, true);
  const smallSector = (n: number) => small.subarray(n * smallSize, (n + 1) * smallSize);
  return new Map(
    entries
      .filter(({ type }) => type === 2)
      .map(({ name, first, size: length }) => {
        const whole = length < least ? chain(first, smallSector, (n) => smallTable[n] ?? NONE) : stream(first);
        return [name, whole.subarray(0, length)] as const;
      }),
  );
}

function fatOf(view: DataView, sector: (n: number) => Uint8Array, size: number): readonly number[] {
  const places = Array.from({ length: IN_HEADER }, (_, n) => view.getUint32(76 + 4 * n, true));
  for (let at = view.getUint32(68, true), steps = 0; at < NONE && steps < 10_000; steps++) {
    const more = numbersOf(sector(at));
    places.push(...more.slice(0, size / 4 - 1));
    at = more.at(-1) ?? NONE;
  }
  return places.filter((place) => place < NONE).flatMap((place) => [...numbersOf(sector(place))]);
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => view.getUint32(4 * n, true));
}

function entriesOf(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, n) => {
    const from = n * ENTRY;
    const length = Math.max(0, Math.min(64, view.getUint16(from + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(from, from + length)),
      type: view.getUint8(from + 66),
      first: view.getUint32(from + 116, true),
      size: view.getUint32(from + 120, true),
    };
  });
}

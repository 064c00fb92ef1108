/** A TrueType font made by hand: glyph 0 empty, all others one box of the given width (in thousandths of an em). Enough for what embeds a font and never looks at its shapes. */
export function trueTypeOf(widths: readonly number[]): Buffer {
  const count = widths.length + 1;
  const boxes = [Buffer.alloc(0), ...widths.map((width) => box(width))];
  const offsets = [0];
  for (const one of boxes) offsets.push((offsets.at(-1) ?? 0) + one.length);
  const tables: readonly (readonly [string, Buffer])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', Buffer.concat(boxes)],
    ['head', head()],
    ['hhea', words(1, 0, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count)],
    ['hmtx', words(500, 0, ...widths.flatMap((width) => [width, 50]))],
    ['loca', words(...offsets.map((offset) => offset / 2))],
    ['maxp', Buffer.concat([words(1, 0, count, 4, 1), Buffer.alloc(22)])],
    ['name', words(0, 0, 6)],
    ['post', Buffer.concat([words(3, 0), Buffer.alloc(28)])],
  ];
  return fileOf(tables);
}

const words = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) out.writeUInt16BE(value & 0xffff, at * 2);
  return out;
};

/** One closed contour of four corners. */
function box(width: number): Buffer {
  const right = width - 50;
  const header = words(1, 50, 0, right, 700, 3, 0);
  const flags = Buffer.from([1, 1, 1, 1]);
  return Buffer.concat([header, flags, words(50, 0, right - 50, 0), words(0, 700, 0, -700)]);
}

const head = (): Buffer =>
  Buffer.concat([
    words(1, 0, 1, 0),
    Buffer.alloc(4),
    Buffer.from([0x5f, 0x0f, 0x3c, 0xf5]),
    words(11, 1000),
    Buffer.alloc(16),
    words(0, -120, 1000, 880, 0, 8, 2, 0, 0),
  ]);

/** A character map with no characters: codes reach glyphs by their number only. */
const cmap = (): Buffer => words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0);

function os2(): Buffer {
  const out = Buffer.alloc(78);
  out.writeUInt16BE(500, 2);
  out.writeUInt16BE(400, 4);
  out.writeUInt16BE(5, 6);
  out.writeInt16BE(880, 68);
  out.writeInt16BE(-120, 70);
  out.writeUInt16BE(880, 74);
  out.writeUInt16BE(120, 76);
  return out;
}

function fileOf(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = [Buffer.concat([Buffer.from([0, 1, 0, 0]), words(tables.length, 128, 3, tables.length * 16 - 128)])];
  let offset = 12 + tables.length * 16;
  const bodies: Buffer[] = [];
  for (const [name, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    const numbers = Buffer.alloc(12);
    numbers.writeUInt32BE(checksum(padded), 0);
    numbers.writeUInt32BE(offset, 4);
    numbers.writeUInt32BE(body.length, 8);
    directory.push(Buffer.from(name, 'latin1'), numbers);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...bodies]);
}

function checksum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
/** Smaller streams would lie in a file within the file. */
const LEAST = 4_096;

export interface Stream {
  readonly name: string;
  readonly data: Buffer;
}

/** A compound file ([MS-CFB], version 3), as Excel 97 and locked workbooks are kept. Streams are filled up with zeros to the least size. */
export function writeCompound(streams: readonly Stream[]): Buffer {
  const filled = streams.map(({ name, data }) => ({
    name,
    data: Buffer.concat([data, Buffer.alloc(Math.max(0, LEAST - data.length))]),
  }));
  const sizes = filled.map(({ data }) => Math.ceil(data.length / SECTOR));
  const directorySectors = Math.ceil((filled.length + 1) / 4);
  const used = sizes.reduce((sum, size) => sum + size, directorySectors);
  let fatSectors = 1;
  while (fatSectors * (SECTOR / 4) < used + fatSectors) fatSectors += 1;
  if (fatSectors > 109) throw new Error('more than the header has room for');
  const fat = Array.from({ length: fatSectors * (SECTOR / 4) }, () => FREE);
  const chain = (from: number, length: number) => {
    for (let i = 0; i < length; i++) fat[from + i] = i === length - 1 ? END : from + i + 1;
  };
  for (let i = 0; i < fatSectors; i++) fat[i] = FAT;
  chain(fatSectors, directorySectors);
  let next = fatSectors + directorySectors;
  const starts = sizes.map((size) => {
    const start = next;
    chain(start, size);
    next += size;
    return start;
  });
  const directory = Buffer.concat([
    entry('Root Entry', 5, END, 0, filled.length > 0 ? 1 : FREE, FREE),
    ...filled.map(({ name, data }, i) =>
      entry(name, 2, starts[i] ?? END, data.length, FREE, i + 2 <= filled.length ? i + 2 : FREE),
    ),
    ...Array.from({ length: directorySectors * 4 - filled.length - 1 }, () => entry('', 0, 0, 0, FREE, FREE)),
  ]);
  const table = Buffer.alloc(fat.length * 4);
  for (const [i, value] of fat.entries()) table.writeUInt32LE(value, i * 4);
  const contents = filled.map(({ data }, i) => Buffer.concat([data, Buffer.alloc((sizes[i] ?? 0) * SECTOR - data.length)]));
  return Buffer.concat([header(fatSectors), table, directory, ...contents]);
}

function header(fatSectors: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  for (const [i, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) bytes.writeUInt16LE(value, 24 + i * 2);
  bytes.writeUInt32LE(fatSectors, 44);
  bytes.writeUInt32LE(fatSectors, 48);
  bytes.writeUInt32LE(LEAST, 56);
  for (const [i, value] of [END, 0, END, 0].entries()) bytes.writeUInt32LE(value, 60 + i * 4);
  for (let i = 0; i < 109; i++) bytes.writeUInt32LE(i < fatSectors ? i : FREE, 76 + i * 4);
  return bytes;
}

function entry(name: string, type: number, start: number, size: number, child: number, right: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name ? (name.length + 1) * 2 : 0, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  for (const [i, value] of [FREE, right, child].entries()) bytes.writeUInt32LE(value, 68 + i * 4);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

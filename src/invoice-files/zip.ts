import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { MOST_PART_BYTES, MOST_PARTS, MOST_RATIO, MOST_UNPACKED_BYTES } from './limits.ts';
import { Refused } from './refused.ts';

/** What may come out of an archive. `ratio`: how much denser than what comes out a part may be. */
export interface Caps {
  readonly part: number;
  readonly all: number;
  readonly ratio: number;
}
const USUAL: Caps = { part: MOST_PART_BYTES, all: MOST_UNPACKED_BYTES, ratio: MOST_RATIO };

/** The parts of an archive by name, in its order; caps hold for what comes out, whatever the directory says. Names are never used as paths. */
export async function unzip(bytes: Uint8Array, caps: Caps = USUAL): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = new Map<string, Uint8Array>();
  let [seen, unpacked] = [0, 0];
  for await (const entry of entriesOf(zip)) {
    if (++seen > MOST_PARTS) throw new Refused('too_many_parts');
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw new Refused('encrypted');
    if (name.endsWith('/')) continue;
    if (parts.has(name)) throw new Refused('bad_part_name');
    const part = await inflated(zip, entry, { ...caps, part: Math.min(caps.part, caps.all - unpacked) });
    unpacked += part.length;
    parts.set(name, part);
  }
  return parts;
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new Refused('damaged')) : resolve(zip),
    );
  });

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', () => reject(new Refused('damaged')));
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** Without the `/` that some producers of OFD begin names with. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const name = decoded(raw).replaceAll('\\', '/');
  if (/^[a-z]:/iu.test(name) || name.split('/').includes('..') || name.includes('\0') || name.startsWith('//'))
    throw new Refused('bad_part_name');
  return name;
}

function decoded(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/** Small parts may be denser than any honest large one. */
const RATIO_FROM = 2 ** 18;

const inflated = (zip: ZipFile, entry: Entry, { part, ratio }: Caps): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Refused('damaged'));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        const dense = size > RATIO_FROM && size > entry.compressedSize * ratio;
        if (size > part || dense) {
          stream.destroy();
          reject(new Refused('inflates_too_far'));
        } else chunks.push(chunk);
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', (cause: Error) =>
        reject(new Refused(/too many bytes/u.test(cause.message) ? 'inflates_too_far' : 'damaged')),
      );
    });
  });

import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a frame ends: `…/dist/main.js:12:345` or the same as an address, perhaps in brackets. */
const PLACE = /((?:file:\/\/)?\/[^():]+\.js):(\d+):(\d+)(\)?)$/;

/**
 * Traces of a bundle in lines of its sources. The maps are read when a trace is first asked for: Node's own `--enable-source-maps` reads all of them at
 * every start and keeps them. To be called only where a bundle runs; other loaders have their own way.
 */
export function mapTraces(): void {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (file: string): SourceMap | null => {
    const known = maps.get(file);
    if (known !== undefined) return known;
    const map = readMap(file);
    maps.set(file, map);
    return map;
  };
  const inSource = (frame: string): string =>
    frame.replace(PLACE, (found, address: string, line: string, column: string, end: string) => {
      const file = address.startsWith('file:') ? fileURLToPath(address) : address;
      const place = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!place || !('originalSource' in place)) return found;
      return `${resolve(dirname(file), place.originalSource)}:${place.originalLine + 1}:${place.originalColumn + 1}${end}`;
    });
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${inSource(String(frame))}`)].join('\n');
}

function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]);
  } catch {
    return null;
  }
}

import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a frame ends: `…/dist/main.js:12:345` or the same as an address, perhaps in brackets. */
const PLACE = /((?:file:\/\/)?\/[^():]+\.js):(\d+):(\d+)(\)?)$/;

/** How far behind the beginning of a function its name stands, whether it is asynchronous or not. */
const NAME_BEHIND = ['function '.length, 'async function '.length];

/**
 * Traces of a bundle in lines and names of its sources. The maps are read when a trace is first asked for: Node's own `--enable-source-maps` reads all of them at
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
  /** The bundle calls functions by a letter or two; what its sources call them the map tells where the name stands. */
  const named = (frame: NodeJS.CallSite, text: string): string => {
    const short = frame.getFunctionName();
    const [line, column] = [frame.getEnclosingLineNumber(), frame.getEnclosingColumnNumber()];
    const [, file] = PLACE.exec(text) ?? [];
    if (!short || !line || !column || !file) return text;
    const map = mapOf(pathOf(file));
    // An arrow stands behind its name: `a=()=>`.
    for (const at of [...NAME_BEHIND.map((behind) => column - 1 + behind), column - 2 - short.length]) {
      const found = at < 0 ? undefined : map?.findEntry(line - 1, at);
      const { generatedColumn, name } = (found ?? {}) as { readonly generatedColumn?: number; readonly name?: string };
      if (generatedColumn === at && name) return text.replace(short, name);
    }
    return text;
  };
  const inSource = (frame: string): string =>
    frame.replace(PLACE, (found, address: string, line: string, column: string, end: string) => {
      const file = pathOf(address);
      const place = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!place || !('originalSource' in place)) return found;
      return `${resolve(dirname(file), place.originalSource)}:${place.originalLine + 1}:${place.originalColumn + 1}${end}`;
    });
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${inSource(named(frame, String(frame)))}`)].join(
      '\n',
    );
}

const pathOf = (address: string): string => (address.startsWith('file:') ? fileURLToPath(address) : address);

function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]);
  } catch {
    return null;
  }
}

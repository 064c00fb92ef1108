import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where it is written down which database the running demo keeps: it lies in a temporary folder, and the tools are started beside it. */
const noteIn = (projectRoot: string): string => join(projectRoot, 'data', 'demo-database');

/** Writes down the file of the demo's database; the function given back takes the note away. */
export function noteDemoDatabase(projectRoot: string, file: string): () => void {
  const note = noteIn(projectRoot);
  try {
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, file);
  } catch {
    // Without a place to write, the tools have to be told with --url.
    return () => {};
  }
  return () => {
    if (existsSync(note) && readFileSync(note, 'utf8') === file) rmSync(note);
  };
}

/** The file of the demo's database while it runs, else null: a demo that was killed leaves its note, and nothing it can speak of. */
export function demoDatabase(projectRoot: string): string | null {
  const note = noteIn(projectRoot);
  const file = existsSync(note) ? readFileSync(note, 'utf8') : '';
  return file !== '' && existsSync(file) ? file : null;
}

import { parentPort } from 'node:worker_threads';
import { drawPage } from './draw-page.ts';
import { readFile } from './read-file.ts';

/**
 * Reads or draws one file at a time in a thread of its own; `begins` gives each file, and each file of a bundle, its own time. `page`: that page is to be
 * drawn.
 */
parentPort?.on('message', ({ bytes, page }: { readonly bytes: Uint8Array; readonly page?: number }) => {
  const begins = (): void => parentPort?.postMessage({ begins: true });
  begins();
  if (page === undefined) void readFile(bytes, begins).then((reading) => parentPort?.postMessage({ reading }));
  else void drawPage(bytes, page).then((picture) => parentPort?.postMessage({ picture }));
});

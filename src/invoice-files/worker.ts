import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.ts';

/** Reads one file at a time in a thread of its own; `begins` gives each file, and each file of a bundle, its own time. */
parentPort?.on('message', (bytes: Uint8Array) => {
  const begins = (): void => parentPort?.postMessage({ begins: true });
  begins();
  void readFile(bytes, begins).then((reading) => parentPort?.postMessage({ reading }));
});

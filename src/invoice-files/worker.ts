import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.ts';

/** Reads one file at a time in a thread of its own; `begins` says that the next of several files gets its own time. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void readFile(bytes, () => parentPort?.postMessage({ begins: true })).then((reading) => parentPort?.postMessage({ reading }));
});

// A life of the whole app, begun in advance: the packages are loaded while the life before still lasts, and the app itself starts at the word given on
// standard input (its DEATH and DEFECT). Otherwise most of the test's time would go into loading packages.
import '@larksuiteoapi/node-sdk';
import 'fastify';
import 'pinyin-pro';
import 'yaml';
import 'zod';

// Nobody is left to kill it.
process.stdin.on('end', () => process.exit());

const word = await new Promise<string>((resolve) => process.stdin.once('data', (bytes) => resolve(String(bytes))));
Object.assign(process.env, JSON.parse(word));
await import('../../src/main.ts');

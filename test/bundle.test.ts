import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { inAscii, PACKED } from '../tools/packed.ts';

/** What we use of the SDK, as the bundle has it. */
const ENTRY = `
import { CTenantAccessToken, Client, EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
const asked = [];
const httpInstance = {
  request: async (call) => { asked.push([call.method, call.url, call.headers.Authorization]); return { code: 0 }; },
  post: async () => ({ tenant_access_token: 't-1', expire: 7200 }),
};
const client = new Client({ appId: 'cli_0123456789abcdef', appSecret: 's', domain: 'http://feishu', httpInstance, loggerLevel: 1 });
const reply = await client.request({ method: 'GET', url: 'open-apis/bot/v3/info' });
console.log(JSON.stringify({ asked, reply, tree: 'im' in client, parts: [EventDispatcher, WSClient].map((one) => typeof one), said: '\u{1F600}二网' }));
`;

it('the bundle has the SDK with what we call and without what nobody can reach, all of it in ASCII', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const resolveDir = join(import.meta.dirname, '..');
    const outfile = join(folder, 'entry.js');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    await build({ ...PACKED, stdin: { contents: ENTRY, resolveDir }, outfile, sourcemap: true, logLevel: 'error' });
    const told = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })) as unknown;
    expect(told).toEqual({
      asked: [['GET', 'http://feishu/open-apis/bot/v3/info', 'Bearer t-1']],
      reply: { code: 0 },
      tree: false,
      parts: ['function', 'function'],
      said: '\u{1F600}二网',
    });
    const text = readFileSync(outfile, 'utf8');
    expect(text).not.toMatch(/[^\0-\x7f]/);
    expect(text.length).toBeLessThan(700_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a program in ASCII means the same, and stays as it is where it would not', () => {
  expect(inAscii('const said = /^二网?$/u.test(`网店`);')).toBe('const said = /^\\u4e8c\\u7f51?$/u.test(`\\u7f51\\u5e97`);');
  expect(inAscii('/\\。/')).toBe('/\\。/');
  expect(inAscii('String.raw`\\d二`')).toBe('String.raw`\\d二`');
});

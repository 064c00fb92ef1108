import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requirePhotoText } from '../../src/config/require-photo-text.ts';
import { type PhotoTextOptions, photoText } from '../../src/invoice-files/photo-text.ts';
import { TELLS_LINES, toldPhoto } from '../invoices/seen-photo.ts';

const folder = mkdtempSync(join(tmpdir(), 'photo-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that answers pictures in its own way, and once it begins writes down which process it is. */
function answering(name: string, answer: string, options: PhotoTextOptions = {}) {
  const program = join(folder, `${name}.mjs`);
  writeFileSync(program, `process.on('message', ({ picture }) => { ${answer} });\nprocess.send({ ready: true });`);
  return photoText({ program, ...options });
}

const picture = new Uint8Array([1, 2, 3]);
const line = {
  text: '电子发票',
  sure: 0.9,
  box: [
    [0, 0],
    [9, 0],
    [9, 3],
    [0, 3],
  ],
} as const;
const page = { width: 10, height: 10, lines: [line] };
const told = (kept: string) => `process.send({ page: ${kept} })`;

describe('识别照片的进程 (S101)', { timeout: 60_000 }, () => {
  it('S101 一张一张看，看完说出每一行', async () => {
    const eyes = photoText({ program: TELLS_LINES });
    const photos = [toldPhoto(page), toldPhoto({ ...page, lines: [] }), picture];
    expect(await Promise.all(photos.map((each) => eyes.linesOf(each)))).toEqual([page, { ...page, lines: [] }, null]);
    await eyes.close();
  });

  it('S101 太慢就放下，进程换新的，下一张照看', async () => {
    const eyes = answering('slow', `if (picture.length === 3) for (;;); else ${told(JSON.stringify(page))}`, { mostMs: 400 });
    expect(await eyes.linesOf(picture)).toBeNull();
    expect(await eyes.linesOf(new Uint8Array([1, 2, 3, 4]))).toEqual(page);
    await eyes.close();
  });

  it.runIf(process.platform === 'linux')('S101 内存太多就结束它，不等它把机器占满', async () => {
    const eyes = answering('large', 'globalThis.held = Buffer.alloc(600 * 2 ** 20, 1); setInterval(() => {}, 1000);', {
      mostMb: 300,
      mostMs: 20_000,
    });
    const began = Date.now();
    expect(await eyes.linesOf(picture)).toBeNull();
    expect(Date.now() - began).toBeLessThan(15_000);
    await eyes.close();
  });

  it('S101 自己崩了、说的不是行、起不来：都只是没看出来', async () => {
    const crashes = answering('crashes', 'process.exit(3)');
    const babbles = answering('babbles', told('{ width: 1, height: 1, lines: [{ text: 7 }] }'));
    const missing = photoText({ program: join(folder, 'no-such-program.mjs') });
    for (const eyes of [crashes, babbles, missing]) {
      expect(await eyes.linesOf(picture)).toBeNull();
      expect(await eyes.linesOf(picture)).toBeNull();
      await eyes.close();
    }
  });

  it('S101 它拿不到环境变量：密钥不会到别处去', async () => {
    const eyes = answering(
      'env',
      `process.send({ page: { width: 1, height: 1, lines: Object.keys(process.env).filter((name) => !/^(NODE_|LC_|PWD$|SHLVL$|_$)/.test(name)).map((text) => ({ text, sure: 1, box: [[0,0],[1,0],[1,1],[0,1]] })) } })`,
    );
    expect(await eyes.linesOf(picture)).toEqual({ width: 1, height: 1, lines: [] });
    await eyes.close();
  });

  it('开了却没有装，不启动，说清楚怎么装', () => {
    expect(() => requirePhotoText(false)).toThrow('npm ci --prefix extras/ocr');
    expect(() => requirePhotoText(true)).not.toThrow();
  });
});

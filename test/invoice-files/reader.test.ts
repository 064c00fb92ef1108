import { afterAll, describe, expect, it } from 'vitest';
import { invoiceReader } from '../../src/invoice-files/reader.ts';
import { CORPUS } from '../invoices/corpus.ts';
import { differences } from '../invoices/expected.ts';

const file = (name: string) => {
  const found = CORPUS.find((fixture) => fixture.name.includes(name));
  if (!found) throw new Error(name);
  return found;
};

describe('读文件在自己的线程里', { timeout: 120_000 }, () => {
  const reader = invoiceReader();
  afterAll(() => reader.close());

  it('一个接一个读，结果和直接读一样', async () => {
    const names = ['XML：数电普票', 'XBRL：铁路售票', '照片：数电普票'];
    const read = await Promise.all(names.map((name) => reader.read(new Uint8Array(file(name).bytes()))));
    expect(read.map((reading, i) => differences(file(names[i] ?? '').expected, reading))).toEqual([[], [], []]);
  });

  it('太大的不进线程', async () => {
    expect(await reader.read(new Uint8Array(21 * 2 ** 20))).toEqual({ type: null, refused: 'too_large' });
  });

  it('超时就放下，线程换新的，下一个文件照读', async () => {
    const hasty = invoiceReader({ mostMs: 1 });
    const large = new Uint8Array(file('照片：数电普票').bytes());
    expect(await hasty.read(large)).toEqual({ type: null, refused: 'took_too_long' });
    await hasty.close();
    const xml = file('XML：数电普票');
    expect(differences(xml.expected, await reader.read(new Uint8Array(xml.bytes())))).toEqual([]);
  });
});

import { describe, expect } from 'vitest';
import { writeCompound } from '../../bank-corpus/make/write-compound.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sends } from './sheets.ts';

const MB = 2 ** 20;
const csv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(rows.map((row) => row.join(',')).join('\n'));
const locked = (bytes: number): Buffer =>
  writeCompound([
    { name: 'EncryptionInfo', data: Buffer.alloc(200, 4) },
    { name: 'EncryptedPackage', data: Buffer.alloc(bytes, 7) },
  ]);

describe('读不了的登记表 (S51)', () => {
  it.for([
    ['冯磊', '流水.csv'],
    ['陈静', '打卡.csv'],
  ] as const)('S51 %s 发的 %s 超过 50 MB：说太大，不说没取到', async ([who, name], { office }) => {
    const sender = persona(office, who);
    await sends(office, who, Buffer.alloc(50 * MB + 1, 49), name);
    expect(sender.card(name).text).toMatch(/超过 ?50 ?MB/u);
  });

  it.for([
    ['小的，加了密码', '台账.xlsx', () => locked(9_000), '文件加了密码'],
    ['大的，加了密码：不说太大', '台账.xlsx', () => locked(3 * MB), '文件加了密码'],
    ['大的，坏了：不说太大', '台账.xlsx', () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(MB, 7)]), '文件坏了'],
    ['超过 50 MB', '台账.xlsx', () => Buffer.alloc(50 * MB + 1, 1), '文件超过 50 MB'],
    [
      '三百列',
      '台账.csv',
      () => csv([Array.from({ length: 300 }, (_, i) => `第${i}列`), Array.from({ length: 300 }, () => '1')]),
      '超过 200 列',
    ],
    [
      '五万零一行',
      '台账.csv',
      () =>
        csv([
          ['名称', '类别', '数量', '购置日期', '使用单位'],
          ...Array.from({ length: 50_001 }, (_, i) => [`显示器${i}`, '其他', '1', '2024-05-06', '苏州分店']),
        ]),
      '一次最多50,000行',
    ],
  ] as const)('S51 %s：说清是什么毛病、怎样才行', async ([, name, file, why], { office }) => {
    const chen = persona(office, '陈静');
    await sends(office, '陈静', file(), name);
    expect(chen.card(name).text).toContain(why);
    expect(chen.card(name).buttons.some((label) => label.startsWith('确认'))).toBe(false);
  });
});

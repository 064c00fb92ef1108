import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sends, statementFile } from '../bank/statement-file.ts';
import { customerOf, owes } from './owed.ts';

const HONGDA = '苏州宏达运输有限公司';

/** Pictures and files that the bot has sent on to somebody's private chat. */
const forwarded = (office: TestOffice, who: string) =>
  office.controls.messages(who, 'bot').filter((message) => message.from.kind === 'bot' && message.body.type !== 'interactive');

async function slip(office: TestOffice, who: Persona, name: string, kind: 'image' | 'file'): Promise<void> {
  office.controls.sendFile(who.name, 'bot', name, Buffer.from('x'), kind);
  await office.settled();
}

describe('S112 S113 付款凭证', () => {
  it('S112 业务员说客户付了，把转账截图、回单发来放进这一笔；财务收到提醒，认领时就在那个选择旁边看', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-12-20'],
    ]);
    await li.says(`${HONGDA}欠多少`);
    await li.presses('查看', { holding: 'HT-SZ-26-0001-1' });
    expect(JSON.stringify(await li.presses('提交', { form: { reason: 'says_paid', next: '上午转的' } }))).toContain(
      '请把转账截图',
    );
    await slip(office, li, '转账截图.png', 'image');
    expect(li.card('收到图片').text).toContain('付款凭证');
    await li.presses('放进去', { holding: 'HT-SZ-26-0001-1' });
    await slip(office, li, '回单.pdf', 'file');
    await li.presses('放进去', { holding: 'HT-SZ-26-0001-1' });
    const feng = persona(office, '冯磊');
    expect(feng.card('的付款凭证', 'HT-SZ-26-0001-1').text).toContain('李强');
    // 款到了，户名对不上：凭证就在要认领的那个选择旁边。
    await sends(
      office,
      '冯磊',
      statementFile([{ on: '2026-11-23', in: 5_000, payer: '黄小凤', memo: 'HT-SZ-26-0001-1', serial: '202611230001' }]),
    );
    await feng.presses('导入 1 笔');
    await feng.says('待认领的款');
    expect(feng.card('待认领的款').buttons).toContain('HT-SZ-26-0001-1 的凭证（2）');
    expect(forwarded(office, '冯磊')).toEqual([]);
    await feng.presses('HT-SZ-26-0001-1 的凭证（2）');
    expect(forwarded(office, '冯磊')).toHaveLength(2);
    // 主管在这一笔的卡片上看得到；别的业务员发图片，不会放进这一笔 (S4)。
    await wang.says(`${HONGDA}欠多少`);
    await wang.presses('查看', { holding: 'HT-SZ-26-0001-1' });
    expect(wang.card('HT-SZ-26-0001-1').buttons).toContain('看付款凭证（2）');
    await slip(office, min, '别的.png', 'image');
    expect(min.cards().some(({ text }) => text.includes('付款凭证'))).toBe(false);
    const acts = look<{ act: string }>(
      office.database,
      `SELECT act FROM "Audit" WHERE act LIKE 'receivable.proof%' ORDER BY seq`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['receivable.proof', 'receivable.proof', 'receivable.proof_seen']);
  });
});

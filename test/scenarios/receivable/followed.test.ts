import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { chenIn, enters } from '../orders/enter-order.ts';
import { book, customerOf, itemOf, owes } from './owed.ts';

const texts = (who: Persona): string =>
  who
    .cards()
    .map(({ text }) => text)
    .join('\n---\n');
const idOf = (office: TestOffice, name: string): string =>
  look<{ id: string }>(office.database, `SELECT id FROM "Person" WHERE name = '${name}'`)[0]?.id ?? '';

/** Its supervisor gives the customer to somebody else. */
async function gives(office: TestOffice, wang: Persona, customer: string, to: string): Promise<void> {
  await wang.says(`查客户 ${customer}`);
  await wang.presses('修改', { holding: customer });
  await wang.presses('修改', { form: { sales: office.controls.person(to).openId }, holding: '业务人员' });
}

describe('客户换了业务人员 (S113)', () => {
  it('S113 没收完的、承诺、催收一起转给接手的人；两边各听一次；收完的不动，留下记录', async ({ office, li, min, wang, at }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 30_000, '2026-12-10'],
    ]);
    const [liId, minId] = [idOf(office, '李强'), idOf(office, '李敏')];
    await gives(office, wang, '宏达运输公司', '李敏');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ salesId: minId });
    expect(await itemOf(office, 'HT-1-2')).toMatchObject({ salesId: minId });
    const heard = texts(min);
    expect(heard).toContain('王芳把客户“宏达运输公司”交给您跟。一起转来：2笔没收完共¥90,000.00。催收、承诺和待办从现在起找您');
    expect(texts(li)).toContain('客户“宏达运输公司”改由李敏跟，一起转过去：2笔没收完共¥90,000.00');
    expect(
      look<{ detail: string }>(office.database, `SELECT detail FROM "Audit" WHERE act = 'receivable.handed_on'`).map(
        ({ detail }) => JSON.parse(detail) as unknown,
      ),
    ).toMatchObject([
      { from: liId, to: minId },
      { from: liId, to: minId },
    ]);
    // 从现在起催的是李敏，不再是李强。
    const before = texts(li);
    await at('2026-11-24', '09:30');
    expect(min.card('应收催收').text).toContain('HT-1-1');
    expect(texts(li)).toBe(before);
    await min.says('宏达运输公司欠多少');
    expect(min.card('宏达运输公司').text).toContain('HT-1-1');
  });

  it('S113 只改电话、没有欠款、自己改给自己的：谁也不打扰', async ({ office, li, min, wang }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await customerOf(min, '通利物流', '13912345678');
    await owes(office, '通利物流', 'HT-2', [['balance', 20_000, '2026-12-22']]);
    await gives(office, wang, '宏达运输公司', '李敏');
    await wang.says('查客户 通利物流');
    await wang.presses('修改', { holding: '通利物流' });
    await wang.presses('修改', { form: { phone: '13912345679' }, holding: '业务人员' });
    expect(await itemOf(office, 'HT-2-1')).toMatchObject({ salesId: idOf(office, '李敏') });
    expect(texts(li) + texts(min)).not.toContain('没收完');
  });

  it('S113 转走以后，原来的人在旧卡片上按“说明情况”：告诉他现在由谁跟', async ({ office, li, wang }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-12-20']]);
    await li.says('HT-1-1还欠多少');
    const message = office.controls.cards('李强', 'bot').at(-1);
    const say = buttonsOf(message?.body.card).find(({ text }) => text === '说明情况');
    await gives(office, wang, '宏达运输公司', '李敏');
    const { toast } = await pressAs(office, '李强', message?.id ?? '', say?.value);
    expect(toast).toContain('这一笔现在由李敏跟，不用再填');
  });

  it('S113 订单换了业务人员：这台车没收完的跟着订单走，客户别的欠款不动', async ({ office, li, min }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 30_000, '2026-12-10'],
    ]);
    await enters(office, { buyer: '宏达运输公司' });
    const { id, version } = await itemOf(office, 'HT-1-2');
    const [order] = look<{ id: string }>(office.database, `SELECT id FROM "Rec" WHERE kind = 'order'`);
    await book(office, [{ table: 'receivable', update: { orderId: order?.id ?? null }, where: { id, version } }]);
    const chen = chenIn(office);
    await chen.says('订单 A123');
    await chen.presses('修改', { holding: 'A123' });
    await chen.presses('修改', { form: { sales: office.controls.person('李敏').openId }, holding: '业务人员' });
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ salesId: idOf(office, '李强') });
    expect(await itemOf(office, 'HT-1-2')).toMatchObject({ salesId: idOf(office, '李敏') });
    expect(texts(min)).toContain('1笔没收完，共¥30,000.00');
  });
});

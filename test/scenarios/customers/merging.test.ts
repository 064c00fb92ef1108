import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sends, statementFile } from '../bank/statement-file.ts';
import { drafts } from '../contract/contract-office.ts';
import { customer, customerOf, itemOf, owes, pays } from '../receivable/owed.ts';
import { customerNumber, DOUBLE, entersAnother, entersTwice, hangsOn, KEPT, merges } from './double-file.ts';

describe('重复的客户档案并成一份 (S31)', () => {
  it('S31 主管合并：应收、核销、预收、付款户名都转过去，这份停用；一键撤销，全都转回来', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    const apart = [
      [1, 2, 1],
      [0, 0, 0],
    ];
    expect([hangsOn(office, DOUBLE), hangsOn(office, KEPT)]).toEqual(apart);
    await merges(wang);
    expect(wang.card('已合并').text).toContain(`已并入 ${customerNumber(office, KEPT)} ${KEPT}`);
    // The history names the other file by its number, never by an id.
    expect(wang.card('已合并').text).toContain(`并入另一份：${customerNumber(office, KEPT)} ${KEPT}`);
    expect(wang.card('已合并').text).not.toContain('rec_');
    // Its name is one the other is paid under from now on.
    expect([hangsOn(office, DOUBLE), hangsOn(office, KEPT)]).toEqual([
      [0, 0, 0],
      [1, 2, 2],
    ]);
    expect((await itemOf(office, 'HT-SU-26-0101-1')).open).toBe(300_000n);
    await wang.presses('撤销合并', { holding: '已合并' });
    expect([hangsOn(office, DOUBLE), hangsOn(office, KEPT)]).toEqual(apart);
    expect(wang.card(DOUBLE).text).toContain('往来中');
  });

  it('S31 合同跟着走，撤销了跟着回来', async ({ office, li, wang }) => {
    await drafts(office);
    await entersAnother(li, KEPT, '13800002222');
    const named = () =>
      look<{ form: string }>(office.database, `SELECT form FROM "Rec" WHERE kind = 'contract'`).map(
        ({ form }) => (JSON.parse(form) as { customer: string }).customer,
      );
    const [before] = named();
    await wang.says('查客户 1111');
    await wang.presses('合并重复档案');
    await wang.presses('并入这份', { holding: '并入哪一份' });
    expect(named()).toEqual([customer(office, KEPT).id]);
    await wang.says(`查客户 ${KEPT}`);
    expect(wang.card(KEPT).text).toContain('合同 1');
    await wang.says('查客户 1111');
    await wang.presses('撤销合并');
    expect(named()).toEqual([before]);
  });

  it('S31 合并以后新欠的留在那份上；转过来的那笔又付了的，连同付款转回去', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await merges(wang);
    await owes(office, KEPT, 'HT-SU-26-0102', [['deposit', 800, '2026-12-01']]);
    await pays(office, 'HT-SU-26-0101-1', 500);
    await wang.presses('撤销合并', { holding: '已合并' });
    expect([hangsOn(office, DOUBLE), hangsOn(office, KEPT)]).toEqual([
      [1, 3, 1],
      [1, 0, 0],
    ]);
  });

  it('S31 合并以后，用原来那个名字付的款也认到留下的那份；撤销了又各认各的', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await owes(office, KEPT, 'HT-SU-26-0103', [['deposit', 6_000, '2026-11-10']]);
    await merges(wang);
    const feng = persona(office, '冯磊');
    const paid = [{ on: '2026-11-20', in: 6_000, payer: DOUBLE, memo: '车款', serial: '202611200001' }];
    await sends(office, '冯磊', statementFile(paid));
    await feng.presses('导入 1 笔');
    expect((await itemOf(office, 'HT-SU-26-0103-1')).state).toBe('settled');
    await wang.presses('撤销合并', { holding: '已合并' });
    expect(hangsOn(office, KEPT)).toEqual([1, 1, 0]);
  });

  it('S31 超过 14 天不能再撤销', async ({ office, li, wang, at }) => {
    await entersTwice(office, li);
    await merges(wang);
    await at('2026-12-07', '09:00');
    await wang.says(`查客户 ${DOUBLE}`);
    const old = wang.card(DOUBLE, '已合并');
    expect(old.buttons).toContain('撤销合并');
    await at('2026-12-08', '09:00');
    await wang.presses('撤销合并', { card: old });
    expect([hangsOn(office, DOUBLE), hangsOn(office, KEPT)]).toEqual([
      [0, 0, 0],
      [1, 2, 2],
    ]);
    await wang.says(`查客户 ${DOUBLE}`);
    expect(wang.card(DOUBLE, '已合并').buttons).not.toContain('撤销合并');
  });

  it('S31 合并以后税号空出来，留下的那份可以填', async ({ office, li, wang }) => {
    await entersAnother(li, KEPT, '13800002222');
    await li.says('登记客户');
    await li.presses('提交', { form: { name: DOUBLE, phone: '13800003333', rank: 'b', tax_no: '91320500MA1XXXXX1A' } });
    await li.presses('不是同一家，继续登记');
    await li.presses('提交');
    await merges(wang);
    await wang.says(`查客户 ${KEPT}`);
    await wang.presses('修改', { holding: KEPT });
    await wang.presses('修改', { form: { tax_no: '91320500MA1XXXXX1A' } });
    expect(wang.card(KEPT).text).toContain('91320500MA1XXXXX1A');
    expect(customerNumber(office, KEPT)).not.toBe('');
  });

  it('S4 业务人员自己不能合并，卡片上没有这个按钮', async ({ office, li }) => {
    await entersTwice(office, li);
    await li.says(`查客户 ${DOUBLE}`);
    expect(li.card(DOUBLE).buttons).not.toContain('合并重复档案');
  });

  it('S31 并入别的：按名称或编号查', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await customerOf(li, '永顺汽车贸易公司', '13800004444');
    await wang.says(`查客户 ${DOUBLE}`);
    await wang.presses('合并重复档案', { holding: DOUBLE });
    await wang.presses('查找', { form: { sought: '永顺' } });
    expect(wang.card('并入哪一份').text).toContain('永顺汽车贸易公司');
    await wang.presses('查找', { form: { sought: customerNumber(office, KEPT) } });
    expect(wang.card('并入哪一份').text).toContain(KEPT);
  });

  it('S31 说“合并客户”告诉怎么做；带上名称直接到那一份，业务人员说了告诉他找谁', async ({ li, wang }) => {
    await entersAnother(li, KEPT, '13800002222');
    await wang.says('重复客户');
    expect(wang.card('合并重复档案').buttons).toContain('打开客户档案');
    await wang.says(`合并客户 ${KEPT}`);
    expect(wang.card('并入哪一份').text).toContain(KEPT);
    await li.says(`合并客户 ${KEPT}`);
    expect(li.card('主管或运营来做').text).toContain('S31');
  });
});

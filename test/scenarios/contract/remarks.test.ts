import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { drafts, TICKED } from './contract-office.ts';

const stateOf = (office: TestOffice): string | undefined =>
  look<{ state: string }>(office.database, `SELECT state FROM "Rec" WHERE kind = 'contract'`)[0]?.state;

const HT = 'HT-SZ-26-0001';

describe('逐条提意见 (S39)', () => {
  it('S39 审核人写在哪一条，起草人就收到哪一条；答复、由提出人确认，了结之前不能签订', async ({ office, li, wang }) => {
    await drafts(office);
    await li.presses('送审');
    await li.presses('确认提交');
    await wang.presses('逐条提意见');
    await wang.presses('发给起草人', { form: { remark_penalty: '违约金太低，写万分之八', remark_dates: '尾款改成交车后15天' } });
    const seen = wang.card('合同审核', '审核意见').text;
    for (const said of ['违约责任 · 违约金太低', '付款和交车日期 · 尾款改成', '等起草人答复']) expect(seen).toContain(said);
    expect(li.card('违约责任 · 违约金太低').text).toContain('请您：答复合同意见');

    // The review goes on meanwhile; the next reviewer sees what was said.
    await wang.presses('同意', { form: TICKED });
    const feng = persona(office, '冯磊');
    expect(feng.card('合同审核').text).toContain('违约责任 · 违约金太低');
    await feng.presses('同意');

    await li.says(HT);
    expect(li.card(HT).text).toContain('还有2条审核意见没有了结');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    expect(li.card(HT).text).toContain('请逐条答复，由提意见的人确认，再签订');
    expect(stateOf(office)).toBe('approved');

    for (const [title, how] of [
      ['违约责任 · 违约金太低', 'kept'],
      ['付款和交车日期 · 尾款改成', 'changed'],
    ] as const) {
      await li.presses('受理', { holding: title });
      await li.presses('办完了', { holding: title });
      await li.presses('办完了', { holding: title, form: { how, answer: '按公司标准条款' } });
      // Who answered does not confirm; who made it does.
      expect(li.card(title).buttons).not.toContain('确认办结');
      await wang.presses('确认办结', { holding: title });
    }
    await li.says(HT);
    expect(li.card(HT).text).not.toContain('没有了结');
    expect(li.card(HT).text).toContain('已了结');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    expect(stateOf(office)).toBe('signed');
  });

  it('S39 一条都没写不发；退回重办的意见再答复一次；作废的合同，意见不再等人答', async ({ office, li, wang }) => {
    await drafts(office);
    await li.presses('送审');
    await li.presses('确认提交');
    await wang.presses('逐条提意见');
    const empty = await wang.presses('发给起草人');
    expect(empty.toast?.content).toContain('还没有写意见');
    await wang.presses('返回');
    expect(wang.card('合同审核').buttons).toContain('同意');
    await wang.presses('逐条提意见');
    await wang.presses('发给起草人', { form: { remark_subject: '车架号没写' } });
    const title = '标的 · 车架号没写';
    await li.presses('办完了', { holding: title });
    await li.presses('办完了', { holding: title, form: { how: 'changed', answer: '交车时写' } });
    await wang.presses('退回重办', { holding: title });
    await wang.presses('退回重办', { holding: title, form: { why: '合同里要写' } });
    expect(li.card(title).text).toContain('请您：答复合同意见');

    await wang.presses('拒绝', { form: { comment: '补车架号' } });
    await li.says(HT);
    await li.presses('作废', { holding: HT });
    await li.presses('作废', { holding: HT, form: { why: '客户不买了' } });
    await li.says('我的待办');
    expect(li.card('没有待办').text).not.toContain('答复合同意见');
    expect(li.card(title).text).toContain('李强 取消：HT-SZ-26-0001');
  });

  it('S4 不在审核的人没有“逐条提意见”；别的分店看不到这份合同的意见', async ({ office, li, wang }) => {
    await drafts(office);
    await li.presses('送审');
    await li.presses('确认提交');
    await wang.presses('逐条提意见');
    await wang.presses('发给起草人', { form: { remark_amount: '大写要带整' } });
    expect(li.card('合同审核').buttons).not.toContain('逐条提意见');
    const number = /YJ-?\d{6}-?[0-9A-Z]{4}/u.exec(li.card('价款 · 大写要带整').text)?.[0] ?? '';
    expect(number).not.toBe('');
    const other = persona(office, '赵磊');
    await other.says(number);
    expect(other.card().text).not.toContain('大写要带整');
  });
});

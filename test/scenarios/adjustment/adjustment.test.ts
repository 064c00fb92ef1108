import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import { leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
/** 人力资源专员；复核的是人力资源经理褚玉兰。 */
let wei: Persona;
let chu: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wei = persona(office, '卫东');
  chu = persona(office, '褚玉兰');
});
afterEach(() => office.close());

const FORM = { who: '李强', type: 'annual', way: 'more', amount: '1天', reason: '去年少发一天' };

async function asks(change: Values = {}, who = wei): Promise<void> {
  await who.says('假期调整');
  await who.presses('下一步', { form: { ...FORM, ...change } });
}

async function annual(): Promise<number> {
  const id = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
  return (await office.store.reads.leaveEntries(id, 'annual')).reduce((sum, row) => sum + row.minutes, 0) / 480;
}

describe('S92 人力资源调整假期余额', () => {
  it('S92 一句话给李强加一天年假：核对前后余额，经理复核后生效，本人得到原因', async () => {
    await wei.says('给李强年假加1天，原因：去年少发一天');
    for (const words of ['请确认：假期调整', '李强（E102，苏州分店）', '年假增加1天', '10天 → 11天', '去年少发一天'])
      expect(wei.card().text).toContain(words);
    await wei.presses('确认提交');
    expect(await annual()).toBe(10);
    await chu.presses('同意');
    expect(await annual()).toBe(11);
    expect(li.card('年假增加1天').text).toContain('原因：去年少发一天');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('调整 年假 1天');
  });

  it('S92 扣减也要原因，从最早到期的额度里扣；撤销后原数还回', async () => {
    await wei.says('给李强年假扣半天，原因：重复发放');
    await wei.presses('确认提交');
    await chu.presses('同意');
    expect(await annual()).toBe(9.5);
    expect(li.card('年假减少0.5天').text).toContain('重复发放');
    await wei.presses('申请撤销');
    await wei.presses('申请撤销', { form: { revoke_reason: '算错了' } });
    await chu.presses('同意', { holding: '撤销' });
    expect(await annual()).toBe(10);
    expect(li.card('上次的调整已撤销').text).toContain('年假增加0.5天');
  });

  it.each([
    ['没写原因', { reason: ' ' }, '请写明原因，本人会看到'],
    ['查无此人', { who: '李强强' }, '请填姓名或工号'],
    ['数量看不懂', { amount: '很多' }, '请填“1天”'],
    ['年假按半天计', { amount: '1小时' }, '请改成0.5天的整数倍'],
    ['余额不够减', { way: 'less', amount: '11天' }, '最多减10天'],
    ['有效期已过', { until: '2026-11-01' }, '请选今天或以后的日期'],
    ['给自己加', { who: 'E009' }, '不能调整自己的假期余额'],
  ])('S92 %s：说明怎样才行', async (_what, change, told) => {
    await asks(change);
    expect(wei.card().text).toContain(told);
    expect(wei.card().buttons).not.toContain('确认提交');
  });

  // Before a form was filled in, and found out at its end.
  it('S92 不是人力资源的人不能调整，也看不到别人的余额，卡上写着该找谁', async () => {
    const wang = persona(office, '王芳');
    await wang.says('假期调整');
    const seen = wang.card();
    expect(seen.text).toContain('假期调整只能由人力资源提出');
    expect(seen.text).toContain('卫东');
    expect(seen.text).not.toContain('10天');
    expect(seen.buttons).not.toContain('下一步');
  });

  it('S92 帮助里只有人力资源看得到假期调整', async () => {
    await li.says('帮助');
    expect(li.card().text).not.toContain('假期调整');
    await wei.says('帮助');
    expect(wei.card().text).toContain('假期调整');
  });

  it('S92 复核前余额被用掉的：先扣有的，其余记为透支', async () => {
    await asks({ way: 'less', amount: '10天' });
    await wei.presses('确认提交');
    await li.says('请假');
    await li.presses('下一步', {
      form: leaveForm({ type: 'annual', from: '2026-12-01', to: '2026-12-01', to_part: 'am', handover: '' }),
    });
    await li.presses('确认提交');
    await chu.presses('同意', { holding: '假期调整' });
    expect(await annual()).toBe(-0.5);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('已透支0.5天');
  });
});

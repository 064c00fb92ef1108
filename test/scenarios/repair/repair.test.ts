import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

describe('S52 维修、更换、报废登记', () => {
  it('S52 张伟一句话报修，运营专员登记，主管同意', async ({ wang, zhang, office }) => {
    await zhang.says('报修：前台打印机卡纸');
    // The sentence names the device: its preview follows at once.
    expect(zhang.card().text).toContain('运营专员登记');
    await zhang.presses('确认提交');
    await persona(office, '陈静').presses('同意');
    await wang.presses('同意');
    expect(zhang.card('我的设备报修申请').text).toContain('已同意');
  });

  it('S52 “报废：…”开头就是报废，不再当维修', async ({ zhang }) => {
    await zhang.says('报废：展厅的旧电视，主板坏了修不了');
    await zhang.presses('下一步', { form: { item: '展厅的旧电视' } });
    expect(zhang.card('请确认').text).toMatch(/事项\n报废[\s\S]*财务/);
  });

  it('S52 S51 报废还要财务同意；没说是台账里哪一件，提交前写明台账不变', async ({ zhang }) => {
    await zhang.says('报废');
    await zhang.presses('下一步', { form: { kind: 'scrap', item: '旧投影仪', problem: '修不好了' } });
    expect(zhang.card().text).toContain('财务');
    expect(zhang.card().text).toContain('没有写明是台账里的哪一件，批了台账也不变');
  });

  it('S51 S52 报废说得出是台账里的哪一件：点一下就是它，批了台账跟着改', async ({ office, zhang, wang }) => {
    const chen = persona(office, '陈静');
    const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
    await chen.says('登记设备');
    await chen.presses('提交', {
      form: { name: '投影仪', kind: 'it', quantity: '1', bought_on: '2026-12-01', place: '二楼会议室', unit },
    });
    expect(chen.card('设备').text).toContain('购置日期还没到。请填今天或以前的日期');
    await chen.presses('提交', { form: { bought_on: '2020-05-06' } });
    await zhang.says('报废');
    await zhang.presses('下一步', { form: { kind: 'scrap', item: '会议室投影仪', problem: '修不好了' } });
    expect(zhang.card('台账里有这样的').buttons.some((one) => one.startsWith('就是 SB-'))).toBe(true);
    await zhang.presses(zhang.card('台账里有这样的').buttons.find((one) => one.startsWith('就是 SB-')) ?? '');
    expect(zhang.card('请确认').text).not.toContain('台账里有这样的');
    await zhang.presses('确认提交');
    await chen.presses('同意');
    await wang.presses('同意');
    await persona(office, '冯磊').presses('同意');
    await chen.says('查设备 投影仪');
    expect(chen.card('投影仪').text).toContain('已报废');
  });

  it('S52 运营专员自己报修，不由自己登记', async ({ office }) => {
    const chen = persona(office, '陈静');
    await chen.says('报修：空调不冷');
    expect(chen.card().text).toContain('不能审批自己的申请，由上一级审批');
  });
});

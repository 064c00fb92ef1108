import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { customerOf, owes, pays } from '../receivable/owed.ts';

/** 宏达 of 李强 and 通利 of 李敏 in 苏州分店: 90,000 owed on 23 November, 50,000 of it late; 30,000 came in in November. */
async function twoCustomers(office: TestOffice, li: Persona, min: Persona): Promise<void> {
  await customerOf(li, '宏达运输公司', '13812345678');
  await customerOf(min, '通利物流', '13912345678');
  await owes(office, '宏达运输公司', 'HT-1', [
    ['pickup', 60_000, '2026-10-20'],
    ['balance', 40_000],
  ]);
  await owes(office, '通利物流', 'HT-2', [['balance', 20_000, '2026-11-10']]);
  await pays(office, 'HT-1-1', 30_000, '2026-11-05');
}

/** The newest card as it is drawn, its charts among it. */
const drawn = (office: TestOffice, name: string): string => JSON.stringify(office.controls.cards(name, 'bot').at(-1));

describe('S112 S114 回款看板', () => {
  it('S112 S4 主管问“回款情况”看本店的数，点开一个指标看按月和由哪些组成；业务人员被请去看自己的，别的店看不到', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await twoCustomers(office, li, min);
    await wang.says('本月回款情况');
    const card = wang.card('回款情况 苏州分店').text;
    expect(card).toContain('回款：¥30,000.00');
    expect(card).toContain('逾期占比：55.6%');
    expect(card).toContain('承诺兑现率：没有数据');
    expect(card).toContain('还没说明原因：¥50,000.00（2笔）');
    await wang.says('逾期占比');
    await wang.presses('由哪些组成');
    const rows = wang.card('55.6%，共3笔').text;
    expect(rows).toContain('宏达运输公司 ¥30,000.00');
    expect(rows).toContain('HT-1-1，逾期34天');
    expect(rows).toContain('通利物流 ¥20,000.00');
    await wang.presses('查看', { holding: '共3笔' });
    expect(wang.card('宏达运输公司 提车款').text).toContain('HT-1-1');
    await li.says('回款情况');
    expect(li.card('回款情况').text).toContain('我的逾期款');
    expect(li.card('回款情况').text).not.toContain('30,000');
    const hangzhou = persona(office, '赵磊');
    await hangzhou.says('苏州分店回款情况');
    expect(hangzhou.card('只能看您负责的单位').text).toContain('杭州分店');
  });

  it('S113 承诺兑现率、逾期原因、DSO 都能直接问；月份和网点说在前面；没有的网点说得出来', async ({
    office,
    li,
    min,
    wang,
    jiang,
    at,
  }) => {
    await twoCustomers(office, li, min);
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', {
      form: { reason: 'funds', next: '周五上门', day: '2026-11-27', amount: '30000' },
      holding: 'HT-1-1',
    });
    await wang.says('逾期原因');
    expect(wang.card('逾期原因 苏州分店').text).toContain('按业务人员最后一次说的原因');
    expect(drawn(office, '王芳')).toContain('¥30,000.00（1笔）');
    await pays(office, 'HT-1-1', 30_000, '2026-11-26');
    await at('2026-11-30', '10:00');
    await wang.says('苏州店11月承诺兑现率');
    expect(wang.card('承诺兑现率：100%').text).toContain('足额兑现');
    await jiang.says('华东区上月DSO');
    expect(jiang.card('应收周转天数（DSO）').text).toContain('2026年10月'.slice(5));
    await jiang.says('全年DSO');
    expect(jiang.card('应收周转天数（DSO）').text).toContain('2026年1月');
    await wang.says('成都店回款情况');
    expect(wang.card('没有叫“成都店”的网点').text).toContain('上月回款情况');
  });

  itIn('S114 导出的表有指标、按网点、原因、口径，数和卡片上的一样', { mode: 'ws' }, async ({ office, li, min, wang }) => {
    await twoCustomers(office, li, min);
    await wang.says('回款情况');
    await wang.presses('导出表格');
    const file = (await sentSheets(office, '王芳')).at(-1);
    expect(file?.sheet('指标').rows.find(([name]) => name === '回款')?.[1]).toBe(30_000);
    expect(file?.sheet('按网点').rows[0]?.[0]).toBe('苏州分店');
    expect(file?.sheet('口径').rows.length).toBe(7);
  });
});

import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { approvedClaim, sentClaim } from '../payment/approved-claim.ts';

/** A budget of 苏州分店 for a kind in November 2026, in cents. */
async function planned(office: TestOffice, kind: string, granted: bigint): Promise<void> {
  const [unit] = look<{ id: string }>(office.database, `SELECT id FROM "Unit" WHERE code = 'SZ'`);
  await office.store.commit({
    plan: {
      writes: [
        {
          table: 'ledgerBalance',
          insert: { ledger: 'budget', account: `${unit?.id}/${kind}/2026-11`, granted, held: 0n, used: 0n },
          onConflict: 'replace',
        },
      ],
      audit: [],
      effects: [],
    },
    inboxKeys: [],
    cause: 'test',
  });
}

describe('S109 报销统计', () => {
  itIn(
    'S4 S97 S109 主管看本店按类别、按人、占预算多少和审批用时；表格逐行对得上；员工只看自己的；别的店看不到',
    { mode: 'ws' },
    async ({ li, min, wang, office }) => {
      await approvedClaim(office, li, 86.5);
      await approvedClaim(office, min, 175);
      await sentClaim(li, 20);
      await planned(office, 'office', 100_000n);
      await wang.says('本月报销统计');
      const card = wang.card('报销统计 苏州分店').text;
      expect(card).toContain('261.50');
      expect(card).toContain('20.00');
      expect(card).toContain('已用26%');
      const drawn = JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body.card);
      expect(drawn).toContain('办公费');
      expect(drawn).toContain('李敏');
      expect(card).toContain('审批用时');
      await wang.presses('导出表格');
      const file = (await sentSheets(office, '王芳')).at(-1);
      expect(file?.sheet('网点和类别').rows).toEqual([['苏州分店', '2026-11', '办公费', 1000, 261.5, 20, 718.5]]);
      expect(file?.sheet('人员').rows.map((row) => row.slice(1))).toEqual([
        ['李敏', '苏州分店', 175, 0],
        ['李强', '苏州分店', 86.5, 20],
      ]);
      expect(file?.sheet('明细').rows.map((row) => [row[1], row[5], row[6]])).toEqual(
        expect.arrayContaining([
          ['李强', 86.5, '已批准'],
          ['李敏', 175, '已批准'],
          ['李强', 20, '审批中'],
        ]),
      );
      await li.says('报销统计');
      expect(li.card('报销统计 我的').text).toContain('86.50');
      expect(li.card('报销统计 我的').text).not.toContain('李敏');
      await wang.says('杭州分店报销统计');
      expect(wang.card('只能看您负责的单位').text).toContain('苏州分店');
    },
  );

  it('S109 财务看全部网点，可以换到上月、近三个月、全年；没有就直说', async ({ li, office }) => {
    await approvedClaim(office, li, 86.5);
    const feng = persona(office, '冯磊');
    await feng.says('今年费用统计');
    expect(feng.card('报销统计 全部网点').text).toContain('86.50');
    await feng.says('报销统计');
    await feng.presses('上月');
    expect(feng.card('2026年10月').text).toContain('没有报销');
    await feng.presses('下月');
    expect(feng.card('报销统计').text).toContain('86.50');
  });

  it('S109 S4 区域经理看到的是本区域，标题写的也是本区域，不是全部网点', async ({ li, jiang, office }) => {
    await approvedClaim(office, li, 86.5);
    await jiang.says('报销统计');
    expect(jiang.card('报销统计 华东区域').text).toContain('86.50');
    await persona(office, '周敏').says('报销统计');
    expect(persona(office, '周敏').card('报销统计 全部网点').text).toContain('86.50');
  });

  it('S109 退回、撤销的不算在内；重交的按新明细算', async ({ li, office }) => {
    await sentClaim(li, 20);
    expect(states(office)).toEqual(['held']);
    await li.presses('撤回申请');
    expect(states(office)).toEqual(['freed']);
    await li.says('报销统计');
    expect(li.card('报销统计 我的').text).toContain('没有报销');
  });
});

const states = (office: TestOffice): readonly string[] =>
  look<{ state: string }>(office.database, 'SELECT state FROM "ExpenseLine"').map(({ state }) => state);

import { describe, expect } from 'vitest';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { approvedClaim, STEPS } from './approved-claim.ts';

const SMALL = 86.5;
const LARGE = 175;

describe('S109 付款', () => {
  itIn('S109 生成批次时附上给银行的表格：一人一行，金额和合计一分不差', { mode: 'ws' }, async ({ li, office }) => {
    await approvedClaim(office, li, SMALL);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥86.50）');
    const [file] = await sentSheets(office, '冯磊');
    const { head, rows } = file?.sheet('付款') ?? NO_SHEET;
    expect(head).toEqual(['序号', '收款人姓名', '工号', '单位', '收款账号', '金额（元）', '用途', '单号']);
    expect(rows.map((row) => [row[1], row[2], row[3], row[5]])).toEqual([
      ['李强', 'E102', '苏州分店', 86.5],
      ['合计', null, null, 86.5],
    ]);
  });

  it('S109 批准的报销进入待付款：合计有数字和大写；已付后只告诉报销人一次，卡上写已付款', async ({ li, min, wang, office }) => {
    await approvedClaim(office, li, SMALL);
    await approvedClaim(office, min, LARGE);
    expect(li.card('我的报销申请').text).toContain('待付款');
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    expect(feng.card('待付款').text).toContain('261.50');
    expect(feng.card('待付款').text).toContain('贰佰陆拾壹圆伍角整');
    const made = await feng.presses('全部付款（2 笔 ¥261.50）');
    expect(made.toast?.content).toContain('已生成批次 FK');
    expect(feng.card('没有已批准、还没付款').buttons).not.toContain('全部付款（2 笔 ¥261.50）');
    expect(li.card('我的报销申请').text).toContain('付款中');
    const before = li.cards().length;
    await feng.presses('已付');
    expect(li.card('报销款已付').text).toContain('86.50');
    expect(li.cards().length).toBe(before + 1);
    expect(min.card('报销款已付').text).toContain('175.00');
    for (const other of [wang, persona(office, '陈静')])
      expect(other.cards().some((card) => card.text.includes('报销款已付'))).toBe(false);
    expect(li.card('我的报销申请').text).toContain('已付款');
    expect(feng.card('付款批次').text).toContain('已付');
  });

  it('S109 一笔付款失败：写明原因，回到待付款，可以再付；别的照常已付', async ({ li, min, office }) => {
    await approvedClaim(office, li, SMALL);
    await approvedClaim(office, min, LARGE);
    const feng = persona(office, '冯磊');
    await feng.says('待付款的报销');
    await feng.presses('全部付款（2 笔 ¥261.50）');
    const [mine] = look<{ requestId: string }>(
      office.database,
      `SELECT i."requestId" FROM "PaymentItem" i JOIN "Person" p ON p.id = i."personId" WHERE p.name = '李敏'`,
    );
    await feng.presses('付款失败', { form: { request: mine?.requestId ?? '', reason: '账号与户名不符' } });
    expect(min.card('付款没有成功').text).toContain('账号与户名不符');
    expect(min.card('我的报销申请').text).toContain('上次失败：账号与户名不符');
    await feng.presses('已付');
    expect(li.card('报销款已付').text).toContain('86.50');
    expect(min.cards().some((card) => card.text.includes('报销款已付'))).toBe(false);
    await feng.says('付款');
    expect(feng.card('待付款').text).toContain('上次没付成：账号与户名不符');
    await feng.presses('全部付款（1 笔 ¥175.00）');
    await feng.presses('已付', { holding: '175.00' });
    expect(min.card('报销款已付').text).toContain('175.00');
    expect(await standing(office)).toEqual([1, 1]);
  });

  it('S109 只付所选；作废的批次全部回到待付款，不打扰报销人；银行退回的已付款也能记为失败', async ({ li, min, office }) => {
    await approvedClaim(office, li, SMALL);
    await approvedClaim(office, min, LARGE);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    expect((await feng.presses('付所选', { form: { requests: [] } })).toast?.content).toContain('请先选');
    const [mine] = look<{ requestId: string }>(
      office.database,
      `SELECT i."requestId" FROM "Payable" i JOIN "Person" p ON p.id = i."personId" WHERE p.name = '李敏'`,
    );
    await feng.presses('付所选', { form: { requests: [mine?.requestId ?? ''] } });
    expect(feng.card('付款批次').text).toContain('175.00');
    const quiet = min.cards().length;
    await feng.presses('作废这个批次');
    expect(min.cards().length).toBe(quiet);
    expect(min.card('我的报销申请').text).toContain('待付款');
    await feng.says('付款');
    await feng.presses('全部付款（2 笔 ¥261.50）');
    await feng.presses('已付', { holding: '261.50' });
    await feng.presses('付款失败', { form: { request: mine?.requestId ?? '', reason: '银行退回' }, holding: '261.50' });
    expect(min.card('付款没有成功').text).toContain('银行退回');
    expect(min.card('我的报销申请').text).toContain('待付款');
    expect(li.card('我的报销申请').text).toContain('已付款');
  });

  it('S109 两位财务同时付同一笔：只生成一个批次，另一位看到已有变化；重启后照旧已付', async ({ li, office }) => {
    await approvedClaim(office, li, SMALL);
    const [feng, other] = [persona(office, '冯磊'), persona(office, SECOND)];
    await feng.says('付款');
    await other.says('付款');
    const [mine, theirs] = [feng.card('待付款'), other.card('待付款')];
    const outcomes = await Promise.all(
      [
        [feng, mine],
        [other, theirs],
      ].map(([who, card]) =>
        office.controls.press((who as typeof feng).name, (card as typeof mine).id, '全部付款（1 笔 ¥86.50）', {}),
      ),
    );
    await office.settled();
    expect(new Set(outcomes.map(({ toast }) => toast?.content?.slice(0, 6)))).toEqual(new Set(['已生成批次 ', '待付款的刚有']));
    expect(await standing(office)).toEqual([1]);
    await office.restart();
    const payer = feng.cards().some((card) => card.buttons.includes('已付')) ? feng : other;
    await payer.presses('已付');
    expect(li.card('报销款已付').text).toContain('86.50');
    expect((await payer.presses('银行付款表')).toast?.content).toContain('马上发给您');
  });

  it('S109 O15 批准三个工作日还没付款：财务的提醒里几笔合成一行；付了就没有了', async ({ li, min, office, at }) => {
    await approvedClaim(office, li, SMALL);
    await approvedClaim(office, min, LARGE);
    const feng = persona(office, '冯磊');
    await at('2026-11-27', '10:30');
    expect(feng.card('还没付款').text.match(/已批准、还没付款的报销和借款/g)).toHaveLength(1);
    expect(li.cards().some((card) => card.text.includes('还没付款的'))).toBe(false);
    await feng.presses('查看', { holding: '还没付款' });
    await feng.presses('全部付款（2 笔 ¥261.50）');
    await at('2026-12-03', '10:30');
    expect(feng.cards().filter((card) => card.buttons.includes('查看') && !card.text.startsWith('待付款'))).toHaveLength(0);
  });

  it('S109 自己的报销由另一位财务付；员工问付款，说明谁付、去哪里看', async ({ li, office }) => {
    const other = persona(office, SECOND);
    await li.says('付款');
    expect(li.card('付款由财务办理').text).toContain('我的申请');
    await other.says('付款');
    expect(other.card('没有已批准').buttons).toEqual([]);
  });

  it('S109 进了付款批次的报销不能撤销，说明先找财务作废', async ({ li, office }) => {
    await approvedClaim(office, li, SMALL);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥86.50）');
    await li.presses('申请撤销');
    const outcome = await li.presses('申请撤销', { form: { revoke_reason: '弄错了' } });
    expect(outcome.toast?.content).toContain('不能撤销');
  });

  it('S109 申请撤销以后才付款：审批人看到为什么不能撤销，可以拒绝；钱和单都不变', async ({ li, office }) => {
    await approvedClaim(office, li, SMALL);
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '弄错了' } });
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥86.50）');
    await feng.presses('已付');
    for (const [name, form] of STEPS.slice(0, 2))
      await persona(office, name).presses('同意', { holding: '撤销原因', ...(form ? { form } : {}) });
    const outcome = await feng.presses('同意', { holding: '撤销原因' });
    expect(outcome.toast?.content).toContain('不能撤销');
    expect(outcome.toast?.content).toContain('已付的请走退款');
    expect(li.card('我的报销申请').text).toContain('已付款');
    await feng.presses('拒绝', { holding: '撤销原因', form: { comment: '已付，请走退款' } });
    expect(li.card('我的撤销申请').text).toContain('已拒绝');
    expect(li.card('我的报销申请').text).toContain('已同意');
  });
});

const NO_SHEET = { head: [], rows: [] };
const SECOND = '郑雅琴';

/** In how many batches that have not failed each request stands. */
async function standing(office: Parameters<typeof approvedClaim>[0]): Promise<readonly number[]> {
  const rows = look<{ n: number }>(
    office.database,
    `SELECT count(*) AS n FROM "PaymentItem" WHERE state <> 'failed' GROUP BY "requestId"`,
  );
  return rows.map(({ n }) => Number(n));
}

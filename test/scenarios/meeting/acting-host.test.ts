import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it, itIn } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';

const DAY = { from: '2026-11-24', to: '2026-11-24' };

const arrange = async (wang: Persona): Promise<void> => {
  await wang.says('明天下午3点和李敏、张伟开会聊库存');
  await wang.presses('确认，通知大家');
};

/** 王芳请那天的假，交给李强。 */
const goesAway = async (wang: Persona, jiang: Persona): Promise<void> => {
  await askForLeave(wang, { ...DAY, handover: 'ou_e102' });
  await jiang.presses('同意');
};

describe('代主持（S61）', () => {
  it('S61 主持人请假、写了交接人：交接人代主持，有主持人的按钮；大家的卡片写着谁代谁，主持人自己也知道；不说为什么', async ({
    wang,
    jiang,
    li,
    min,
    zhang,
    at,
  }) => {
    await arrange(wang);
    await goesAway(wang, jiang);
    const mine = li.card('王芳那时来不了，这次请您代主持');
    expect(mine.text).toContain('李强（代王芳主持）');
    expect(mine.buttons).toContain('改期');
    expect(wang.card('这次由李强代主持').text).toContain('S61');
    expect(min.card('库存').text).toContain('李强（代王芳主持）');
    expect(min.card('库存').text).not.toMatch(/年假|事假|家里有事/u);
    await zhang.presses('不参加', { holding: '库存' });
    await zhang.presses('确定不参加', { form: { reason: '见客户' } });
    expect(li.card('库存').text).toContain('见客户');
    await at('2026-11-24', '14:50');
    await min.presses('签到', { holding: '库存' });
    await at('2026-11-24', '16:01');
    expect(li.card('库存', '会开完了').text).toContain('没签到');
  });

  it('S61 没有交接人：由同店的主管或上级代；撤了假，还给主持人，代的人也知道；重启不多说', async ({
    wang,
    jiang,
    at,
    office,
  }) => {
    await arrange(wang);
    await wang.says('明天下午请半天事假，搬家');
    await wang.presses('确认提交');
    await jiang.presses('同意');
    expect(jiang.card('王芳那时来不了，这次请您代主持').text).toContain('蒋建国（代王芳主持）');
    await wang.presses('申请撤销');
    await wang.presses('申请撤销', { form: { revoke_reason: '不搬了' } });
    await jiang.presses('同意', { holding: '撤销' });
    await at('2026-11-23', '11:00');
    expect(wang.card('您那时能来了，这次还由您主持').buttons).toContain('改期');
    expect(jiang.card('这次不用您代主持了').text).toContain('主持');
    const count = jiang.cards().length + wang.cards().length;
    await office.restart();
    await at('2026-11-23', '11:05');
    expect(jiang.cards().length + wang.cards().length).toBe(count);
  });

  it('S61 改到主持人请假的那天：一分钟内有人代；改回来就还给主持人', async ({ wang, jiang, li, at }) => {
    await arrange(wang);
    await askForLeave(wang, { from: '2026-11-26', to: '2026-11-26', handover: 'ou_e102' });
    await jiang.presses('同意');
    await wang.presses('改期', { holding: '库存' });
    await wang.presses('改期', { form: { day: '2026-11-26', from: '10:00', minutes: '60' } });
    await at('2026-11-23', '10:10');
    expect(li.card('王芳那时来不了，这次请您代主持').text).toContain('11月26日');
    await li.presses('改期', { holding: '代王芳主持' });
    await li.presses('改期', { form: { day: '2026-11-27', from: '10:00', minutes: '60' } });
    await at('2026-11-23', '10:12');
    expect(wang.card('您那时能来了').text).toContain('11月27日');
  });

  itIn(
    'S61 周会主持人请假：只那一次有人代，别的周还是主持人；规则每天看过也不改回去',
    withSeries(),
    async ({ wang, jiang, li, min, at }) => {
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:05');
      await askForLeave(wang, { from: '2026-11-30', to: '2026-11-30', handover: 'ou_e102' });
      await jiang.presses('同意');
      expect(li.card('王芳那时来不了，这次请您代主持').text).toContain('11月30日(周一)');
      await at('2026-11-24', '09:00');
      await at('2026-11-25', '09:00');
      await li.says('下周有什么会');
      await li.presses('查看', { holding: '苏州分店周会' });
      expect(li.card('李强（代王芳主持）').text).toContain('11月30日(周一)');
      await min.says('取消下周一的周会');
      expect(min.card().text).toContain('只有主持人李强能定');
    },
  );
});

describe('主持人的事，代审批人也能答（S61、O1）', () => {
  it('S61 O1 主持人今天请人代审批：会开完没人签到，问主持人，也问代审批人；代审批人点了就算', async ({ wang, jiang, li, at }) => {
    await wang.says('今天下午3点和李敏、张伟开会聊库存');
    await wang.presses('确认，通知大家');
    await wang.says('今天让李强代我审批');
    await wang.presses('保存');
    await at('2026-11-23', '16:01');
    expect(wang.card('库存', '没有人签到').buttons).toContain('会开完了');
    expect(jiang.cards().some(({ text }) => text.includes('没有人签到'))).toBe(false);
    await li.presses('会开完了', { holding: '没有人签到' });
    expect(wang.card('库存').text).toContain('已开');
  });
});

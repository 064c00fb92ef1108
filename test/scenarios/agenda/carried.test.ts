import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';

const WEEK = withSeries();

describe('下一次议程从没办完的开始（S68、O21、Q18）', () => {
  itIn('S68 O21 Q18 上次周会没办完的行动项排在最前面；定稿前办完的不再出现', WEEK, async ({ wang, li, min, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-26', '09:01');
    await min.says('加个议题：展车陈列');
    await at('2026-11-27', '16:01');
    await at('2026-11-30', '09:30');
    await wang.says('记：李强12月11日前提交盘点方案');
    await wang.says('记：李敏12月3日前整理库位');
    await at('2026-11-30', '10:05');
    await wang.says('整理纪要');
    await wang.presses('批准并发出');
    const hers = min.card('行动项', '整理库位');
    await min.presses('办完了', { card: hers });
    await min.presses('办完了', { form: { result: '理好了' } });
    await wang.presses('确认办结', { card: wang.card('行动项', '整理库位') });
    await at('2026-12-03', '09:01');
    await at('2026-12-04', '16:01');
    const next = li.card('议程已定', '12月7日').text;
    expect(next).toMatch(/1\. .*提交盘点方案/);
    expect(next).toContain('没办完的待办');
    expect(next).not.toContain('整理库位');
    expect(next.indexOf('提交盘点方案')).toBeLessThan(next.indexOf('展车陈列'));
  });

  itIn('S64 S4 数据只算这家店和下面的：待审批、那天不在岗、超期待办各几件，不写是谁', WEEK, async ({ wang, li, at, office }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await askForLeave(li, { from: '2026-11-30', to: '2026-11-30', handover: 'ou_e103' });
    await wang.presses('同意', { holding: '李强' });
    await persona(office, '张伟').says('12月8号下午请半天事假');
    await persona(office, '张伟').presses('确认提交');
    // 别的店的，不算。
    await persona(office, '钱多多').says('12月9号下午请半天事假');
    await persona(office, '钱多多').presses('确认提交');
    await at('2026-11-26', '09:01');
    await at('2026-11-27', '16:01');
    const notice = persona(office, '李敏').card('议程已定').text;
    expect(notice).toMatch(/待审批[^0-9]*1件/);
    expect(notice).toMatch(/当天不在岗[^0-9]*1人/);
    expect(notice).not.toContain('事假');
  });
});

import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

/** A day or more of annual leave of 李强, approved by 王芳. */
async function approvedLeave(li: Persona, wang: Persona, days: Record<'to', string> & { from?: string }): Promise<void> {
  await askForLeave(li, { type: 'annual', from: '2026-12-01', ...days });
  await wang.presses('同意', { holding: '李强的请假申请' });
}

describe('S55 O31 变更哪一份假', () => {
  it('S55 O31 有两份假时请他选，按钮按情况给', async ({ li, wang, at }) => {
    await approvedLeave(li, wang, { to: '2026-12-01' });
    await approvedLeave(li, wang, { from: '2026-12-08', to: '2026-12-08' });
    await at('2026-12-01', '14:00');
    await li.says('变更假期');
    const choice = li.card('变更哪份假');
    expect(choice.buttons.filter((one) => one === '提前返岗')).toHaveLength(1);
    expect(choice.buttons.filter((one) => one === '续假')).toHaveLength(2);
    // 说得出是哪一份，就不用选
    await li.says('我提前回来了');
    expect(li.card('提前返岗').text).toContain('12月1日(周二)上午 0.5天');
  });

  it('S55 O31 续假只合一份的，就是那一份，写明是哪份；两份都合的才问', async ({ li, wang, at }) => {
    await approvedLeave(li, wang, { to: '2026-12-01' });
    await approvedLeave(li, wang, { from: '2026-12-02', to: '2026-12-02' });
    await approvedLeave(li, wang, { from: '2026-12-08', to: '2026-12-08' });
    await li.says('续假');
    expect(li.card().text).toContain('变更哪份假');
    await at('2026-12-02', '14:00');
    // 第一份已经结束，第三份还没开始：今天休的那份
    await li.says('续假');
    expect(li.card().text).toContain('原假期：年假 12月2日(周三) 1天');
    await li.says('续假一天');
    expect(li.card('续假').text).toContain('12月2日(周三) 至 12月3日(周四) 2天');
    await li.says('续假到12月9号');
    expect(li.card('续假').text).toContain('12月8日(周二) 至 12月9日(周三) 2天');
    await at('2026-12-03', '09:00');
    // 昨天结束的可以接着续，下周二的也可以
    await li.says('续假');
    const choice = li.card('变更哪份假');
    expect(choice.buttons.filter((one) => one === '续假')).toHaveLength(2);
  });
});

import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

describe('S24 哪一步最慢', () => {
  it('主管问：按工作时间的中位数，登记这一步最慢；点一下就能提建议。员工问：说明给谁看', async ({ li, wang, office }) => {
    const chen = persona(office, '陈静');
    for (const item of ['打印机', '空调', '电脑']) {
      await li.says(`报修：${item}坏了`);
      await li.presses('确认提交');
      office.emulator.clock.advance(3 * 60 * 60_000);
      await chen.presses('同意', { holding: item });
      office.emulator.clock.advance(10 * 60_000);
      await wang.presses('同意', { holding: item });
    }
    await wang.says('哪一步最慢');
    const card = wang.card('审批里哪一步最慢');
    expect(card.text).toContain('近90天');
    expect(JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body.card)).toContain('运营专员登记');
    await wang.presses('提个改进建议', { card });
    expect(wang.card('意见反馈：请确认后提交').text).toContain('问题或建议');
    await li.says('流程慢在哪里');
    expect(li.card('审批里哪一步最慢').buttons).toContain('依据 S24');
  });
});

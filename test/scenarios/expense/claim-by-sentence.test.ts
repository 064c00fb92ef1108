import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

describe('S100 一句话报销', () => {
  it('S100 S107 S108 S109 一句话写成报销单，初审逐项核对，主管、财务依次同意', async ({ li, wang, office }) => {
    await li.says('报销昨天去无锡的高铁票 86.5');
    expect(li.card().text).toContain('运营专员初审');
    expect(li.card().text).toContain('捌拾陆圆伍角整');
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    const outcome = await chen.presses('同意', {
      form: { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass' },
    });
    expect(outcome.toast?.content).toContain('已逐项看过');
    await chen.presses('同意', {
      form: { ask__authentic: 'pass', ask__complete: 'fail', ask__compliant: 'pass', ask__looked: true },
    });
    expect(chen.card().text).toContain('运营专员初审');
    await chen.presses('同意', {
      form: {
        ask__authentic: 'pass',
        ask__complete: 'fail',
        ask__complete_note: '无发票',
        ask__compliant: 'pass',
        ask__looked: true,
      },
    });
    expect(wang.card('李强').text).toContain('完整性：不通过 · 完整性说明：无发票');
    await wang.presses('同意');
    expect(persona(office, '冯磊').card('李强').text).toContain('完整性：不通过');
    await persona(office, '冯磊').presses('同意');
    expect(li.card('我的报销申请').text).toContain('已同意');
  });
});

import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const asks = (li: Persona, day = '2026-12-07'): Promise<void> =>
  askForLeave(li, { from: day, to: day, from_part: 'pm', handover: '' });

describe('眼前就有的卡片不再发一遍 (O24)', () => {
  it('O24 清单里连按两下“查看”：第二下说就在最下面，不再来一张', async ({ li }) => {
    await asks(li);
    await asks(li, '2026-12-08');
    await li.says('我的申请');
    const list = li.card('我的申请');
    await li.presses('查看', { card: list });
    const count = li.cards().length;
    const { toast } = await li.presses('查看', { card: list });
    expect(toast?.content).toBe('就在最下面那张');
    expect(li.cards()).toHaveLength(count);
  });

  it('O24 告诉结果的那句话下面按“查看”，申请就在它上面：说就在上面', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('同意');
    const count = li.cards().length;
    const { toast } = await li.presses('查看', { holding: '王芳同意了' });
    expect(toast?.content).toBe('就在上面那张');
    expect(li.cards()).toHaveLength(count);
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 中间隔着别的，或已经隔了一天：照常发到下面', async ({ li, wang, later }) => {
    await asks(li);
    await wang.presses('同意');
    await li.says('我的假期');
    await li.presses('查看', { holding: '王芳同意了' });
    expect(li.card().text).toContain('我的请假申请');
    await later(25);
    const count = li.cards().length;
    await li.presses('查看', { holding: '王芳同意了' });
    expect(li.cards()).toHaveLength(count + 1);
  });

  it('S21 事项也一样', async ({ li, wang }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await wang.says('我的待办');
    const list = wang.card('我的待办');
    await wang.presses('查看', { card: list });
    const count = wang.cards().length;
    await wang.presses('查看', { card: list });
    expect(wang.cards()).toHaveLength(count);
  });
});

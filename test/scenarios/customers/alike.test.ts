import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const HONGDA = { name: '宏达运输有限公司', tax_no: '91320500MA1XXXXX1A', phone: '13812345678', rank: 'a' };

describe('登记客户以前，先看是不是已经有了 (S31)', () => {
  it.for([
    ['名称相同', { name: '宏达运输有限责任公司', phone: '13900000001', rank: 'c' }],
    ['电话相同', { name: '宏达货运中心', phone: '138 1234 5678', rank: 'c' }],
    ['名称相近', { name: '苏州市宏达运输公司', phone: '13900000002', rank: 'c' }],
  ] as const)('S31 %s：先问，点“就是这家”就不登记', async ([why, form], { li }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: HONGDA });
    await li.says('登记客户');
    await li.presses('提交', { form });
    const asked = li.card('可能已有这个客户');
    expect(asked.text).toContain('宏达运输有限公司');
    expect(asked.text).toContain(why);
    expect(asked.buttons).toEqual(['查看', '就是这家，不登记了', '不是同一家，继续登记']);
    await li.presses('就是这家，不登记了');
    expect(li.card('可能已有这个客户').text).toContain('没有另外登记');
    await li.says(`查客户 ${form.name}`);
    expect(li.card(`“${form.name}”`).text).toContain(`没有“${form.name}”`);
  });

  it('S31 不是同一家：继续登记，不再问第二遍', async ({ li }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: HONGDA });
    await li.says('登记客户');
    await li.presses('提交', { form: { name: '宏达修理厂', phone: '13812345678', rank: 'c' } });
    await li.presses('不是同一家，继续登记');
    await li.presses('提交');
    expect(li.card('宏达修理厂').text).toContain('KH-');
  });

  it('S31 税号相同的只有一份：不能继续登记，改了税号才行', async ({ li }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: HONGDA });
    await li.says('登记客户');
    await li.presses('提交', { form: { ...HONGDA, name: '永顺汽车贸易公司', phone: '13900000003' } });
    expect(li.card('可能已有这个客户').text).toContain('税号相同的只登记一份');
    await li.presses('返回修改');
    await li.presses('提交');
    expect(li.card('客户档案').text).toContain('已经有一条同样的');
    await li.presses('提交', { form: { tax_no: '91320500MA1YYYYY2B' } });
    expect(li.card('永顺汽车贸易公司').text).toContain('KH-');
  });

  it('S4 相近的在别人的范围：只说有，不说是谁', async ({ office, li }) => {
    const far = persona(office, '赵磊');
    await far.says('登记客户');
    await far.presses('提交', { form: HONGDA });
    await li.says('登记客户');
    await li.presses('提交', { form: { ...HONGDA, tax_no: '', name: '宏达运输公司', phone: '13900000004' } });
    const asked = li.card('可能已有这个客户').text;
    expect(asked).toContain('另有 1 家相近的客户不在你的范围');
    expect(asked).not.toMatch(/KH-|赵磊|宏达/u);
  });

  it('S31 没有相近的：照常登记，什么也不问', async ({ li }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: HONGDA });
    await li.says('登记客户');
    await li.presses('提交', { form: { name: '永顺汽车贸易公司', phone: '13900000005', rank: 'c' } });
    expect(li.card('永顺汽车贸易公司').text).toContain('KH-');
  });
});

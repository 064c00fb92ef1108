import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { chenIn, enters } from '../orders/enter-order.ts';
import { customerOf } from '../receivable/owed.ts';

const edits = async (who: Persona): Promise<void> => {
  await customerOf(who, '永顺汽车贸易公司', '13800004444');
  await who.presses('修改', { holding: '永顺' });
};
const form = (who: Persona): Readonly<Record<string, unknown>> =>
  who.cards().findLast(({ buttons, inputs }) => buttons.includes('返回') && 'name' in inputs)?.inputs ?? {};

describe('修改的表单开着，说的是别的 (O31 S31)', () => {
  it('S44 问“汉兰达到哪了”就答订单；名称不会变成这句话', async ({ office, li }) => {
    await enters(office, { model: '汉兰达' });
    await edits(li);
    await li.says('汉兰达到哪了');
    expect(form(li)).toMatchObject({ name: '永顺汽车贸易公司' });
    expect(li.card().text).toMatch(/汉兰达/u);
    expect(li.card().text).toMatch(/排产/u);
  });

  it.for(['汉兰达这台车不错', '宏远的车什么时候有啊', '帮我订个投影仪', '下班了'])(
    'O31 “%s”哪一格也不填',
    async (said, { li }) => {
      await edits(li);
      const before = form(li);
      await li.says(said);
      expect(form(li)).toEqual(before);
    },
  );

  it('O31 有标签的、更正的、缺的照填；说“补充”的进备注', async ({ li }) => {
    await edits(li);
    await li.says('名称：永顺汽车贸易（集团）公司');
    expect(form(li)).toMatchObject({ name: '永顺汽车贸易（集团）公司' });
    await li.says('等级改成A类');
    expect(form(li)).toMatchObject({ rank: 'a' });
    await li.says('补充一下，周末不接电话');
    expect(form(li)).toMatchObject({ note: '周末不接电话', name: '永顺汽车贸易（集团）公司' });
  });

  it('S32 记回访：直接打谈了什么；像是问题的，问一句填不填', async ({ li }) => {
    await edits(li);
    await li.presses('返回');
    await li.presses('记回访');
    await li.says('客户问汉兰达什么时候有货？');
    expect(li.card().buttons).toEqual(['填到“谈了什么”', '另外的事']);
    await li.presses('填到“谈了什么”');
    expect(li.cards().findLast(({ inputs }) => 'content' in inputs)?.inputs.content).toBe('客户问汉兰达什么时候有货？');
  });

  it('S44 “到哪了”前面是车型、客户都行；是同事、快递的不当订单', async ({ office, li }) => {
    await enters(office, { model: '汉兰达', buyer: '宏达运输' });
    await chenIn(office).says('宏达运输到哪了');
    expect(chenIn(office).card().text).toContain('汉兰达');
    for (const said of ['李敏到哪了', '快递到哪了', '我的报销到哪了']) {
      await li.says(said);
      expect(li.card().text).not.toMatch(/订单/u);
    }
  });
});

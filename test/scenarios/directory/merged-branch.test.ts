import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const ASK = '客户要退定金怎么办';

async function merge(office: OfficeFixtures['office']): Promise<void> {
  office.controls.mergeDepartment('深圳分店', '广州分店');
  await office.followed();
}

describe('并掉的分店，人和单子还找得到 (S4、S7)', () => {
  it('S7 问并掉的店：说它已经停用，不拿别的店来答', async ({ li, office }) => {
    await li.says('深圳店主管是谁');
    expect(li.card().text).toContain('曾伟民');
    await merge(office);
    for (const question of ['深圳店主管是谁', '深圳分店有哪些人', '深圳分店下面有哪些店']) {
      await li.says(question);
      expect(li.card().text, question).toContain('深圳分店');
      expect(li.card().text, question).toContain('停用');
      for (const other of ['王芳', '李敏', '苏州分店']) expect(li.card().text, question).not.toContain(other);
    }
  });

  it('S7 问从来没有的店：说没有找到，不拿自己的店来答；本店、我们店还是自己的', async ({ li }) => {
    for (const question of ['成都店主管是谁', '请问成都分店有哪些人']) {
      await li.says(question);
      expect(li.card().text, question).toContain('没有找到“成都');
    }
    for (const own of ['本店主管是谁', '店里的主管是哪位']) {
      await li.says(own);
      expect(li.card().text, own).toContain('王芳');
    }
  });

  it('S7 问并过来的人：单位是现在的；华南区的店里没有它', async ({ li, office }) => {
    await merge(office);
    await li.says('马腾是谁');
    expect(li.card().text).toContain('广州分店');
    expect(li.card().text).not.toContain('深圳');
    await li.says('华南区有哪些店');
    expect(li.card().text).toContain('广州分店');
    expect(li.card().text).not.toContain('深圳分店');
    await persona(office, '黄志强').says('本店有哪些人');
    expect(persona(office, '黄志强').card().text).toContain('马腾');
  });

  it('S4 并店以前提的求助：提出人、承办人、区域经理都找得到；别的店的人找不到', async ({ li, office }) => {
    const [ma, zeng, han, huang] = ['马腾', '曾伟民', '韩雪', '黄志强'].map((name) => persona(office, name));
    if (!ma || !zeng || !han || !huang) throw new Error('nobody');
    await ma.says(`求助：${ASK}`);
    await ma.presses('提交');
    await merge(office);
    await ma.says('我的求助');
    expect(ma.card('我的求助').text).toContain(ASK);
    for (const who of [ma, zeng, han]) {
      await who.says('查求助 退定金');
      expect(who.card('“退定金”').text, who.name).toContain(ASK);
      await who.says('全部求助');
      expect(who.card('全部求助').text, who.name).toContain(ASK);
    }
    await li.says('全部求助');
    expect(li.card('全部求助').text).not.toContain(ASK);
    await zeng.presses('答复', { holding: ASK });
    await zeng.presses('答复', { form: { words: '按合同第三条' } });
    expect(ma.card('按合同第三条')).toBeDefined();
    // 并店以后的，广州店主管和区域经理看得到。
    await ma.says('求助：合同章在哪里');
    await ma.presses('提交');
    for (const who of [huang, han]) {
      await who.says('全部求助');
      expect(who.card('全部求助').text, who.name).toContain('合同章在哪里');
    }
  });

  it('S4、S7 并店以前提的假：照样批，申请人和批的人的清单里都在，说编号找得到', async ({ office }) => {
    const [ma, zeng] = ['马腾', '曾伟民'].map((name) => persona(office, name));
    if (!ma || !zeng) throw new Error('nobody');
    await askForLeave(ma, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    await merge(office);
    await ma.says('我的申请');
    expect(ma.card('我的申请').text).toContain('12月7日');
    const waiting = ['曾伟民', '黄志强', '韩雪']
      .map((name) => persona(office, name))
      .filter((who) => who.cards().some(({ buttons }) => buttons.includes('同意')));
    expect(waiting.map(({ name }) => name)).toHaveLength(1);
    const [decides] = waiting;
    await decides?.says('待我审批');
    expect(decides?.card('待我审批').text).toContain('马腾');
    await decides?.presses('查看', { holding: '待我审批' });
    await decides?.presses('同意');
    expect(ma.card('同意了您的').text).toContain('12月7日');
  });
});

import { describe, expect } from 'vitest';
import { emptyPlan } from '../../../src/handlers/plan.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { whole } from '../records/records-office.ts';
import { drafted, issued } from './minutes-office.ts';

const minutesOf = async (office: TestOffice): Promise<string> => {
  const { people } = await office.store.reads.org();
  const host = people.find(({ name }) => name === '李强')?.id;
  const found = await office.store.reads.records(
    { kind: 'minutes', sight: { everything: true } as never, viewer: host as never },
    null,
    1,
  );
  return found.items[0]?.id ?? '';
};

describe('查决议（S66、S68、Q18）', () => {
  it.for(['谁决定的每周五盘点', '关于盘点的决议', '查决议 盘点', '上次盘点会定了什么', 'who decided 盘点'])(
    'Q18 “%s”：写明哪次会、哪天、谁主持、哪份纪要',
    async (asked, { li, min, zhang, at }) => {
      await issued(li, min, at);
      await zhang.says(asked);
      const found = zhang.card('决定12月起每周五盘点一次', '主持 李强');
      expect(found.text).toContain('库存盘点');
      expect(found.text).toContain('11月24日(周二) · 主持 李强');
      expect(found.text).toMatch(/JY261124-/);
      await zhang.presses('看纪要', { card: found });
      expect(zhang.card('JY261124', '已发出').text).toContain('提交盘点方案');
    },
  );

  it('S4 没参加也不在上级的人查不到；上级查得到；没发出的谁也查不到', async ({ li, min, wang, zhang, at, office }) => {
    await drafted(li, min, at);
    await wang.says('关于盘点的决议');
    expect(wang.card('关于“盘点”的决议').text).toContain('您能看的纪要里没有');
    await li.presses('批准并发出');
    await wang.says('关于盘点的决议');
    expect(wang.card('关于“盘点”的决议').text).toContain('每周五盘点一次');
    const qian = persona(office, '钱多多');
    await qian.says('关于盘点的决议');
    expect(qian.card('关于“盘点”的决议').text).toContain('您能看的纪要里没有');
    await zhang.says('关于调价的决议');
    expect(zhang.card('关于“调价”的决议').text).not.toContain('盘点一次');
  });

  it('Q18 纪要太多时只查最近的300份，并且写明', async ({ li, min, at, office }) => {
    await issued(li, min, at);
    await li.says('关于盘点的决议');
    expect(li.card('关于“盘点”的决议').text).not.toContain('只查了');
    const [row] = await office.store.reads.recordsById([await minutesOf(office)]);
    if (!row) throw new Error('no minutes');
    const writes = Array.from({ length: 300 }, (_, n) => ({
      table: 'rec' as const,
      insert: {
        ...row,
        id: `rec_old${String(n).padStart(29, '0')}`,
        number: `JY250101-${String(n).padStart(4, '0')}`,
        parentId: null,
      },
    }));
    await office.store.commit({ plan: { ...emptyPlan, writes }, inboxKeys: [], cause: 'test' });
    await li.says('关于盘点的决议');
    expect(li.card('关于“盘点”的决议', '只查了最近300份纪要').text).toContain('更早的请按纪要编号查');
  });

  it('S68 行动项完成率：按时、晚做、还没做分开算，各人只看自己的，主管看全店', async ({ li, min, zhang, wang, at, office }) => {
    await issued(li, min, at);
    await zhang.presses('办完了', { card: zhang.card('行动项', '提交盘点方案') });
    await zhang.presses('办完了', { form: { result: '方案已发群里' } });
    await at('2026-12-03', '09:30');
    await wang.says('行动项完成率');
    expect(whole(office, '王芳', '行动项完成率')).toContain('张伟');
    expect(whole(office, '王芳', '行动项完成率')).toContain('100%，1件中1件');
    await min.says('行动项完成率');
    expect(min.card('行动项完成率').text).toContain('没有到期的行动项');
  });
});

import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const digests = (who: Persona) => who.cards().filter((card) => card.text.includes('等您处理'));

describe('提醒', () => {
  it('O15 等了4个工作小时还没批，王芳收到一张提醒；周末不打扰', async ({ li, wang, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(2);
    expect(digests(wang)).toEqual([]);
    await later(4); // 16:00，四个半工作小时
    expect(digests(wang)).toHaveLength(1);
    expect(digests(wang)[0]?.text).toContain('等您审批');
    expect(digests(wang)[0]?.text).toContain('S55');
  });

  it('O25 三份申请在等，只有一张卡，三行', async ({ li, wang, zhang, sun, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await askForLeave(zhang, { from: '2026-12-08', to: '2026-12-08' });
    await askForLeave(sun, { from: '2026-12-09', to: '2026-12-09' });
    await later(6);
    expect(digests(wang)).toHaveLength(1);
    for (const name of ['李强', '张伟', '孙悦']) expect(digests(wang)[0]?.text).toContain(name);
  });

  it('O29 停机两天再起来，每件事只提醒一次', async ({ li, wang, office, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(48);
    expect(digests(wang)).toHaveLength(1);
    await office.restart();
    await later(0);
    expect(digests(wang)).toHaveLength(1);
  });

  it('O15 批完就不再提醒', async ({ li, wang, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await wang.presses('同意');
    await later(30);
    expect(digests(wang)).toEqual([]);
  });

  it('O15 王芳点“稍后”，两小时后再来一张，前一张只剩一句话', async ({ li, wang, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(5.5); // 15:30
    expect((await wang.presses('稍后')).toast?.content).toContain('11月23日 17:30再提醒您');
    expect(wang.card('1件事稍后再提醒').text).not.toContain('都处理好了');
    await later(1.9);
    expect(digests(wang)).toEqual([]);
    await later(0.2); // 17:36
    expect(digests(wang)).toHaveLength(1);
    expect(wang.card('提醒已更新').buttons).toEqual(['查看最新']);
  });

  it('S54 分店群早上九点公布今日不在岗的人，不写事由', async ({ li, wang, office, later }) => {
    await askForLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-25' });
    await wang.presses('同意');
    await later(47.1); // 周三 09:06
    const seen = JSON.stringify(office.controls.cards('张伟', '苏州分店群'));
    expect(seen).toContain('不在岗 1 人');
    expect(seen).toContain('李强');
    expect(seen).not.toContain('病假');
    expect(office.controls.cards('黄志强', '广州分店群')).toEqual([]);
  });
});

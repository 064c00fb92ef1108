import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';

describe('别人的假期余额 (S4)', () => {
  it.for(['褚玉兰', '王芳', '蒋建国', '周敏'])('S4 %s看得到李强还有几天年假，看不到病情和事由', async (name, { li }) => {
    const asker = li.colleague(name);
    await asker.says('李强还有几天年假');
    expect(asker.card('李强').text).toContain('可用 10天');
    expect(asker.card().text).not.toContain('最近变动');
  });

  it.for(['李敏', '陈静', '赵磊', '冯磊'])('S4 %s看不到，说明能看什么', async (name, { li }) => {
    const asker = li.colleague(name);
    await asker.says('李强还有几天年假');
    expect(asker.card().text).toContain('只有本人、主管和人力资源能查');
    expect(asker.card().text).not.toContain('10天');
    expect(asker.card().buttons).toEqual(['依据 S4', '我的假期']);
  });

  it.for(['谁的年假快过期了', '年假快到期的有哪些人', '大家的年假什么时候过期', 'whose annual leave lapses soon'])(
    'S4 人力资源问“%s”：按到期先后列出来',
    async (said, { li }) => {
      const hr = li.colleague('褚玉兰');
      await hr.says(said);
      expect(hr.card('快过期的年假').text).toMatch(/恒达汽车[\s\S]*60天内到期：\d+人[\s\S]*12月31日/);
    },
  );

  it('S4 主管只看到自己店里的人', async ({ wang }) => {
    for (const said of ['谁的年假快过期了', '我们店还有多少年假没休', '大家还剩多少年假', '苏州店还有多少年假没休']) {
      await wang.says(said);
      expect(wang.card().text).toContain('张伟');
      expect(wang.card().text).not.toMatch(/钱多多|何平|沈国梁/);
    }
    await wang.says('苏州店还有多少年假没休');
    expect(wang.card('还没休的年假').text).toContain('5人一共还有45天年假');
    await wang.says('杭州店还有多少年假没休');
    expect(wang.card().text).toContain('您可以查：苏州分店');
  });

  it('S4 休了一天就少一天', async ({ li, wang }) => {
    await li.says('12月1号年假，交给李敏');
    await li.presses('确认提交');
    await li
      .colleague('李敏')
      .presses('同意接手')
      .catch(() => undefined);
    await wang.says('苏州店还有多少年假没休');
    expect(wang.card('还没休的年假').text).toContain('44天');
  });

  it.for(['谁的年假快过期了', '苏州店还有多少年假没休', '我们店还有多少年假没休'])(
    'S4 业务员问“%s”：说明只能看自己的',
    async (said, { li }) => {
      await li.says(said);
      expect(li.card().text).toContain('只有本人、主管和人力资源能查');
      expect(li.card().text).not.toContain('张伟');
    },
  );

  it('S4 两个人同名：问是哪一位，不替人猜；只能看其中一位的，就是那一位；谁看过休假记录有记录', async ({ li, wang, office }) => {
    office.controls.addPerson({
      name: '李强',
      dept: 'od_hangzhou',
      title: '业务员',
      no: 'E299',
      leader: 'E201',
      joined: '2024-01-01',
    });
    await office.followed();
    await office.settled();
    const hr = li.colleague('褚玉兰');
    await hr.says('李强还有几天年假');
    expect(hr.card().text).toContain('“李强”是哪一位');
    expect(hr.card().buttons).toEqual(['李强（苏州分店）', '李强（杭州分店）']);
    await hr.presses('李强（苏州分店）');
    expect(hr.card('的假期').text).toContain('李强（苏州分店）的假期');
    await hr.says('李强今年请了几天假');
    await hr.presses('李强（杭州分店）');
    expect(hr.card('休过的假').text).toContain('李强（杭州分店）');
    expect(look(office.database, `SELECT act FROM "Audit" WHERE act IN ('leave.balance_seen', 'leave.taken_seen')`)).toEqual([
      { act: 'leave.balance_seen' },
      { act: 'leave.taken_seen' },
    ]);
    await wang.says('李强还有几天年假');
    expect(wang.card().text).toContain('李强（苏州分店）的假期');
  });
});

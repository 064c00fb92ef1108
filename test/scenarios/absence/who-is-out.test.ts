import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  min = persona(office, '李敏');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** A leave that 王芳 has approved. */
async function off(who: Persona, from: string, to: string, change: Record<string, string> = {}): Promise<void> {
  await askForLeave(who, { type: 'personal', from, to, handover: 'ou_e105', ...change });
  await wang.presses('同意');
}

const REASONS = /病假|事假|年假|家里有事|personal|sick/;

describe('今天谁不在', () => {
  it('S4 李强问“明天谁不在”，看到本店的人和半天，看不到事由和假别', async () => {
    await off(min, '2026-11-24', '2026-11-24', { type: 'sick', to_part: 'am', reason: '去医院' });
    await li.says('明天谁不在？');
    expect(li.card().text).toContain('苏州分店 11月24日(周二) 不在岗 1 人');
    expect(li.card().text).toContain('李敏（上午）');
    expect(li.card().text).not.toMatch(REASONS);
    expect(li.card().text).not.toContain('医院');
    await li.presses('后一天');
    expect(li.card().text).toContain('11月25日(周三)：没有人请假');
    await li.presses('前一天');
    expect(li.card().text).toContain('李敏（上午）');
  });

  it('S4 别的店看不到；点名问别的店或别店的人，按条款婉拒并说能看什么', async () => {
    await off(min, '2026-11-24', '2026-11-24');
    const huang = persona(office, '黄志强');
    await huang.says('明天谁请假');
    expect(huang.card().text).toContain('广州分店');
    expect(huang.card().text).not.toContain('李敏');
    await huang.says('苏州分店明天谁请假');
    expect(huang.card().buttons).toContain('依据 S4');
    expect(huang.card().text).toContain('您可以看：广州分店');
    await huang.says('李敏哪天在');
    expect(huang.card().buttons).toContain('依据 S4');
    expect(huang.card().text).not.toContain('11月24日');
  });

  it('S4 两个单位同名：看得到两个的先选，不替他挑；连上级一起说就不用选；只看得到一个的直接回答', async () => {
    office.controls.addDepartment({ id: 'od_suzhou_south', name: '苏州分店', parent: 'od_south' });
    office.controls.addPerson({ no: 'E901', name: '秦风', title: '业务员', dept: 'od_suzhou_south', joined: '2020-11-02' });
    await office.followed();
    const hr = persona(office, '周敏');
    for (const said of ['苏州分店明天谁不在', '苏州明天谁不在']) {
      await hr.says(said);
      const choice = hr.card('您问的是哪一个单位');
      expect(choice.text).toContain('华东区域');
      expect(choice.text).toContain('华南区域');
      expect(choice.buttons).toEqual(['查看', '查看']);
    }
    await hr.presses('查看', { holding: '您问的是哪一个单位' });
    expect(hr.card().text).toContain('华东区域·苏州分店 11月24日(周二)');
    const named = hr
      .card()
      .text.split('\n')
      .filter((line) => line.endsWith('苏州分店'));
    expect(named).toEqual(expect.arrayContaining(['华东区域·苏州分店', '华南区域·苏州分店']));
    expect(named).not.toContain('苏州分店');
    await hr.says('华南区域苏州分店明天谁不在');
    expect(hr.card().text).toContain('华南区域·苏州分店 11月24日(周二) 不在岗 0');
    await hr.says('导出苏州分店11月假勤');
    expect(hr.card('有几个单位都叫“苏州分店”').text).toMatch(/华东区域 \/ 苏州分店.*华南区域 \/ 苏州分店/);
    await li.says('苏州分店明天谁不在');
    expect(li.card().text).toContain('苏州分店 11月24日(周二)');
  });

  it('S4 问一个月，没有人请假的日子并成一行，不按周末切开', async () => {
    const shen = persona(office, '沈国梁');
    await off(min, '2026-12-08', '2026-12-08');
    await shen.says('12月谁不在');
    const free = shen
      .card()
      .text.split('\n')
      .filter((line) => line.includes('没有人请假'));
    expect(free).toEqual(['12月1日(周二) 至 12月7日(周一)：没有人请假', '12月9日(周三) 至 12月31日(周四)：没有人请假']);
  });

  it('S4 区域经理看整个区域，可以选分店；人事看全公司', async () => {
    await off(min, '2026-11-24', '2026-11-24');
    const jiang = persona(office, '蒋建国');
    await jiang.says('明天谁不在');
    expect(jiang.card().text).toContain('华东区域 11月24日(周二) 不在岗 1 人');
    expect(jiang.card().text).toContain('李敏 苏州分店');
    const hangzhou = (await office.store.reads.org()).units.find((unit) => unit.name === '杭州分店');
    await jiang.presses('查看', { form: { unit: hangzhou?.id ?? '' } });
    expect(jiang.card().text).toContain('杭州分店 11月24日(周二) 不在岗 0 人');
    await jiang.says('苏州明天谁不在');
    expect(jiang.card().text).toContain('苏州分店 11月24日(周二) 不在岗 1 人');
    const chu = persona(office, '褚玉兰');
    await chu.says('明天谁休假');
    expect(chu.card().text).toContain('李敏 苏州分店');
  });

  it('S4 还没批准的只有负责这个单位的人看得到，写明待批', async () => {
    await askForLeave(min, { from: '2026-11-24', to: '2026-11-24', handover: 'ou_e105' });
    await li.says('明天谁不在');
    expect(li.card().text).not.toContain('李敏');
    await wang.says('明天谁不在');
    expect(wang.card('不在岗').text).toContain('李敏 待批');
    await min.says('我哪天在');
    expect(min.card().text).toContain('不在 全天 待批');
  });

  it('S54 一段日子逐日列出，没有人请假的日子和休息日说清楚', async () => {
    await off(min, '2026-12-03', '2026-12-04');
    await li.says('12月1号到7号谁休假');
    const { text } = li.card();
    expect(text).toContain('苏州分店 12月1日(周二) 至 12月7日(周一) 不在岗 1 人');
    expect(text).toContain('12月1日(周二) 至 12月2日(周三)：没有人请假');
    expect(text).toContain('12月3日(周四) 至 12月4日(周五) 1人');
    expect(text).toContain('12月5日(周六) 至 12月6日(周日)：休息日');
    await li.says('下周谁不在');
    expect(li.card().text).toContain('11月30日(周一) 至 12月6日(周日) 不在岗 1 人');
  });

  it('S54 问一个人哪天在，给出两周里在与不在的日子', async () => {
    await off(min, '2026-11-26', '2026-11-26', { from_part: 'pm' });
    await li.says('李敏哪天在');
    const { text } = li.card();
    expect(text).toContain('李敏 11月23日(周一) 至 12月6日(周日)');
    expect(text).toContain('11月26日(周四)：不在 下午');
    expect(text).toContain('11月23日(周一) 至 11月25日(周三)：在岗');
    expect(text).not.toMatch(REASONS);
    await li.says('王大锤哪天在');
    expect(li.card().text).toContain('没认出您问的是谁');
    await li.says('小李什么时候在');
    expect(li.card().text).toContain('您问的是哪一位');
    await li.presses('查看', { card: li.card('您问的是哪一位') });
    expect(li.card().text).toMatch(/李[强敏] 11月23日/);
  });

  it('S54 在本店的群里问，就在群里答姓名；在别的群里问，私聊答复', async () => {
    await off(min, '2026-11-24', '2026-11-24', { type: 'sick' });
    await askForLeave(persona(office, '张伟'), { from: '2026-11-24', to: '2026-11-24', handover: 'ou_e105' });
    await wang.says('明天谁不在', '苏州分店群');
    const group = JSON.stringify(office.controls.cards('李强', '苏州分店群'));
    expect(group).toContain('李敏');
    expect(group).not.toContain('张伟');
    expect(group).not.toMatch(REASONS);
    await li.says('明天谁不在', '华东区域群');
    expect(li.card().text).toContain('李敏');
    expect(JSON.stringify(office.controls.cards('李强', '华东区域群'))).not.toContain('李敏');
  });

  it('S54 三十多人不在，分页看完，一个不少', async () => {
    const unit = (await office.store.reads.org()).units.find((one) => one.name === '苏州分店');
    if (!unit) throw new Error('no branch');
    for (let n = 0; n < 36; n++)
      office.controls.addPerson({
        no: `E7${String(n).padStart(2, '0')}`,
        name: `员工${n}号`,
        title: '业务员',
        dept: 'od_suzhou',
        leader: 'E101',
        joined: '2020-01-01',
        gender: 'male',
      });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await office.followed();
    const org = await office.store.reads.org();
    const away = org.staff(unit.id).filter((one) => one.name.startsWith('员工'));
    expect(away).toHaveLength(36);
    await office.store.commit({
      plan: {
        writes: away.map((one) => ({
          table: 'leaveDay',
          insert: {
            requestId: `req_${one.id}`,
            personId: one.id,
            unitId: unit.id,
            leaveType: 'sick',
            date: '2026-11-24',
            fromMin: 540,
            toMin: 1080,
            minutes: 480,
            state: 'approved',
          },
        })),
        audit: [],
        effects: [],
      },
      inboxKeys: [],
      cause: 'test',
    });
    await li.says('明天谁不在');
    expect(li.card().text).toContain('不在岗 36 人');
    const first = li.card().text;
    await li.presses('下一页');
    const both = first + li.card().text;
    for (const one of away) expect(both).toContain(one.name);
    expect(li.card().buttons).toContain('回到第一页');
    expect(li.card().buttons).not.toContain('下一页');
  });

  it('O31 请假的话不会被当成问人；没有的日子、太长的日子会说明', async () => {
    await li.says('明天下午请半天事假');
    expect(li.card().text).toContain('请确认：请假');
    await li.says('谁能替我请假');
    expect(li.card().text).not.toContain('不在岗');
    await li.says('2月30号谁不在');
    expect(li.card().text).toContain('没有“2月30号”这一天');
    await li.says('12月1号到3月31号谁休假');
    expect(li.card().text).toContain('一次最多看62天');
    await li.opensMenu('menu.out');
    expect(li.card().text).toContain('苏州分店 11月23日(周一) 不在岗 0 人');
  });

  it('S54 每天群里公布的名单没有事由和假别', async () => {
    await off(min, '2026-11-25', '2026-11-25', { type: 'sick', reason: '去医院' });
    office.emulator.clock.advance(47.1 * 3_600_000);
    await office.app.tick();
    await office.settled();
    const post = JSON.stringify(office.controls.cards('张伟', '苏州分店群'));
    expect(post).toContain('李敏');
    expect(post).not.toMatch(REASONS);
    expect(post).not.toContain('医院');
  });
});

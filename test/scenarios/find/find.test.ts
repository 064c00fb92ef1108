import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('S7 找人', () => {
  it('S7 苏州店主管是谁：名字和单位；别的店的也可以问', async ({ li }) => {
    await li.says('苏州店主管是谁');
    expect(li.card().text).toContain('苏州分店');
    expect(li.card().text).toContain('王芳');
    await li.says('杭州店的运营专员是哪位？');
    expect(li.card().text).toContain('杭州分店');
    expect(li.card().text).not.toContain('王芳');
  });

  it('S7 区域的主管一店一行', async ({ li }) => {
    await li.says('华东区的主管是谁');
    expect(li.card().text).toContain('苏州分店');
    expect(li.card().text).toContain('杭州分店');
    expect(li.card().text).not.toContain('广州分店');
  });

  it('S7 岗位空缺写明由谁代管', async ({ li, office }) => {
    office.controls.resign('王芳');
    await office.settled();
    await li.says('苏州店主管是谁');
    expect(li.card().text).toContain('岗位空缺，由蒋建国代管');
  });

  it('S7 O1 主管不在，写明今天由谁代', async ({ li, wang }) => {
    await wang.says('今天到明天让赵磊代我审批');
    await wang.presses('保存');
    await li.says('苏州店主管是谁');
    expect(li.card().text).toContain('王芳（今天由赵磊代）');
  });

  it('S7 谁批我的假、报修找谁：按审批链，和提交时的一样', async ({ li }) => {
    await li.says('谁批我的假');
    expect(li.card().text).toContain('王芳');
    await li.says('报修找谁');
    expect(li.card().text).toContain('报修');
    expect(li.card().text).toMatch(/王芳|运营/);
  });

  it('S7 华东区有哪些店', async ({ li }) => {
    await li.says('华东区有哪些店');
    expect(li.card().text).toContain('苏州分店');
    expect(li.card().text).toContain('杭州分店');
    expect(li.card().text).not.toContain('深圳分店');
  });

  it('S7 两个单位同名：不替他挑，两个都答，各写在哪里', async ({ li, office }) => {
    office.controls.addDepartment({ id: 'od_suzhou_south', name: '苏州分店', parent: 'od_south' });
    await office.followed();
    await li.says('苏州分店的主管是谁');
    expect(li.card().text).toContain('华东区域·苏州分店');
    expect(li.card().text).toContain('华南区域·苏州分店');
    await li.says('苏州分店有哪些人');
    expect(li.card().text).toContain('李敏');
    expect(li.card().text).toContain('华东区域·苏州分店');
  });

  it('S4 本店有哪些人看得到，别的店的不给，并说能看什么', async ({ li }) => {
    await li.says('苏州店有哪些人');
    expect(li.card().text).toContain('李敏');
    await li.says('杭州店有哪些人');
    expect(li.card().text).toContain('只能看您管得到的单位');
    expect(li.card().text).toContain('苏州分店');
  });

  it('S7 问一个人：单位、岗位和上级；没有这个人就说没有', async ({ li }) => {
    await li.says('王芳是谁');
    expect(li.card().text).toContain('苏州分店');
    expect(li.card().text).toContain('业务主管');
    await li.says('李小龙在哪个店');
    expect(li.card().text).toContain('没有找到“李小龙”');
  });

  it('S4 群里问，私下答', async ({ li, office }) => {
    await li.says('苏州店主管是谁', '苏州分店群');
    expect(li.card().text).toContain('王芳');
    const group = office.controls.cards('李强', '苏州分店群').map(({ body }) => JSON.stringify(body));
    expect(group.join()).not.toContain('王芳');
  });
});

import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('没有一个字悄悄丢掉 (O31)', () => {
  it('O31 S54 话里的“六点、十点”没有填进加班单，卡片问时间，填好才能提交', async ({ li }) => {
    await li.says('昨晚盘库到十点，六点开始的，报个加班');
    expect(li.card().text).toContain('话里的十点、六点没有填进去');
    expect(li.card().text).toContain('没用上：十点、六点');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('O31 每个时间都在单子里的话，什么也不多问', async ({ li }) => {
    await li.says('12月7号到9号请年假，回老家');
    expect(li.card().text).not.toContain('没有填进去');
    expect(li.card().text).not.toContain('没用上');
  });

  it('O31 S104 今年已经过了的日子，卡片正问是不是它：不说没用上；点了以后也不说；真没用上的还说', async ({ li }) => {
    await li.says('10月27日去南京出差，参展，十点');
    expect(li.card().text).toContain('这一天今年已经过了');
    expect(li.card().text).toContain('没用上：十点');
    await li.presses('10月27日(周二)');
    expect(li.card('请确认：出差').text).toContain('10月27日(周二)');
    expect(li.card().text).not.toMatch(/没用上.*10月27日/u);
  });

  it('O31 S55 借年假、送年假：说明白只能本人休，能看自己的余额', async ({ li }) => {
    await li.says('借我两天年假');
    expect(li.card().text).toContain('假期只能本人休');
    expect(li.card().text).toContain('S55');
    await li.presses('我的假期余额');
    expect(li.card().text).toContain('年假');
  });

  it('O31 工资不在这里查：问财务，点一下就知道是谁', async ({ li }) => {
    await li.says('工资什么时候发');
    expect(li.card().text).toContain('请问财务或人事');
    await li.presses('财务是谁');
    expect(li.card().text).toContain('财务');
  });

  it('O31 明天休息，有急的审批转陈静：两件事，问先办哪一件', async ({ li }) => {
    await li.says('我明天休息，有急的审批转陈静');
    expect(li.card().buttons).toEqual(expect.arrayContaining(['请假', '请人代我审批']));
  });
});

import { describe, expect, it } from 'vitest';
import { actions, questions, read } from './office.ts';

describe('S67: an action has one owner and a day, copied from the sentence', () => {
  it.each([
    ['3、由张三负责整理客户台账，6月30日前完成。', ['zs|2026-06-30|整理客户台账']],
    ['请王五于本周五前将合同报财务部审核。', ['ww|2026-06-05|合同报财务部审核']],
    ['要求李四下周三前出具整改方案，张三配合。', ['ls+zs|2026-06-10|出具整改方案']],
    ['李四协助张三完成年检，6月20日前。', ['zs+ls|2026-06-20|完成年检']],
    ['展厅整改（责任人：李四；完成时间：6月18日）', ['ls|2026-06-18|展厅整改']],
    ['展厅整改\n责任人：李四\n配合人：王五\n完成时间：6月18日', ['ls+ww|2026-06-18|展厅整改']],
    ['张三今天下班前把钥匙还给李四。', ['zs|2026-06-03|把钥匙还给李四']],
    ['由张三于2026年6月9日18:00前将《整改报告》发送至邮箱。', ['zs|2026-06-09 18:00|《整改报告》发送至邮箱']],
    ['张三:整理DMS数据,6月10日前', ['zs|2026-06-10|整理DMS数据']],
    ['向李四报送周报的工作由王五完成，6月5日前。', ['ww|2026-06-05|向李四报送周报的工作']],
    ['John Doe will send the price list by Friday.', ['jd|2026-06-05|send the price list']],
    ['- [ ] 联系供应商 @张三 ⏰2026-06-09 18:00', ['zs|2026-06-09 18:00|联系供应商']],
    ['- [x] 预订场地 @张三', ['zs|?|预订场地|done']],
    ['待办\n1. 张三 库存盘点 6/10\n2. 王五：催收尾款12.5万', ['zs|2026-06-10|库存盘点', 'ww|?|催收尾款12.5万']],
    [
      '1、补签试驾协议 李四负责 6月10日 2、油卡充3.5万 王五负责 6月12日前',
      ['ls|2026-06-10|补签试驾协议', 'ww|2026-06-12|油卡充3.5万'],
    ],
    ['任务：交车区改造\n负责人：张三\n时间：6月20日前', ['zs|2026-06-20|交车区改造']],
    ['（联系人）张三20日前提交报价单。', ['zs|2026-06-20|提交报价单']],
    ['（二网）王五下周三前报数', ['ww|2026-06-10|报数']],
    ['联系人李四6月20日前提交报价单', ['ls|2026-06-20|提交报价单']],
    ['已抄送\n（抄送）张三20日前提交报价单', ['?|2026-06-20|抄送）张三20日前提交报价单']],
  ])('%s', (text, expected) => {
    expect(actions(text)).toEqual(expected);
  });

  it('several in one sentence are several', () => {
    expect(actions('张三负责A类客户回访，李四负责B类客户回访，均于6月20日前完成。')).toEqual([
      'zs|2026-06-20|A类客户回访',
      'ls|2026-06-20|B类客户回访',
    ]);
    expect(actions('6月20日前，张三完成盘点，李四完成对账。')).toEqual(['zs|2026-06-20|完成盘点', 'ls|2026-06-20|完成对账']);
    expect(actions('张三6月10日前出初稿，6月20日前定稿。')).toEqual(['zs|2026-06-10|出初稿', 'zs|2026-06-20|定稿']);
  });

  it('one day above or below a list is the day of each', () => {
    const list = '张三：盘点配件\n李四：更换灯管';
    expect(actions(`以下事项均须6月12日前完成：\n${list}`)).toEqual(['zs|2026-06-12|盘点配件', 'ls|2026-06-12|更换灯管']);
    expect(actions(`待办\n${list}\n以上事项均须6月12日前完成。`)).toEqual(['zs|2026-06-12|盘点配件', 'ls|2026-06-12|更换灯管']);
  });

  it('a table is read by its headers, whatever their order, with bars or with tabs', () => {
    expect(
      actions(
        '| 期限 | 责任人 | 配合 | 措施 | 状态 |\n|--|--|--|--|--|\n| 6月9日12:00 | ~~张三~~ 李四 | 王五 | 补灯 | |\n| 合计 | | | 1项 | |',
      ),
    ).toEqual(['ls+ww|2026-06-09 12:00|补灯']);
    expect(actions('事项\t责任人\t完成时间\n打款\t孙琪\t20260630\n培训\t张三/李四\t下周')).toEqual([
      'sq|2026-06-30|打款',
      'zs+ls|?|培训',
    ]);
    expect(read('| 车型 | 销量 |\n|--|--|\n| A | 12 |').actions).toEqual([]);
  });

  it('two who were named as equals are shown for a yes', () => {
    expect(read('由张三、李四负责回访，6月9日前完成。').actions[0]).toMatchObject({
      owner: 'zs',
      coOwners: ['ls'],
      sharesOwner: true,
    });
    expect(read('由张三负责回访，李四配合，6月9日前完成。').actions[0]).toMatchObject({
      owner: 'zs',
      coOwners: ['ls'],
      sharesOwner: false,
    });
  });
});

describe('S67: whoever and whenever is not said for certain is asked for', () => {
  it.each([
    ['各门店6月12日前上报库存。', ['owner: group']],
    ['售后部负责整理返修数据，6月18日前完成。', ['owner: group']],
    ['大家月底前完成安全学习。', ['owner: group']],
    ['由销售顾问负责回访，6月9日前完成。', ['owner: post']],
    ['赵雷负责活动物料，6月11日前到位。', ['owner: namesakes']],
    ['由钱七负责订餐，6月9日前。', ['owner: unknown']],
    ['张三丰负责订餐，6月9日前。', ['owner: unknown']],
    ['6月15日前完成全员体检。', ['owner: nobody']],
    ['我来联系印刷厂，6月9日前定稿。', ['owner: speaker']],
    ['张三尽快联系厂家。', ['due: vague']],
    ['张三6月初完成盘点。', ['due: vague']],
    ['张三5月20日前提交报告。', ['due: past']],
    ['张三每周五前提交周报。', ['due: repeats']],
    ['张三2月30日前提交报告。', ['due: no_such_day']],
    ['张三6月9日（周一）前提交报告。', ['due: unclear']],
    ['张三7月前提交报告。', ['due: unclear']],
    ['张三下次会前提交报告。', ['due: no_next_meeting']],
    ['由张三负责整理档案。', ['due: none']],
    ['若本周五前厂家未回复，由李四升级至区域经理。', ['due: unclear']],
  ])('%s', (text, expected) => {
    expect(questions(text)).toEqual(expected);
  });

  it('one who holds a post alone, is the only one of a name in the room, or is told by the branch is no question', () => {
    expect(actions('由财务主管6月8日前核对返利。')).toEqual(['sq|2026-06-08|核对返利']);
    expect(actions('杭州分店赵雷负责活动物料，6月11日前到位。')).toEqual(['zl1|2026-06-11|活动物料']);
    expect(actions('欧阳经理6月9日前提交排班表。')).toEqual(['oy|2026-06-09|提交排班表']);
  });

  it('我 is whoever speaks, else whoever typed it', () => {
    expect(actions('王五：我来跟进保险报价，周五前给大家。').map((one) => one.split('|')[0])).toEqual(['ww']);
    expect(actions('我来联系印刷厂，6月9日前定稿。', { typedBy: 'oy' }).map((one) => one.split('|')[0])).toEqual(['oy']);
    // 宾语在前也是本人答应的；只是要发言的不是事。
    expect(actions('车我来送，6月5日前', { typedBy: 'oy' })).toEqual(['oy|2026-06-05|车我来送']);
    expect(read('决定：车我来送', { typedBy: 'oy' })).toMatchObject({
      decisions: [{ text: '车我来送' }],
      actions: [{ owner: 'oy' }],
    });
    expect(actions('下面我来汇报一下', { typedBy: 'oy' })).toEqual([]);
  });

  it('下次会前 is the held day of the next one', () => {
    expect(actions('张三下次会前提交报告。', { nextOccurrence: '2026-06-10' as never })).toEqual(['zs|2026-06-10|提交报告']);
  });
});

describe('S67: what is no action is none', () => {
  it.each([
    '张三已于6月1日完成库存盘点。',
    '本周完成交车12台，完成率80%。',
    '张三：本周成交8台，下周计划交车10台。',
    '李四：客户满意度下降，主要是交车慢。',
    '厂家答应6月12日前发货。',
    '李四反馈：厂家6月12日前发货。',
    '由于厂家缺货，6月20日前无法交车。',
    '取消周六例会，张三不再负责排班。',
    '建议由张三负责整理，6月30日前完成。',
    '谁能6月9日前去一趟车管所？',
    '6月任务120台，张三30台，李四25台。',
    '李四提醒大家6月10日是盘点日。',
    '> 张三负责统计库存，6月10日前完成。',
    '- ~~张三联系印刷厂，6月8日前出样~~',
    '- [ ] 事项 @负责人 ⏰截止时间',
    '（请填写责任人和6月30日前完成的事项）',
    '会议要求：各部门务必重视安全生产，杜绝侥幸心理。',
    '刘总6月9日来店检查。',
    '李四介绍，6月15日前厂家将公布新政策。',
    '王五6月20日结婚，大家随份子。',
    '张三的客户6月12日前要提车。',
    '感谢张三6月1日至3日的支援。',
    '如有疑问联系李四。',
    '抄送：张三、李四',
  ])('%s', (text) => {
    expect(read(text).actions).toEqual([]);
  });

  it.each([
    ['张三负责的二网6月10日前回款20万。', '?', '2026-06-10'],
    ['由于张三6月5日前请假，试驾由李四负责。', 'ls', '?'],
    ['王五负责收款（6月9日到账的5万元）。', 'ww', '?'],
    ['张三：李四6月9日前提交方案。', 'ls', '2026-06-09'],
    ['张三已提交，李四6月9日前提交。', 'ls', '2026-06-09'],
    ['张三、李四表现优秀，本月奖励500元，6月15日前发放。', '?', '2026-06-15'],
    ['张三6月9日前如未收到款，由王五发函。', 'ww', '?'],
  ])('%s: who is only spoken of is not who acts, and a day of something else is no deadline', (text, owner, due) => {
    expect(actions(text).map((one) => one.split('|').slice(0, 2))).toEqual([[owner, due]]);
  });

  it('a suggestion is kept as one', () => {
    expect(read('建议由张三负责整理，6月30日前完成。').proposals.map(({ text }) => text)).toEqual([
      '建议由张三负责整理，6月30日前完成。',
    ]);
  });

  it('what is told of the last meeting is only news of what is open', () => {
    const openActions = [{ id: 'A1', ownerId: 'zs', text: '更换展厅灯箱' }];
    const { actions: found, rest } = read('上次会议待办跟进：\n- 更换展厅灯箱（张三）：已完成\n- 采购打印机（李四）：6月20日前', {
      openActions,
    });
    expect(found.map(({ updates, done }) => [updates, done])).toEqual([['A1', true]]);
    expect(rest).toContain('采购打印机（李四）：6月20日前');
  });

  it('the same words of another owner are an action of their own', () => {
    const openActions = [{ id: 'A1', ownerId: 'ls', text: '更换展厅灯箱' }];
    expect(read('张三负责更换展厅的灯箱，6月20日前。', { openActions }).actions[0]?.updates).toBeNull();
    expect(read('李四负责更换展厅的灯箱，6月20日前。', { openActions }).actions[0]?.updates).toBe('A1');
  });
});

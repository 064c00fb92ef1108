import { describe, expect, it } from 'vitest';
import { line, read } from './office.ts';

const WEEKLY = `销售周会纪要
时间：2026年6月3日（周三）14:00-15:30　地点：三楼会议室
主持：张三　记录：李四
出席：王五、欧阳静
缺席：林小芳（休假）
列席：孙琪
议题：1.库存 2.回款
一、库存
张三汇报库存情况，目前在库86台。
建议增加一台试驾车。
二、回款
由欧阳静跟进二网欠款，6月底前收回。
三、会议决议
1. 同意库龄90天以上车辆降价2%。
2. 由王五制定降价方案，6月9日前报审。
下次会议：6月10日（周三）下午2点`;

describe('S65, S66: minutes of a weekly meeting', () => {
  const minutes = read(WEEKLY);

  it('have a head', () => {
    expect(minutes.head).toEqual({
      title: '销售周会纪要',
      place: '三楼会议室',
      host: 'zs',
      recorder: 'ls',
      present: ['ww', 'oy'],
      absent: ['lin'],
      observers: ['sq'],
      time: '2026年6月3日（周三）14:00-15:30',
      startsAt: 14 * 60,
      topics: ['库存', '回款'],
      next: { date: '2026-06-10', minutes: 14 * 60 },
    });
  });

  it('tell decisions from actions and suggestions, and which action carries out a decision', () => {
    expect(minutes.actions.map(line)).toEqual([
      'oy|2026-06-30|跟进二网欠款，6月底前收回',
      'ww|2026-06-09|制定降价方案，6月9日前报审',
    ]);
    expect(minutes.decisions.map(({ text, actions }) => [text, actions])).toEqual([
      ['同意库龄90天以上车辆降价2%。', []],
      ['由王五制定降价方案，6月9日前报审。', [1]],
    ]);
    expect(minutes.proposals.map(({ text }) => text)).toEqual(['建议增加一台试驾车。']);
  });

  it('keep what was only told', () => {
    expect(minutes.rest).toEqual(['库存', '张三汇报库存情况，目前在库86台。', '回款']);
  });
});

describe('S66: minutes of other shapes', () => {
  it('what stands as a decision and again in the list is one action', () => {
    const { actions, decisions } = read('决议：\n由张三负责更新价格表，6月9日前完成\n待办：\n- [ ] 更新价格表 @张三');
    expect(actions.map(line)).toEqual(['zs|2026-06-09|更新价格表']);
    expect(decisions[0]?.actions).toEqual([0]);
  });

  it('a decision is what the meeting decides, not what a customer or somebody in it agrees to', () => {
    const said = (text: string): number => read(text).decisions.length;
    expect(said('会议同意采购两台试驾车，预算36.8万元。')).toBe(1);
    expect(said('暂缓展厅扩建。')).toBe(1);
    expect(said('客户同意6月10日提车。')).toBe(0);
    expect(said('通过微信群收集意见。')).toBe(0);
    expect(said('是否通过该方案另行讨论。')).toBe(0);
    expect(said('李四：同意降价，但需控制幅度。')).toBe(0);
    // 免职、卸任的各种说法都是决定；解除合同、故障不是。
    expect(said('解除李四的店长职务，由王五代理。')).toBe(1);
    expect(said('张三不再担任组长。')).toBe(1);
    expect(said('撤销李四的库管职务。')).toBe(1);
    expect(said('李四6月9日前解除故障。')).toBe(0);
  });

  it('only to know needs no owner', () => {
    expect(read('决议：\n1. 7月起周报用新模板（仅知悉）').decisions[0]).toMatchObject({ onlyToKnow: true, actions: [] });
  });

  it('a long line that was broken is one sentence, and is kept as it was', () => {
    const text = '1. 由张三负责整理上半年全部客户回访记录并\n于6月13日前提交。';
    expect(read(text).actions.map(({ owner, due, from }) => [owner, due?.date, from])).toEqual([
      ['zs', '2026-06-13', '由张三负责整理上半年全部客户回访记录并\n于6月13日前提交。'],
    ]);
  });

  it('nothing written says nothing', () => {
    expect(read(' \n ')).toMatchObject({ decisions: [], actions: [], proposals: [], rest: [] });
  });
});

describe('S65: of what was spoken only a clear promise of the speaker counts', () => {
  it.each([
    ['李四 00:01:40\n对，然后报价单我来整理，周五之前发给大家。', ['ls|2026-06-05']],
    ['[00:01:40] 李四：报价单我来整理，周五之前发给大家。', ['ls|2026-06-05']],
    ['李四 00:01:40\n举升机报修我来跟进，我尽快吧。', ['ls|?']],
    ['李四 00:01:40\n嗯，我来吧。', []],
    ['李四 00:01:40\n要是周五前到货，我可能去提一下。', []],
    ['李四 00:01:40\n发票我来整理，周五前给你……哎不对，还是让王五来。', []],
    ['李四 00:01:40\n我上周五前就把报价发了。', []],
    ['说话人1 00:01:40\n报价单我来整理，周五之前发给大家。', []],
    ['张三：嗯那个就是说，王五你看看能不能周五前弄一下', []],
  ])('%s', (text, expected) => {
    const filed = read(text).actions.filter(({ owner, due }) => owner !== null || due !== null);
    expect(filed.map((one) => line(one).split('|').slice(0, 2).join('|'))).toEqual(expected);
  });

  it('陈刚周五 17:30前 in minutes is no line of a transcript', () => {
    expect(read('张三周五 17:30前提交排班。').actions.map(line)).toEqual(['zs|2026-06-05 17:30|提交排班']);
  });
});

import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** What a hasty reader takes for something else. */
export const OPEN_TRAPS: readonly MinutesCase[] = [
  {
    name: 'a stranger whose name begins like a colleague’s',
    kind: 'written',
    ...meeting('SZ', '2026-07-08', 'zhangwei-sz limin wangfang'),
    text: `1. 李敏慧负责提供代驾报价，7月15日前。
2. 李 敏负责审核代驾合同，7月17日前完成。`,
    expect: files({
      actions: [
        act('李敏慧负责提供代驾报价，7月15日前', '提供代驾报价', null, '2026-07-15'),
        act('李 敏负责审核代驾合同，7月17日前完成', '审核代驾合同', 'limin', '2026-07-17', { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'the weekday beside the day is another',
    kind: 'written',
    ...meeting('HZ', '2026-07-09', 'liuyang yangjing wuhao'),
    text: `1. 杨静7月17日（周四）前提交会员日方案。
2. 吴昊7月17日（周五）前完成会员日布置。`,
    expect: files({
      actions: [
        act('杨静7月17日（周四）前提交会员日方案', '提交会员日方案', 'yangjing', null),
        act('吴昊7月17日（周五）前完成会员日布置', '完成会员日布置', 'wuhao', '2026-07-17'),
      ],
    }),
  },
  {
    name: 'one day for the whole list',
    kind: 'written',
    ...meeting('GZ', '2026-07-10', 'zhangwei-gz lintao guopeng'),
    text: `以下事项均须于7月17日前完成：
1. 林涛：清点展厅样书
2. 郭鹏：更换门头灯管`,
    expect: files({
      actions: [
        act('林涛：清点展厅样书', '清点展厅样书', 'lintao', '2026-07-17', { mayAsk: ['due'] }),
        act('郭鹏：更换门头灯管', '更换门头灯管', 'guopeng', '2026-07-17', { mayAsk: ['due'] }),
      ],
    }),
  },
  {
    name: 'something that comes again every week has no one day',
    kind: 'written',
    ...meeting('SHZ', '2026-07-13', 'luobin fengxue zengzhiqiang'),
    text: `1. 冯雪负责每周五提交线索周报。
2. 曾志强7月中旬完成库位重新编号。`,
    expect: files({
      actions: [
        act('冯雪负责每周五提交线索周报', '提交线索周报', 'fengxue', null),
        act('曾志强7月中旬完成库位重新编号', '完成库位重新编号', 'zengzhiqiang', null),
      ],
    }),
  },
  {
    name: 'who need not do it',
    kind: 'written',
    ...meeting('SZ', '2026-07-14', 'zhangwei-sz limin wangfang chengang'),
    text: `1. 会议明确，二网对账单由财务部直接寄送，无需王芳提交。
2. 陈刚不用参加7月18日的外拓。`,
    expect: files({
      decisions: ['二网对账单由财务部直接寄送', '陈刚不用参加7月18日的外拓'],
    }),
  },
  {
    name: 'two days in a sentence, only one is by when',
    kind: 'written',
    ...meeting('HZ', '2026-07-15', 'liuyang huangqiang yangjing'),
    text: `1. 黄强7月20日前提交7月1日至15日的到店明细。
2. 杨静7月22日至7月24日完成三家二网走访。
3. 针对7月12日的客诉，由刘洋7月17日前出具书面答复。`,
    expect: files({
      actions: [
        act('黄强7月20日前提交7月1日至15日的到店明细', '到店明细', 'huangqiang', '2026-07-20'),
        act('杨静7月22日至7月24日完成三家二网走访', '完成三家二网走访', 'yangjing', '2026-07-24', { mayAsk: ['due'] }),
        act('针对7月12日的客诉，由刘洋7月17日前出具书面答复', '出具书面答复', 'liuyang', '2026-07-17'),
      ],
    }),
  },
  {
    name: 'headings name the person, the department, and nobody',
    kind: 'written',
    ...meeting('EAST', '2026-07-16', 'xujianguo liuyang limin'),
    text: `行动项
售后部：
1. 清理超期在修车辆，7月24日前完成
李敏：
1. 提交苏州二网撤并方案，7月22日前`,
    expect: files({
      actions: [
        act('清理超期在修车辆，7月24日前完成', '清理超期在修车辆', null, '2026-07-24'),
        act('提交苏州二网撤并方案，7月22日前', '提交苏州二网撤并方案', 'limin', '2026-07-22', { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'a question that nobody answered',
    kind: 'written',
    ...meeting('NET', '2026-07-17', 'sunyue majun'),
    text: `遗留问题：
1. 二网招牌到底由谁负责更换？
2. 7月31日前能否拿到厂家批复，尚不清楚。
马俊：7月24日前向厂家书面询问批复进度`,
    expect: files({
      actions: [act('马俊：7月24日前向厂家书面询问批复进度', '向厂家书面询问批复进度', 'majun', '2026-07-24')],
    }),
  },
];

import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Minutes as branches write them, in sentences. */
export const OPEN_PROSE: readonly MinutesCase[] = [
  {
    name: 'weekly sales meeting, numbered prose with a full head',
    kind: 'written',
    ...meeting('SZ', '2026-06-12', 'xujianguo zhouting zhangwei-sz limin wangfang chengang'),
    text: `苏州分店销售周会纪要
会议时间：2026年6月12日 9:00
会议地点：二楼会议室
主持人：许建国
记录人：周婷
参会人员：张伟、李敏、王芳、陈刚
请假：赵磊
议题：
1、上周销量回顾
2、618活动准备
决议：
1、由李敏负责整理618活动报价单，6月16日前完成。
2、会议决定618期间展厅营业时间延长至20:00。
3、王芳牵头联系二网渠道，下周三下班前反馈到店名单。
4、建议下半年增加一台试驾车，待厂家政策出来后再议。`,
    expect: files({
      head: {
        place: '二楼会议室',
        host: 'xujianguo',
        recorder: 'zhouting',
        present: ['zhangwei-sz', 'limin', 'wangfang', 'chengang'],
        absent: ['zhaolei'],
        startsAt: '2026-06-12T09:00',
        topics: ['上周销量回顾', '618活动准备'],
      },
      decisions: ['618期间展厅营业时间延长至20:00'],
      actions: [
        act('由李敏负责整理618活动报价单，6月16日前完成', '整理618活动报价单', 'limin', '2026-06-16'),
        act('王芳牵头联系二网渠道，下周三下班前反馈到店名单', '联系二网渠道', 'wangfang', '2026-06-17'),
      ],
      proposals: ['下半年增加一台试驾车'],
    }),
  },
  {
    name: 'month-end meeting pasted from a word processor, headings of three depths',
    kind: 'written',
    ...meeting('HZ', '2026-05-29', 'liuyang yangjing huangqiang wuhao'),
    text: `一、5月经营情况
（一）销量
5月交付新车86台，完成率95.6%，较上月下降4台。
（二）回款
二网应收余额312.5万元，其中逾期30天以上48.6万元。
二、会议议定事项
（一）应收清收
1. 杨静负责逾期客户逐户对账，6月5日前提交对账结果；
2. 黄强负责余杭、萧山两家二网的催收，6月10日前回款不少于20万元。
（二）库存
1. 同意将3台长库龄车按现价下调2%处理。
（1）调价单由吴昊6月1日前报批。`,
    expect: files({
      decisions: ['将3台长库龄车按现价下调2%处理'],
      actions: [
        act('杨静负责逾期客户逐户对账，6月5日前提交对账结果', '逾期客户逐户对账', 'yangjing', '2026-06-05'),
        act(
          '黄强负责余杭、萧山两家二网的催收，6月10日前回款不少于20万元',
          '余杭、萧山两家二网的催收',
          'huangqiang',
          '2026-06-10',
        ),
        act('调价单由吴昊6月1日前报批', '调价单', 'wuhao', '2026-06-01'),
      ],
    }),
  },
  {
    name: 'after-sales, name and colon, cut-off in brackets',
    kind: 'written',
    ...meeting('AS', '2026-06-15', 'ouyangxue tangjun lintao'),
    text: `售后例会 6.15
欧阳雪：机油库存盘点，差异写明原因（截止 6/18）
唐军：联系厂家技术支持，处理粤A·D0630F漏油返修（截止 6/17）
林涛：整理客户投诉台账（截止 6/30）`,
    expect: files({
      actions: [
        act('欧阳雪：机油库存盘点，差异写明原因（截止 6/18）', '机油库存盘点', 'ouyangxue', '2026-06-18'),
        act('唐军：联系厂家技术支持，处理粤A·D0630F漏油返修（截止 6/17）', '处理粤A·D0630F漏油返修', 'tangjun', '2026-06-17'),
        act('林涛：整理客户投诉台账（截止 6/30）', '整理客户投诉台账', 'lintao', '2026-06-30'),
      ],
    }),
  },
  {
    name: 'lines out of a chat group',
    kind: 'written',
    ...meeting('GZ', '2026-07-06', 'zhangwei-gz lintao hexiuying guopeng'),
    typedBy: 'hexiuying',
    text: `今天晨会几件事哈
1 展车换位，林涛今天下班前弄好👌
2 @郭鹏 客户答谢会场地，周三前给两个方案
3 空调坏了那间下午有师傅来修
4 大家把上月的行程表补一下`,
    expect: files({
      actions: [
        act('展车换位，林涛今天下班前弄好', '展车换位', 'lintao', '2026-07-06'),
        act('@郭鹏 客户答谢会场地，周三前给两个方案', '客户答谢会场地', 'guopeng', '2026-07-08'),
        act('大家把上月的行程表补一下', '上月的行程表补一下', null, null),
      ],
    }),
  },
  {
    name: 'two actions in one sentence',
    kind: 'written',
    ...meeting('SZ', '2026-06-03', 'zhangwei-sz limin wangfang'),
    text: '关于二网返利核对：李敏6月5日前提交明细，王芳6月9日前完成复核。',
    expect: files({
      actions: [
        act('李敏6月5日前提交明细', '提交明细', 'limin', '2026-06-05'),
        act('王芳6月9日前完成复核', '完成复核', 'wangfang', '2026-06-09'),
      ],
    }),
  },
  {
    name: 'one action over two lines',
    kind: 'written',
    ...meeting('SHZ', '2026-06-10', 'luobin zengzhiqiang fengxue'),
    text: `行动项：
1. 由冯雪负责更新展厅价格牌和宣传单页，
   6月13日前完成并拍照发群。
2. 曾志强对接拖车公司，谈妥后
   于6月17日前提交合同。`,
    expect: files({
      actions: [
        act(
          '由冯雪负责更新展厅价格牌和宣传单页，\n   6月13日前完成并拍照发群',
          '更新展厅价格牌和宣传单页',
          'fengxue',
          '2026-06-13',
        ),
        act('曾志强对接拖车公司，谈妥后\n   于6月17日前提交合同', '对接拖车公司', 'zengzhiqiang', '2026-06-17'),
      ],
    }),
  },
  {
    name: 'decisions with nothing to carry out',
    kind: 'written',
    ...meeting('NET', '2026-06-08', 'sunyue majun caiwenbin xujianguo'),
    text: `重要结论：
1. 一致认为二网提车仍须先款后车，不设例外。
2. 不同意杭州分店提出的展厅扩建申请。
3. 7月起各店周报统一用新模板。
4. 暂缓南沙新网点的签约。`,
    expect: files({
      decisions: [
        '二网提车仍须先款后车，不设例外',
        '不同意杭州分店提出的展厅扩建申请',
        '7月起各店周报统一用新模板',
        '暂缓南沙新网点的签约',
      ],
    }),
  },
  {
    name: 'only suggestions, nothing decided',
    kind: 'written',
    ...meeting('GZ', '2026-06-11', 'zhangwei-gz lintao guopeng'),
    text: `讨论：
林涛：建议把试驾路线改到滨江东路，避开学校。
郭鹏：希望增加一名夜班保安。
大家探讨了直播卖车，看有无合适的主播，待定。`,
    expect: files({
      proposals: ['把试驾路线改到滨江东路', '增加一名夜班保安', '看有无合适的主播'],
    }),
  },
  {
    name: 'something ends, is put off, or is no longer somebody’s',
    kind: 'written',
    ...meeting('HZ', '2026-06-05', 'liuyang yangjing huangqiang wuhao'),
    text: `决议：
1. 取消每周六的电话邀约任务，吴昊不再负责外呼。
2. 原由黄强跟进的临平二网改由杨静跟进，6月12日前完成交接。
3. 6月20日的团购会暂缓，时间另行通知。`,
    expect: files({
      decisions: ['取消每周六的电话邀约任务', '6月20日的团购会暂缓'],
      actions: [
        act('原由黄强跟进的临平二网改由杨静跟进，6月12日前完成交接', '临平二网', 'yangjing', '2026-06-12', {
          mayAsk: ['owner'],
        }),
      ],
    }),
  },
  {
    name: 'earlier minutes are quoted',
    kind: 'written',
    ...meeting('SZ', '2026-06-12', 'zhangwei-sz limin wangfang chengang'),
    text: `一、上次会议纪要回顾
> 6月5日周会：由王芳负责统计二网库存，6月10日前完成。
> 陈刚牵头更换展厅灯箱，6月30日前完成。
二、本次会议
李敏负责制作7月价格政策培训课件，6月24日前提交。`,
    expect: files({
      actions: [act('李敏负责制作7月价格政策培训课件，6月24日前提交', '制作7月价格政策培训课件', 'limin', '2026-06-24')],
    }),
  },
  {
    name: 'an open action comes up again in nearly the same words',
    kind: 'written',
    ...meeting('SZ', '2026-06-12', 'zhangwei-sz limin chengang'),
    openActions: [
      { id: 'A-17', ownerId: 'chengang', text: '更换一楼展厅灯箱' },
      { id: 'A-18', ownerId: 'limin', text: '更换一楼展厅灯箱' },
      { id: 'A-19', ownerId: 'chengang', text: '盘点精品仓库' },
    ],
    text: `待办
- 更换一楼展厅的灯箱，陈刚，6月20日前
- 盘点轮胎仓库，陈刚，6月18日前`,
    expect: files({
      actions: [
        act('更换一楼展厅的灯箱，陈刚，6月20日前', '更换一楼展厅的灯箱', 'chengang', '2026-06-20', { updates: 'A-17' }),
        act('盘点轮胎仓库，陈刚，6月18日前', '盘点轮胎仓库', 'chengang', '2026-06-18'),
      ],
    }),
  },
  {
    name: 'nothing was written',
    kind: 'written',
    ...meeting('GZ', '2026-06-11', 'zhangwei-gz lintao'),
    text: '\n   \n',
    expect: files(),
  },
  {
    name: 'a meeting without any decision',
    kind: 'written',
    ...meeting('HZ', '2026-06-18', 'liuyang yangjing'),
    text: `会议内容：
刘洋通报了上半年销量，累计完成512台。
杨静介绍了竞品近期的优惠：同级别车型让利1.2万-1.8万。
与会人员观看了安全驾驶宣传片。`,
    expect: files(),
  },
  {
    name: 'safety meeting, what is ruled and what is to be done stand mixed',
    kind: 'written',
    ...meeting('SHZ', '2026-06-24', 'luobin zengzhiqiang fengxue liangjiaxin'),
    text: `安全例会
主持：罗斌　记录：梁嘉欣
一、明确试驾必须查验驾驶证原件，复印件一律不接受。
二、灭火器到期4只，曾志强6月26日前更换完毕。
三、展车钥匙柜改为双人双锁，由冯雪落实，月底前到位。
四、近期雨水多，请各位注意行车安全。`,
    expect: files({
      head: { host: 'luobin', recorder: 'liangjiaxin' },
      decisions: ['试驾必须查验驾驶证原件'],
      actions: [
        act('灭火器到期4只，曾志强6月26日前更换完毕', '灭火器到期4只', 'zengzhiqiang', '2026-06-26'),
        act('展车钥匙柜改为双人双锁，由冯雪落实，月底前到位', '展车钥匙柜改为双人双锁', 'fengxue', '2026-06-30'),
      ],
    }),
  },
  {
    name: 'English minutes of a group call',
    kind: 'written',
    ...meeting('MKT', '2026-06-09', 'kevin lily sunyue'),
    text: `Marketing sync
Time: June 9, 2026 10:00
Host: Kevin Zhao
Decisions:
- We agreed to keep the trade-in subsidy at RMB 8,000 per car.
Action items:
- [ ] Kevin Zhao to send the final poster files by June 12
- [ ] 陈Lily will book the venue by 2026-06-15 18:00
Someone could perhaps look at a new photo supplier.`,
    expect: files({
      head: { host: 'kevin', startsAt: '2026-06-09T10:00' },
      decisions: ['keep the trade-in subsidy at RMB 8,000 per car'],
      actions: [
        act('Kevin Zhao to send the final poster files by June 12', 'send the final poster files', 'kevin', '2026-06-12'),
        act('陈Lily will book the venue by 2026-06-15 18:00', 'book the venue', 'lily', '2026-06-15T18:00'),
      ],
      proposals: ['look at a new photo supplier'],
    }),
  },
];

import type { MinutesCase } from './case.ts';
import { act, files } from './expected.ts';
import { freshMeeting } from './fresh-company.ts';

/** Customers, conditions, what was passed on, and figures that look like days. */
export const FRESH_TRAPS: readonly MinutesCase[] = [
  {
    name: 'fresh: customers with names, one of them a colleague’s',
    kind: 'written',
    ...freshMeeting('CD', '2026-07-06', 'dengxiaoman puying leizhen songci'),
    text: `成都分店周例会（7月6日）
1. 客户刘建国先生投诉交车延误，由雷震负责上门致歉，7月8日前反馈结果。
2. 客户于敏（川A·0715B）要求退订，蒲英核实订金去向后于7月10日前办结退款。
3. 李女士上周六提的车有异响，宋词周三前约她回店检查。
4. 陈总（八月十五汽贸）介绍的3台团购，邓小满跟进报价，7月9日前发出。`,
    expect: files({
      actions: [
        act('客户刘建国先生投诉交车延误，由雷震负责上门致歉，7月8日前反馈结果', '上门致歉', 'leizhen', '2026-07-08'),
        act('客户于敏（川A·0715B）要求退订，蒲英核实订金去向后于7月10日前办结退款', '办结退款', 'puying', '2026-07-10'),
        act('李女士上周六提的车有异响，宋词周三前约她回店检查', '约她回店检查', 'songci', '2026-07-08'),
        act('陈总（八月十五汽贸）介绍的3台团购，邓小满跟进报价，7月9日前发出', '跟进报价', 'dengxiaoman', '2026-07-09'),
      ],
    }),
  },
  {
    name: 'fresh: the day belongs to the condition',
    kind: 'written',
    ...freshMeeting('CQ', '2026-07-07', 'ranyang tanyiming youxiaolong xianghong'),
    text: `1. 若厂家7月15日前未批复建店申请，则由冉阳重新报送材料。
2. 会议决定，若二网7月底前回款率低于80%，8月起停止供车。
3. 谭一鸣7月17日前提交外展预案，如遇暴雨顺延。
4. 客户如在7月12日前补齐资料，游小龙于7月14日前完成上牌。
5. 万一消防验收不过，向红负责联系整改单位。`,
    expect: files({
      decisions: ['8月起停止供车'],
      actions: [
        act('若厂家7月15日前未批复建店申请，则由冉阳重新报送材料', '重新报送材料', 'ranyang', null, { mayAsk: ['owner'] }),
        act('谭一鸣7月17日前提交外展预案，如遇暴雨顺延', '提交外展预案', 'tanyiming', '2026-07-17'),
        act('客户如在7月12日前补齐资料，游小龙于7月14日前完成上牌', '完成上牌', 'youxiaolong', '2026-07-14', {
          mayAsk: ['due'],
        }),
        act('万一消防验收不过，向红负责联系整改单位', '联系整改单位', 'xianghong', null, { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'fresh: what somebody passed on for another',
    kind: 'written',
    ...freshMeeting('XA', '2026-07-08', 'mateng bailu luodan'),
    text: `马腾转达厂家要求：各店7月20日前上报充电桩数量。
白露反映客户王先生说月底前一定付尾款。
雒丹转述区域杜仲的意见：旧展具由马腾联系回收，7月15日前运走。
财务中心殷实来电称，6月返利已核完，差额由白露7月13日前书面确认。`,
    expect: files({
      actions: [
        act('马腾转达厂家要求：各店7月20日前上报充电桩数量', '上报充电桩数量', null, '2026-07-20', { mayAsk: ['due'] }),
        act('雒丹转述区域杜仲的意见：旧展具由马腾联系回收，7月15日前运走', '旧展具由马腾联系回收', 'mateng', '2026-07-15', {
          mayAsk: ['owner'],
        }),
        act('差额由白露7月13日前书面确认', '书面确认', 'bailu', '2026-07-13'),
      ],
    }),
  },
  {
    name: 'fresh: firms named after days, and a man named Weekend',
    kind: 'written',
    ...freshMeeting('WH', '2026-07-09', 'huhan kelan yusansheng zhoumo'),
    text: `一、柯岚负责与双十一汽贸续签代销协议，7月24日前完成。
二、胡汉走访八一路店和五一二手车市场，7月16日前提交走访记录。
三、余三胜跟进六月六物流的运费对账，本周五前出差异表。
四、1919烟酒超市的外展场地由周末对接。
五、十月汽车服务部拖欠的2.3万元，由余三胜7月31日前催回。`,
    expect: files({
      actions: [
        act('柯岚负责与双十一汽贸续签代销协议，7月24日前完成', '续签代销协议', 'kelan', '2026-07-24'),
        act('胡汉走访八一路店和五一二手车市场，7月16日前提交走访记录', '提交走访记录', 'huhan', '2026-07-16'),
        act('余三胜跟进六月六物流的运费对账，本周五前出差异表', '运费对账', 'yusansheng', '2026-07-10'),
        act('1919烟酒超市的外展场地由周末对接', '对接', 'zhoumo', null, { mayAsk: ['owner'] }),
        act('十月汽车服务部拖欠的2.3万元，由余三胜7月31日前催回', '催回', 'yusansheng', '2026-07-31'),
      ],
    }),
  },
  {
    name: 'fresh: plates, order numbers and telephones',
    kind: 'written',
    ...freshMeeting('QD', '2026-07-10', 'yumin chuxiao quzhi shanchunsheng'),
    text: `1、于敏7月15日前办妥鲁B0731F的过户。
2、初晓核对订单SO20260720-03的选装件，并致电0532-80710815告知客户。
3、曲直负责追回临牌鲁B·临0716，下周二前。
4、单春生将VIN尾号070818的试驾车送检，10座以下按旧价，7月20日前办完。`,
    expect: files({
      actions: [
        act('于敏7月15日前办妥鲁B0731F的过户', '办妥鲁B0731F的过户', 'yumin', '2026-07-15'),
        act('初晓核对订单SO20260720-03的选装件，并致电0532-80710815告知客户', '核对订单SO20260720-03的选装件', 'chuxiao', null),
        act('曲直负责追回临牌鲁B·临0716，下周二前', '追回临牌鲁B·临0716', 'quzhi', '2026-07-14'),
        act('单春生将VIN尾号070818的试驾车送检，10座以下按旧价，7月20日前办完', '送检', 'shanchunsheng', '2026-07-20'),
      ],
    }),
  },
  {
    name: 'fresh: cancelled, handed to another, not for now',
    kind: 'written',
    ...freshMeeting('DB', '2026-07-21', 'jinchengzhe tongdawei guanshanyue nayingjie'),
    text: `1. 原定7月25日前由佟大伟完成的车展报名取消。
2. 关山月不再负责哈尔滨网点，改由金成哲对接，8月3日前完成交接。
3. 那英杰暂不提交整改报告。
4. 金成哲最迟8月7日前报送大庆网点现场照片。`,
    expect: files({
      actions: [
        act('关山月不再负责哈尔滨网点，改由金成哲对接，8月3日前完成交接', '完成交接', 'jinchengzhe', '2026-08-03'),
        act('金成哲最迟8月7日前报送大庆网点现场照片', '报送大庆网点现场照片', 'jinchengzhe', '2026-08-07'),
      ],
    }),
  },
  {
    name: 'fresh: struck through, a notice, an empty line of the template',
    kind: 'written',
    ...freshMeeting('WH', '2026-08-03', 'huhan kelan yusansheng'),
    text: `@通知 全体成员请查收纪要
~~柯岚8月5日前提交旧版方案~~
- [ ] ~~胡汉联系搬家公司 ⏰2026-08-06~~
- [x] 完成8月海报校对 @余三胜
- [ ] 提交新版方案 @柯岚 ⏰2026-08-07 17:30
- [ ] 请填写事项 @负责人`,
    expect: files({
      actions: [
        act('完成8月海报校对 @余三胜', '完成8月海报校对', 'yusansheng', null, { done: true }),
        act('提交新版方案 @柯岚 ⏰2026-08-07 17:30', '提交新版方案', 'kelan', '2026-08-07T17:30'),
      ],
    }),
  },
  {
    name: 'fresh: from a day on, after a day, every month',
    kind: 'written',
    ...freshMeeting('NW', '2026-08-10', 'duzhong mateng bailu luodan huimin'),
    text: `1. 马腾8月15日起负责晨会主持。
2. 白露待8月20日系统上线后录入历史工单。
3. 雒丹每月5日前上报油卡余额。
4. 惠民8月6日收到的律师函，由杜仲8月17日前答复。
5. 杜仲不晚于8月21日提交答复副本。`,
    expect: files({
      actions: [
        act('马腾8月15日起负责晨会主持', '负责晨会主持', 'mateng', null),
        act('白露待8月20日系统上线后录入历史工单', '录入历史工单', 'bailu', null),
        act('雒丹每月5日前上报油卡余额', '上报油卡余额', 'luodan', null),
        act('惠民8月6日收到的律师函，由杜仲8月17日前答复', '答复', 'duzhong', '2026-08-17'),
        act('杜仲不晚于8月21日提交答复副本', '提交答复副本', 'duzhong', '2026-08-21'),
      ],
    }),
  },
];

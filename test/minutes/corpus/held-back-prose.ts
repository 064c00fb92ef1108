import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Minutes as branches write them, in sentences. */
export const HELD_BACK_PROSE: readonly MinutesCase[] = [
  {
    name: 'branch weekly, head on one line each with other words',
    kind: 'written',
    ...meeting('GZ', '2026-07-13', 'caiwenbin zhangwei-gz lintao hexiuying guopeng'),
    text: `广州分店第28周例会纪要
时间：7月13日（周一）下午2:30
地点：广州店三楼培训室
主持：蔡文斌
记录：何秀英
出席：张伟、林涛、郭鹏
缺席：罗斌（出差）
列席：孙悦
会议讨论：
上周到店74组，成交19台，转化率25.7%。
会议决议：
（1）通过《广州分店试驾管理办法》。
（2）林涛牵头整改试驾协议漏签问题，7月17日前完成整改并提交清单。
（3）郭鹏跟进天河二网的合格证质押，7月20日前反馈进度。
（4）可以考虑下月做一次老客户沙龙。
下次会议时间：7月20日下午2:30`,
    expect: files({
      head: {
        place: '广州店三楼培训室',
        host: 'caiwenbin',
        recorder: 'hexiuying',
        present: ['zhangwei-gz', 'lintao', 'guopeng'],
        absent: ['luobin'],
        startsAt: '2026-07-13T14:30',
        nextOn: '2026-07-20T14:30',
      },
      decisions: ['《广州分店试驾管理办法》'],
      actions: [
        act('林涛牵头整改试驾协议漏签问题，7月17日前完成整改并提交清单', '整改试驾协议漏签问题', 'lintao', '2026-07-17'),
        act('郭鹏跟进天河二网的合格证质押，7月20日前反馈进度', '天河二网的合格证质押', 'guopeng', '2026-07-20'),
      ],
      proposals: ['下月做一次老客户沙龙'],
    }),
  },
  {
    name: 'quarter review pasted from a word processor',
    kind: 'written',
    ...meeting('EAST', '2026-07-02', 'xujianguo zhangwei-sz liuyang limin yangjing huxiaoyan'),
    text: `华东区域二季度经营分析会
一、总体情况
二季度完成销量486台，完成年度目标的48.6%；单车毛利2,315元。
二、存在问题
1.苏州分店逾期应收较一季度增加36.2万元。
2.杭州分店客户满意度91.3分，低于区域平均。
三、下一步工作
（一）应收
1.李敏负责制定逾期客户清收计划，7月8日前报区域；
2.胡晓燕出具授信额度调整意见，7月10日前完成。
（二）满意度
1.杨静牵头落实交车流程整改，7月31日前完成。
四、会议确定，三季度区域奖励与满意度挂钩。`,
    expect: files({
      decisions: ['三季度区域奖励与满意度挂钩'],
      actions: [
        act('李敏负责制定逾期客户清收计划，7月8日前报区域', '制定逾期客户清收计划', 'limin', '2026-07-08'),
        act('胡晓燕出具授信额度调整意见，7月10日前完成', '出具授信额度调整意见', 'huxiaoyan', '2026-07-10'),
        act('杨静牵头落实交车流程整改，7月31日前完成', '落实交车流程整改', 'yangjing', '2026-07-31'),
      ],
    }),
  },
  {
    name: 'workshop morning talk, name and colon, day first or last',
    kind: 'written',
    ...meeting('AS', '2026-07-07', 'ouyangxue tangjun zengzhiqiang'),
    text: `车间早会记录
唐军：7月9日前把举升机年检资料交齐
欧阳雪：维修工单漏签 23 张，逐张补签（截止：7/10）
曾志强：安全帽采购 20 顶，预算 1,160 元（7月14日前）`,
    expect: files({
      actions: [
        act('唐军：7月9日前把举升机年检资料交齐', '举升机年检资料交齐', 'tangjun', '2026-07-09'),
        act('欧阳雪：维修工单漏签 23 张，逐张补签（截止：7/10）', '逐张补签', 'ouyangxue', '2026-07-10'),
        act('曾志强：安全帽采购 20 顶，预算 1,160 元（7月14日前）', '安全帽采购 20 顶', 'zengzhiqiang', '2026-07-14'),
      ],
    }),
  },
  {
    name: 'typed on a phone between two customers',
    kind: 'written',
    ...meeting('SHZ', '2026-07-09', 'luobin fengxue liangjiaxin zengzhiqiang'),
    typedBy: 'fengxue',
    text: `罗总说的几点我记一下
①梁嘉欣周五前把抖音号认证搞定提交截图
②展厅音响就先不换了
③@曾志强 跟进保险公司报价 7.15前
④各位把年假计划报给人事哈
辛苦大家🙏`,
    expect: files({
      decisions: ['展厅音响就先不换了'],
      actions: [
        act('梁嘉欣周五前把抖音号认证搞定提交截图', '抖音号认证搞定', 'liangjiaxin', '2026-07-10'),
        act('@曾志强 跟进保险公司报价 7.15前', '跟进保险公司报价', 'zengzhiqiang', '2026-07-15'),
        act('各位把年假计划报给人事哈', '年假计划报给人事', null, null),
      ],
    }),
  },
  {
    name: 'one sentence gives three people three things',
    kind: 'written',
    ...meeting('HZ', '2026-07-14', 'liuyang yangjing huangqiang wuhao'),
    text: '车展筹备分工：杨静7月17日前提交展位方案，黄强7月20日前完成物料下单，吴昊负责联系模特公司。',
    expect: files({
      actions: [
        act('杨静7月17日前提交展位方案', '提交展位方案', 'yangjing', '2026-07-17'),
        act('黄强7月20日前完成物料下单', '完成物料下单', 'huangqiang', '2026-07-20'),
        act('吴昊负责联系模特公司', '联系模特公司', 'wuhao', null),
      ],
    }),
  },
  {
    name: 'a long line broken by the mail program',
    kind: 'written',
    ...meeting('FIN', '2026-07-15', 'huxiaoyan zhuming majun'),
    text: `决议事项：
1）朱明负责核对6月份二网返利，包括广州、深圳两店
未入账的3笔（合计45,820.50元），
7月22日前完成并反馈马俊。
2）同意胡晓燕提出的月结日调整为每月25日。`,
    expect: files({
      decisions: ['月结日调整为每月25日'],
      actions: [
        act(
          '朱明负责核对6月份二网返利，包括广州、深圳两店\n未入账的3笔（合计45,820.50元），\n7月22日前完成并反馈马俊',
          '核对6月份二网返利',
          'zhuming',
          '2026-07-22',
        ),
      ],
    }),
  },
  {
    name: 'resolutions of the stock meeting, none to be carried out',
    kind: 'written',
    ...meeting('SZ', '2026-07-16', 'zhangwei-sz limin chengang'),
    text: `会议决议
1、确定库龄120天以上车辆不再享受返利。
2、同意VIN尾号0716的试驾车转二手车处理。
3、明确调车运费由调入方承担。`,
    expect: files({
      decisions: ['库龄120天以上车辆不再享受返利', 'VIN尾号0716的试驾车转二手车处理', '调车运费由调入方承担'],
    }),
  },
  {
    name: 'ideas about the canteen',
    kind: 'written',
    ...meeting('HR', '2026-07-17', 'gaojie sunyue'),
    text: `员工座谈会
1. 有人希望食堂增加夜宵，人力资源部会后研究。
2. 建议由高洁负责组织一次秋游，9月底前看有无合适地点。
3. 是否考虑弹性上班，待定。`,
    expect: files({
      proposals: ['食堂增加夜宵', '组织一次秋游', '弹性上班'],
    }),
  },
  {
    name: 'taken off one, given to another; a campaign called off',
    kind: 'written',
    ...meeting('GZ', '2026-07-20', 'zhangwei-gz lintao guopeng hexiuying'),
    text: `1. 会议决定取消原定7月25日的自驾游活动。
2. 郭鹏不再跟进番禺二网，后续由何秀英负责，7月24日前完成资料交接。
3. 林涛提出的试驾里程限制暂不执行。`,
    expect: files({
      decisions: ['取消原定7月25日的自驾游活动', '林涛提出的试驾里程限制暂不执行'],
      actions: [
        act('郭鹏不再跟进番禺二网，后续由何秀英负责，7月24日前完成资料交接', '资料交接', 'hexiuying', '2026-07-24', {
          mayAsk: ['owner'],
        }),
      ],
    }),
  },
  {
    name: 'what the last meeting asked for is looked back upon',
    kind: 'written',
    ...meeting('SHZ', '2026-07-21', 'luobin zengzhiqiang fengxue'),
    openActions: [{ id: 'A-40', ownerId: 'fengxue', text: '更新展厅价格牌' }],
    text: `一、上期决议执行情况
上次会议要求“曾志强7月18日前完成库房防汛检查”，已按期完成。
二、本期决议
1. 更新展厅价格牌，由冯雪负责，延至7月28日前完成。
2. 曾志强采购防汛沙袋50只，7月24日前到位。`,
    expect: files({
      actions: [
        act('更新展厅价格牌，由冯雪负责，延至7月28日前完成', '更新展厅价格牌', 'fengxue', '2026-07-28', { updates: 'A-40' }),
        act('曾志强采购防汛沙袋50只，7月24日前到位', '采购防汛沙袋50只', 'zengzhiqiang', '2026-07-24'),
      ],
    }),
  },
  {
    name: 'the mail that is answered stands below',
    kind: 'written',
    ...meeting('NET', '2026-07-22', 'sunyue majun huxiaoyan'),
    text: `本次议定：马俊负责修订二网准入标准，7月31日前提交初稿。

-----原始纪要（7月8日）-----
> 1. 孙悦负责统计空白区域，7月15日前完成。
> 2. 决定暂停新增网点。`,
    expect: files({
      actions: [act('马俊负责修订二网准入标准，7月31日前提交初稿', '修订二网准入标准', 'majun', '2026-07-31')],
    }),
  },
  {
    name: 'only a head',
    kind: 'written',
    ...meeting('SZ', '2026-07-23', 'zhangwei-sz limin'),
    text: `会议纪要
时间：2026-07-23 15:00
地点：苏州店
参会：张伟、李敏`,
    expect: files({
      head: { place: '苏州店', present: ['zhangwei-sz', 'limin'], startsAt: '2026-07-23T15:00' },
    }),
  },
  {
    name: 'training notes with exercises that bind nobody',
    kind: 'written',
    ...meeting('SZ', '2026-07-24', 'gaojie limin wangfang zhaolei'),
    text: `新人培训记录
讲师高洁讲解了报价流程：顾问填单，主管1小时内审批，财务当日开票。
示例：“由某某负责回访，3日内完成”。
培训后续：赵磊整理培训试题，7月29日前提交人力资源部。`,
    expect: files({
      actions: [act('赵磊整理培训试题，7月29日前提交人力资源部', '整理培训试题', 'zhaolei', '2026-07-29')],
    }),
  },
  {
    name: 'English minutes with a thing left open',
    kind: 'written',
    ...meeting('MKT', '2026-07-27', 'kevin lily majun'),
    text: `Weekly call, July 27
Attendees: Kevin Zhao, 陈Lily
Decided: the August campaign budget stays at RMB 45,000.
Actions
1. 陈Lily to share the dealer feedback by next Wednesday
2. Kevin Zhao: renew the photo licence (due 31 July)
3. Update the landing page, owner to be found
We might try short videos later.`,
    expect: files({
      head: { present: ['kevin', 'lily'] },
      decisions: ['the August campaign budget stays at RMB 45,000'],
      actions: [
        act('陈Lily to share the dealer feedback by next Wednesday', 'share the dealer feedback', 'lily', '2026-08-05', {
          mayAsk: ['due'],
        }),
        act('Kevin Zhao: renew the photo licence (due 31 July)', 'renew the photo licence', 'kevin', '2026-07-31'),
        act('Update the landing page, owner to be found', 'Update the landing page', null, null),
      ],
      proposals: ['try short videos later'],
    }),
  },
];

import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** What a hasty reader takes for something else. */
export const HELD_BACK_TRAPS: readonly MinutesCase[] = [
  {
    name: 'a name that goes on where a colleague’s ends',
    kind: 'written',
    ...meeting('GZ', '2026-10-28', 'zhangwei-gz lintao hexiuying'),
    text: `1. 张伟强负责送检两台展车，11月4日前。
2. 何　秀英负责登记展车里程，11月5日前完成。`,
    expect: files({
      actions: [
        act('张伟强负责送检两台展车，11月4日前', '送检两台展车', null, '2026-11-04'),
        act('何　秀英负责登记展车里程，11月5日前完成', '登记展车里程', 'hexiuying', '2026-11-05', { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'day and weekday do not agree in a table',
    kind: 'written',
    ...meeting('SZ', '2026-10-29', 'zhangwei-sz limin zhaolei'),
    text: `| 事项 | 负责人 | 完成时间 |
|---|---|---|
| 双11橱窗海报张贴 | 赵磊 | 11月6日（周四） |
| 双11价格审批单 | 李敏 | 11月5日（周四） |`,
    expect: files({
      actions: [
        act('| 双11橱窗海报张贴 | 赵磊 | 11月6日（周四） |', '双11橱窗海报张贴', 'zhaolei', null),
        act('| 双11价格审批单 | 李敏 | 11月5日（周四） |', '双11价格审批单', 'limin', '2026-11-05'),
      ],
    }),
  },
  {
    name: 'the day stands once, below the list',
    kind: 'written',
    ...meeting('HZ', '2026-10-30', 'liuyang yangjing huangqiang'),
    text: `年检准备分工：
1、杨静：整理人员花名册
2、黄强：更新消防设施台账
以上工作11月6日前完成。`,
    expect: files({
      actions: [
        act('杨静：整理人员花名册', '整理人员花名册', 'yangjing', '2026-11-06', { mayAsk: ['due'] }),
        act('黄强：更新消防设施台账', '更新消防设施台账', 'huangqiang', '2026-11-06', { mayAsk: ['due'] }),
      ],
    }),
  },
  {
    name: 'again and again, or some time in the month',
    kind: 'written',
    ...meeting('FIN', '2026-11-02', 'huxiaoyan zhuming'),
    text: `1. 朱明负责每月5日前提交应收账龄表。
2. 胡晓燕11月上旬完成授信系统切换。`,
    expect: files({
      actions: [
        act('朱明负责每月5日前提交应收账龄表', '提交应收账龄表', 'zhuming', null),
        act('胡晓燕11月上旬完成授信系统切换', '完成授信系统切换', 'huxiaoyan', null),
      ],
    }),
  },
  {
    name: 'who is let off',
    kind: 'written',
    ...meeting('SHZ', '2026-11-03', 'luobin fengxue liangjiaxin'),
    text: `会议决定：
1. 冯雪不必再提交手工日报，系统数据为准。
2. 免去梁嘉欣11月8日的值班。`,
    expect: files({
      decisions: ['冯雪不必再提交手工日报', '免去梁嘉欣11月8日的值班'],
    }),
  },
  {
    name: 'the day of the matter and the day it is due',
    kind: 'written',
    ...meeting('GZ', '2026-11-04', 'zhangwei-gz guopeng lintao'),
    text: `1. 关于10月31日的剐蹭事故，郭鹏11月9日前提交处理报告。
2. 林涛负责11月15日团购会的邀约，11月12日前完成120组。
3. 由张伟11月11日前落实11月20日到期的场地合同续签。`,
    expect: files({
      actions: [
        act('关于10月31日的剐蹭事故，郭鹏11月9日前提交处理报告', '提交处理报告', 'guopeng', '2026-11-09'),
        act('林涛负责11月15日团购会的邀约，11月12日前完成120组', '11月15日团购会的邀约', 'lintao', '2026-11-12'),
        act('由张伟11月11日前落实11月20日到期的场地合同续签', '场地合同续签', 'zhangwei-gz', '2026-11-11'),
      ],
    }),
  },
  {
    name: 'a branch as heading, then a person as heading',
    kind: 'written',
    ...meeting('SOUTH', '2026-11-05', 'caiwenbin luobin zhangwei-gz'),
    text: `四、后续行动
广州分店
- 补齐二网授权牌照片，11月13日前
罗斌
- 报送深圳店四季度冲刺方案，11月11日前`,
    expect: files({
      actions: [
        act('补齐二网授权牌照片，11月13日前', '补齐二网授权牌照片', null, '2026-11-13'),
        act('报送深圳店四季度冲刺方案，11月11日前', '报送深圳店四季度冲刺方案', 'luobin', '2026-11-11', { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'left open, with a day in it',
    kind: 'written',
    ...meeting('NET', '2026-11-06', 'sunyue majun huxiaoyan'),
    text: `未决事项：
1、保证金利息由总部还是分店承担，待定。
2、是否需要在11月30日前完成系统切换，下次再议。
马俊11月13日前出具系统切换费用测算。`,
    expect: files({
      actions: [act('马俊11月13日前出具系统切换费用测算', '系统切换费用测算', 'majun', '2026-11-13')],
    }),
  },
];

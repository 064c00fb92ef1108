import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Checklists, tables and templates. */
export const OPEN_LISTS: readonly MinutesCase[] = [
  {
    name: 'a checklist with people and alarm clocks',
    kind: 'written',
    ...meeting('SZ', '2026-06-22', 'zhangwei-sz limin wangfang zhaolei'),
    text: `## 待办
- [ ] 更新二网价格表 @李敏 ⏰2026-06-30 18:00
- [ ] 核对6月返利 @王芳 ⏰2026-07-02
- [x] 预定培训教室 @赵磊
* [x] ~~采购投影灯泡 @赵磊 ⏰2026-06-20~~
- [ ] 展厅绿植更换`,
    expect: files({
      actions: [
        act('更新二网价格表 @李敏 ⏰2026-06-30 18:00', '更新二网价格表', 'limin', '2026-06-30T18:00'),
        act('核对6月返利 @王芳 ⏰2026-07-02', '核对6月返利', 'wangfang', '2026-07-02'),
        act('预定培训教室 @赵磊', '预定培训教室', 'zhaolei', null, { done: true }),
        act('采购投影灯泡 @赵磊 ⏰2026-06-20', '采购投影灯泡', 'zhaolei', '2026-06-20', { done: true }),
        act('展厅绿植更换', '展厅绿植更换', null, null),
      ],
    }),
  },
  {
    name: 'a table with pipes',
    kind: 'written',
    ...meeting('HZ', '2026-06-16', 'liuyang yangjing huangqiang wuhao'),
    text: `| 序号 | 事项 | 责任人 | 完成时间 | 备注 |
|---|---|---|---|---|
| 1 | 清理库龄90天以上车辆 | 黄强 | 2026/7/10 | 共7台 |
| 2 | 提交半年总结 | 刘洋 | 7月3日 | |
| 3 | 制定周末排班 | 杨静 | 尽快 | |
| 4 | 竞品调研 | | 6月30日 | |`,
    expect: files({
      actions: [
        act('| 1 | 清理库龄90天以上车辆 | 黄强 | 2026/7/10 | 共7台 |', '清理库龄90天以上车辆', 'huangqiang', '2026-07-10'),
        act('| 2 | 提交半年总结 | 刘洋 | 7月3日 | |', '提交半年总结', 'liuyang', '2026-07-03'),
        act('| 3 | 制定周末排班 | 杨静 | 尽快 | |', '制定周末排班', 'yangjing', null),
        act('| 4 | 竞品调研 | | 6月30日 | |', '竞品调研', null, '2026-06-30'),
      ],
    }),
  },
  {
    name: 'a table pasted from a sheet, cut by tabs, with helpers',
    kind: 'written',
    ...meeting('NET', '2026-06-16', 'sunyue majun huxiaoyan zhuming'),
    text: '任务\t牵头\t协办\t时间节点\t完成情况\n二网授信复核\t胡晓燕\t朱明、马俊\t6月25日\t进行中\n合同续签清单\t马俊\t\t6/30\t未开始\n系统权限清理\t孙悦\t\t6月15日\t已完成',
    expect: files({
      actions: [
        act('二网授信复核\t胡晓燕\t朱明、马俊\t6月25日\t进行中', '二网授信复核', 'huxiaoyan', '2026-06-25', {
          coOwners: ['zhuming', 'majun'],
        }),
        act('合同续签清单\t马俊\t\t6/30\t未开始', '合同续签清单', 'majun', '2026-06-30'),
        act('系统权限清理\t孙悦\t\t6月15日\t已完成', '系统权限清理', 'sunyue', '2026-06-15', { done: true }),
      ],
    }),
  },
  {
    name: 'a table with English headers',
    kind: 'written',
    ...meeting('MKT', '2026-06-17', 'kevin lily'),
    text: `| Task | Owner | Deadline | Status |
| --- | --- | --- | --- |
| Brief the photo agency | Kevin Zhao | 2026-06-24 | Open |
| Check giveaway stock | 陈Lily | June 22 | Done |`,
    expect: files({
      actions: [
        act('| Brief the photo agency | Kevin Zhao | 2026-06-24 | Open |', 'Brief the photo agency', 'kevin', '2026-06-24'),
        act('| Check giveaway stock | 陈Lily | June 22 | Done |', 'Check giveaway stock', 'lily', '2026-06-22', { done: true }),
      ],
    }),
  },
  {
    name: 'a table whose columns stand in another order, with units and several names',
    kind: 'written',
    ...meeting('EAST', '2026-06-18', 'xujianguo liuyang zhangwei-sz limin'),
    text: `| 期限 | 经办人 | 决议 |
|---|---|---|
| 6月26日 | 各门店 | 上报下半年目标分解 |
| 6月24日 | 张伟、刘洋 | 完成跨店调车对账 |
| 6月30日 | 售后部 | 首保客户回访 |`,
    expect: files({
      actions: [
        act('| 6月26日 | 各门店 | 上报下半年目标分解 |', '上报下半年目标分解', null, '2026-06-26'),
        act('| 6月24日 | 张伟、刘洋 | 完成跨店调车对账 |', '完成跨店调车对账', 'zhangwei-sz', '2026-06-24', {
          coOwners: ['liuyang'],
        }),
        act('| 6月30日 | 售后部 | 首保客户回访 |', '首保客户回访', null, '2026-06-30'),
      ],
    }),
  },
  {
    name: 'a template that nobody filled in',
    kind: 'written',
    ...meeting('GZ', '2026-06-23', 'zhangwei-gz lintao'),
    text: `会议主题：【请填写】
会议时间：____年__月__日
主持人：
记录人：
一、会议议题
（列出本次会议讨论的议题）
二、会议决议
1. 请填写决议内容
三、后续行动
- [ ] 事项 @负责人 ⏰截止时间
- [ ] 列出待办、责任人和完成时间
@通知 与会人员确认`,
    expect: files(),
  },
  {
    name: 'a template half filled in, with its help left standing',
    kind: 'written',
    ...meeting('SHZ', '2026-06-23', 'luobin fengxue zengzhiqiang'),
    text: `💡 填写说明：每条行动项写明负责人和截止日期，例如“由张三负责，6月30日前完成”。
主持人：罗斌
地点：【请填写地点】
行动项
1. 冯雪提交交车仪式采购清单，6月25日前
2. XXX负责……，X月X日前完成
3. （请填写）`,
    expect: files({
      head: { host: 'luobin' },
      actions: [act('冯雪提交交车仪式采购清单，6月25日前', '提交交车仪式采购清单', 'fengxue', '2026-06-25')],
    }),
  },
  {
    name: 'lines that were struck through',
    kind: 'written',
    ...meeting('HZ', '2026-06-25', 'liuyang huangqiang wuhao'),
    text: `后续行动
- ~~黄强联系印刷厂，6月28日前出样~~
- 吴昊重新询价三家印刷厂，6月29日前反馈
- ~~决定统一订购蓝色工装~~ 决定工装颜色由各店自定`,
    expect: files({
      decisions: ['工装颜色由各店自定'],
      actions: [act('吴昊重新询价三家印刷厂，6月29日前反馈', '重新询价三家印刷厂', 'wuhao', '2026-06-29')],
    }),
  },
  {
    name: 'bold names, nested lists and a dash for the date',
    kind: 'written',
    ...meeting('SZ', '2026-07-01', 'zhangwei-sz limin chengang zhouting'),
    text: `### 行动项
- **李敏**
  - 7月目标分解到人 — 7月3日
  - 更新客户分级名单 — 7月8日
- **陈刚**
  - 试驾车保养送修 — 7月6日
### 决议
- **通过** 7月促销方案，总预算 4.5 万元`,
    expect: files({
      decisions: ['7月促销方案，总预算 4.5 万元'],
      actions: [
        act('7月目标分解到人 — 7月3日', '7月目标分解到人', 'limin', '2026-07-03', { mayAsk: ['owner'] }),
        act('更新客户分级名单 — 7月8日', '更新客户分级名单', 'limin', '2026-07-08', { mayAsk: ['owner'] }),
        act('试驾车保养送修 — 7月6日', '试驾车保养送修', 'chengang', '2026-07-06', { mayAsk: ['owner'] }),
      ],
    }),
  },
  {
    name: 'full-width digits and signs',
    kind: 'written',
    ...meeting('HZ', '2026-06-16', 'liuyang yangjing'),
    text: `会议时间：２０２６年６月１６日　１４：００
１、杨静负责整理合格证台账，６月２２日前完成。
２、刘洋：与银行对接监管方案（截止　６／２６）`,
    expect: files({
      head: { startsAt: '2026-06-16T14:00' },
      actions: [
        act('杨静负责整理合格证台账，６月２２日前完成', '整理合格证台账', 'yangjing', '2026-06-22'),
        act('刘洋：与银行对接监管方案（截止　６／２６）', '与银行对接监管方案', 'liuyang', '2026-06-26'),
      ],
    }),
  },
];

import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Checklists, tables and templates. */
export const HELD_BACK_LISTS: readonly MinutesCase[] = [
  {
    name: 'a checklist with stars, two people on a line and a bare day',
    kind: 'written',
    ...meeting('GZ', '2026-08-03', 'zhangwei-gz lintao guopeng hexiuying'),
    text: `# 行动项
* [ ] 七夕活动物料到店验收 @何秀英 @郭鹏 ⏰2026-08-14
* [ ] 8月试驾车年检 @林涛 ⏰ 2026-08-20 12:00
* [X] 7月工资条核对 @何秀英 ⏰2026-08-05
- [ ] ~~停车位划线 @郭鹏 ⏰2026-08-10~~
* [ ] 电子屏内容更新 ⏰2026-08-07`,
    expect: files({
      actions: [
        act('七夕活动物料到店验收 @何秀英 @郭鹏 ⏰2026-08-14', '七夕活动物料到店验收', 'hexiuying', '2026-08-14', {
          coOwners: ['guopeng'],
        }),
        act('8月试驾车年检 @林涛 ⏰ 2026-08-20 12:00', '8月试驾车年检', 'lintao', '2026-08-20T12:00'),
        act('7月工资条核对 @何秀英 ⏰2026-08-05', '7月工资条核对', 'hexiuying', '2026-08-05', { done: true }),
        act('电子屏内容更新 ⏰2026-08-07', '电子屏内容更新', null, '2026-08-07'),
      ],
    }),
  },
  {
    name: 'a table with the person first and no line of dashes',
    kind: 'written',
    ...meeting('SHZ', '2026-08-04', 'luobin zengzhiqiang fengxue liangjiaxin'),
    text: `负责人 | 内容 | 截止
冯雪 | 客户满意度抽样回访30户 | 8月11日
曾志强 | 展厅消防通道清理 | 8月6日 18:00
梁嘉欣 | 短视频选题10个 | 待定`,
    expect: files({
      actions: [
        act('冯雪 | 客户满意度抽样回访30户 | 8月11日', '客户满意度抽样回访30户', 'fengxue', '2026-08-11'),
        act('曾志强 | 展厅消防通道清理 | 8月6日 18:00', '展厅消防通道清理', 'zengzhiqiang', '2026-08-06T18:00'),
        act('梁嘉欣 | 短视频选题10个 | 待定', '短视频选题10个', 'liangjiaxin', null),
      ],
    }),
  },
  {
    name: 'a tab-cut table with helpers, states and a total line',
    kind: 'written',
    ...meeting('FIN', '2026-08-05', 'huxiaoyan zhuming majun sunyue'),
    text: '序号\t内容\t责任人\t配合\t期限\t状态\n1\t7月应收账龄表\t朱明\t胡晓燕\t8月7日\t\n2\t苏州店备用金核销 3,600.00 元\t胡晓燕\t\t2026.8.12\t未完成\n3\t银行回单归档\t朱明\t\t8月4日\t完成\n合计\t3项\t\t\t\t',
    expect: files({
      actions: [
        act('1\t7月应收账龄表\t朱明\t胡晓燕\t8月7日\t', '7月应收账龄表', 'zhuming', '2026-08-07', { coOwners: ['huxiaoyan'] }),
        act(
          '2\t苏州店备用金核销 3,600.00 元\t胡晓燕\t\t2026.8.12\t未完成',
          '苏州店备用金核销 3,600.00 元',
          'huxiaoyan',
          '2026-08-12',
        ),
        act('3\t银行回单归档\t朱明\t\t8月4日\t完成', '银行回单归档', 'zhuming', '2026-08-04', { done: true }),
      ],
    }),
  },
  {
    name: 'a table half in English',
    kind: 'written',
    ...meeting('MKT', '2026-08-06', 'kevin lily majun'),
    text: `| # | 事项 Item | Owner | 截止 Deadline | 备注 |
|:-:|:--|:--|:--|:--|
| 1 | KOL 合作报价 | 陈Lily | 8/13 | 3家比价 |
| 2 | Trade fair booth deposit | Kevin Zhao | 2026-08-10 17:30 | RMB 20,000 |
| 3 | CRM 名单去重 | Kevin Zhao / 马俊 | 8月18日 | 约1,200条 |`,
    expect: files({
      actions: [
        act('| 1 | KOL 合作报价 | 陈Lily | 8/13 | 3家比价 |', 'KOL 合作报价', 'lily', '2026-08-13'),
        act(
          '| 2 | Trade fair booth deposit | Kevin Zhao | 2026-08-10 17:30 | RMB 20,000 |',
          'Trade fair booth deposit',
          'kevin',
          '2026-08-10T17:30',
        ),
        act('| 3 | CRM 名单去重 | Kevin Zhao / 马俊 | 8月18日 | 约1,200条 |', 'CRM 名单去重', 'kevin', '2026-08-18', {
          coOwners: ['majun'],
        }),
      ],
    }),
  },
  {
    name: 'a table in which nobody or everybody answers for a row',
    kind: 'written',
    ...meeting('SOUTH', '2026-08-07', 'caiwenbin zhangwei-gz luobin'),
    text: `| 事项 | 责任人 | 时间节点 |
|---|---|---|
| 台风应急预案上墙 | 各分店 | 8月12日 |
| 二网门头照更新 | / | 8月21日 |
| 中期目标复盘PPT | 罗斌 | 7月31日 |
| 高温补贴名单 | 广州分店 | 8月10日前 |`,
    expect: files({
      actions: [
        act('| 台风应急预案上墙 | 各分店 | 8月12日 |', '台风应急预案上墙', null, '2026-08-12'),
        act('| 二网门头照更新 | / | 8月21日 |', '二网门头照更新', null, '2026-08-21'),
        act('| 中期目标复盘PPT | 罗斌 | 7月31日 |', '中期目标复盘PPT', 'luobin', null),
        act('| 高温补贴名单 | 广州分店 | 8月10日前 |', '高温补贴名单', null, '2026-08-10'),
      ],
    }),
  },
  {
    name: 'figures in a table that assigns nothing',
    kind: 'written',
    ...meeting('HZ', '2026-08-10', 'liuyang yangjing huangqiang'),
    text: `| 顾问 | 到店 | 成交 | 排名 |
|---|---|---|---|
| 黄强 | 32 | 8 | 1 |
| 吴昊 | 27 | 6 | 2 |

会后：黄强8月14日前提交成交案例一份。`,
    expect: files({
      actions: [act('黄强8月14日前提交成交案例一份', '提交成交案例一份', 'huangqiang', '2026-08-14')],
    }),
  },
  {
    name: 'a platform’s empty minutes page',
    kind: 'written',
    ...meeting('NET', '2026-08-11', 'sunyue majun'),
    text: `📌 会议信息
时间：[选择时间]
参会人：@通知参会人
🎯 会议目标
列出本次会议希望达成的目标
💬 讨论内容
在此记录讨论要点
✅ 待办事项
[ ] 请输入待办，@负责人 并设置截止时间
[ ]
⏭ 下次会议
请填写下次会议时间`,
    expect: files(),
  },
  {
    name: 'a platform’s page with one line filled in',
    kind: 'written',
    ...meeting('NET', '2026-08-11', 'sunyue majun'),
    text: `> 提示：决议需写明责任人和完成时间，未写明的不能定稿。
📌 会议信息
主持人：孙悦
✅ 待办事项
[ ] 整理二网退出名单 @马俊 ⏰2026-08-19
[ ] 请输入待办，@负责人 并设置截止时间`,
    expect: files({
      head: { host: 'sunyue' },
      actions: [act('整理二网退出名单 @马俊 ⏰2026-08-19', '整理二网退出名单', 'majun', '2026-08-19')],
    }),
  },
  {
    name: 'marks of a draft: struck out, written over, bold',
    kind: 'written',
    ...meeting('SZ', '2026-08-12', 'zhangwei-sz limin wangfang'),
    text: `决议与行动
1. ~~王芳~~ 李敏负责保险渠道对账，~~8月15日~~ 8月20日前完成
2. ~~取消晨会~~
3. **决定** 晨会改为每周一、三、五召开`,
    expect: files({
      decisions: ['晨会改为每周一、三、五召开'],
      actions: [
        act('李敏负责保险渠道对账，~~8月15日~~ 8月20日前完成', '保险渠道对账', 'limin', '2026-08-20', {
          mayAsk: ['owner', 'due'],
        }),
      ],
    }),
  },
  {
    name: 'owner and day behind slashes and brackets',
    kind: 'written',
    ...meeting('HZ', '2026-08-13', 'liuyang yangjing wuhao huangqiang'),
    text: `【后续行动】
1、二网合同盖章版回收 / 责任人：杨静 / 完成时间：8月28日
2、试乘试驾车贴膜【吴昊】【8月19日前】
3、秋季车展报名（负责人：黄强，截止时间：2026年8月25日）
4、客休区咖啡机维修（负责人：待定，期限：近期）`,
    expect: files({
      actions: [
        act('二网合同盖章版回收 / 责任人：杨静 / 完成时间：8月28日', '二网合同盖章版回收', 'yangjing', '2026-08-28'),
        act('试乘试驾车贴膜【吴昊】【8月19日前】', '试乘试驾车贴膜', 'wuhao', '2026-08-19'),
        act('秋季车展报名（负责人：黄强，截止时间：2026年8月25日）', '秋季车展报名', 'huangqiang', '2026-08-25'),
        act('客休区咖啡机维修（负责人：待定，期限：近期）', '客休区咖啡机维修', null, null),
      ],
    }),
  },
  {
    name: 'full-width table and digits',
    kind: 'written',
    ...meeting('SZ', '2026-08-14', 'zhangwei-sz limin chengang'),
    text: `事项｜责任人｜完成时间
精品库存清点｜陈刚｜８月２１日
二网８月授信申请｜李敏｜８／２５`,
    expect: files({
      actions: [
        act('精品库存清点｜陈刚｜８月２１日', '精品库存清点', 'chengang', '2026-08-21'),
        act('二网８月授信申请｜李敏｜８／２５', '二网８月授信申请', 'limin', '2026-08-25'),
      ],
    }),
  },
];

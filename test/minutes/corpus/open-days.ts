import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** By when: days said by the week, the month, the holidays, and figures that only look like days. */
export const OPEN_DAYS: readonly MinutesCase[] = [
  {
    name: 'days of this week and the next, said on a Wednesday',
    kind: 'written',
    ...meeting('SZ', '2026-06-10', 'zhangwei-sz limin wangfang chengang zhaolei'),
    text: `行动项
1. 李敏本周五前提交试驾排班。
2. 王芳下周三前完成客户回访。
3. 陈刚明天上午10点前报库存数。
4. 赵磊后天下班前退还借用的道具。
5. 张伟下周一提交分店月度预算。`,
    expect: files({
      actions: [
        act('李敏本周五前提交试驾排班', '提交试驾排班', 'limin', '2026-06-12'),
        act('王芳下周三前完成客户回访', '完成客户回访', 'wangfang', '2026-06-17'),
        act('陈刚明天上午10点前报库存数', '报库存数', 'chengang', '2026-06-11T10:00'),
        act('赵磊后天下班前退还借用的道具', '退还借用的道具', 'zhaolei', '2026-06-12'),
        act('张伟下周一提交分店月度预算', '提交分店月度预算', 'zhangwei-sz', '2026-06-15'),
      ],
    }),
  },
  {
    name: 'the next week begins tomorrow, said on a Sunday',
    kind: 'written',
    ...meeting('GZ', '2026-06-14', 'zhangwei-gz lintao guopeng hexiuying'),
    text: `周日车展复盘会
1、林涛下周一前完成线索录入。
2、郭鹏本周五前归还展具。
3、何秀英下周五前结清场地费。`,
    expect: files({
      actions: [
        act('林涛下周一前完成线索录入', '完成线索录入', 'lintao', '2026-06-15'),
        act('郭鹏本周五前归还展具', '归还展具', 'guopeng', null),
        act('何秀英下周五前结清场地费', '结清场地费', 'hexiuying', '2026-06-19'),
      ],
    }),
  },
  {
    name: 'working days counted over the Dragon Boat holiday',
    kind: 'written',
    ...meeting('SZ', '2026-06-17', 'zhangwei-sz limin wangfang'),
    text: `李敏3个工作日内提交差旅明细。
王芳节前完成展厅布置。
张伟会后一周内出具整改报告。`,
    expect: files({
      actions: [
        act('李敏3个工作日内提交差旅明细', '提交差旅明细', 'limin', '2026-06-23'),
        act('王芳节前完成展厅布置', '完成展厅布置', 'wangfang', '2026-06-18'),
        act('张伟会后一周内出具整改报告', '出具整改报告', 'zhangwei-sz', '2026-06-24'),
      ],
    }),
  },
  {
    name: 'a Sunday that is worked counts as a working day',
    kind: 'written',
    ...meeting('HZ', '2026-09-17', 'liuyang yangjing huangqiang wuhao'),
    text: `杨静2个工作日内反馈二网合同问题。
黄强周日（20日，补班）前完成盘点。
吴昊国庆节前完成全部交车。`,
    expect: files({
      actions: [
        act('杨静2个工作日内反馈二网合同问题', '反馈二网合同问题', 'yangjing', '2026-09-20'),
        act('黄强周日（20日，补班）前完成盘点', '完成盘点', 'huangqiang', '2026-09-20'),
        act('吴昊国庆节前完成全部交车', '完成全部交车', 'wuhao', '2026-09-30'),
      ],
    }),
  },
  {
    name: 'at the end of the year',
    kind: 'written',
    ...meeting('NET', '2026-12-18', 'sunyue majun huxiaoyan zhuming'),
    text: `1. 孙悦12月底前完成二网年度评级。
2. 胡晓燕1月15日前出具返利决算。
3. 马俊年底前收回全部借用合格证。
4. 朱明明年初提交授信方案。
5. 马俊2027年2月底前完成合同换签。`,
    expect: files({
      actions: [
        act('孙悦12月底前完成二网年度评级', '完成二网年度评级', 'sunyue', '2026-12-31'),
        act('胡晓燕1月15日前出具返利决算', '出具返利决算', 'huxiaoyan', '2027-01-15'),
        act('马俊年底前收回全部借用合格证', '收回全部借用合格证', 'majun', '2026-12-31'),
        act('朱明明年初提交授信方案', '提交授信方案', 'zhuming', null),
        act('马俊2027年2月底前完成合同换签', '完成合同换签', 'majun', '2027-02-28'),
      ],
    }),
  },
  {
    name: 'a day that has passed, one that does not exist, and none that can be held to',
    kind: 'written',
    ...meeting('SHZ', '2026-06-15', 'luobin zengzhiqiang fengxue liangjiaxin'),
    text: `1. 曾志强6月8日前提交事故说明。
2. 冯雪6月31日前完成积分清零。
3. 梁嘉欣尽快对接保险公司。
4. 罗斌近期完成店员面谈。
5. 冯雪立即下架过期海报。`,
    expect: files({
      actions: [
        act('曾志强6月8日前提交事故说明', '提交事故说明', 'zengzhiqiang', null),
        act('冯雪6月31日前完成积分清零', '完成积分清零', 'fengxue', null),
        act('梁嘉欣尽快对接保险公司', '对接保险公司', 'liangjiaxin', null),
        act('罗斌近期完成店员面谈', '完成店员面谈', 'luobin', null),
        act('冯雪立即下架过期海报', '下架过期海报', 'fengxue', null),
      ],
    }),
  },
  {
    name: 'amounts, plates and model names that look like days',
    kind: 'written',
    ...meeting('SZ', '2026-06-04', 'zhangwei-sz limin wangfang chengang'),
    text: `1、李敏跟进苏E·612F8客户，定金1/3已付，尾款8.6万元6月12日前收齐。
2、王芳整理618活动与双11活动的对比数据。
3、陈刚核对批次0630的5座、7座版到货，合计12-15台。`,
    expect: files({
      actions: [
        act('李敏跟进苏E·612F8客户，定金1/3已付，尾款8.6万元6月12日前收齐', '跟进苏E·612F8客户', 'limin', '2026-06-12'),
        act('王芳整理618活动与双11活动的对比数据', '整理618活动与双11活动的对比数据', 'wangfang', null),
        act('陈刚核对批次0630的5座、7座版到货，合计12-15台', '核对批次0630的5座、7座版到货', 'chengang', null),
      ],
    }),
  },
  {
    name: 'before the next meeting, which has a day',
    kind: 'written',
    ...meeting('HZ', '2026-06-15', 'liuyang yangjing'),
    nextOccurrence: '2026-06-22',
    text: `杨静下次会前提交二网拜访记录。
下次会议：6月22日 9:30`,
    expect: files({
      head: { nextOn: '2026-06-22T09:30' },
      actions: [act('杨静下次会前提交二网拜访记录', '提交二网拜访记录', 'yangjing', '2026-06-22')],
    }),
  },
  {
    name: 'before the next meeting, which has no day yet',
    kind: 'written',
    ...meeting('HZ', '2026-06-15', 'liuyang yangjing'),
    text: '刘洋下次会前完成竞品价格收集。',
    expect: files({
      actions: [act('刘洋下次会前完成竞品价格收集', '完成竞品价格收集', 'liuyang', null)],
    }),
  },
];

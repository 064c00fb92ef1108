import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** By when: days said by the week, the month, the holidays, and figures that only look like days. */
export const HELD_BACK_DAYS: readonly MinutesCase[] = [
  {
    name: 'days of the week with other words, said on a Monday',
    kind: 'written',
    ...meeting('HZ', '2026-08-17', 'liuyang yangjing huangqiang wuhao lina-hz'),
    text: `1. 黄强礼拜四之前提交二网走访照片。
2. 吴昊这周六完成外拓摆展。
3. 杨静下下周一前提交9月培训计划。
4. 刘洋下星期二17:30前报送月度预测。
5. 李娜大后天完成车位费结算。`,
    expect: files({
      actions: [
        act('黄强礼拜四之前提交二网走访照片', '提交二网走访照片', 'huangqiang', '2026-08-20'),
        act('吴昊这周六完成外拓摆展', '完成外拓摆展', 'wuhao', '2026-08-22'),
        act('杨静下下周一前提交9月培训计划', '提交9月培训计划', 'yangjing', '2026-08-31'),
        act('刘洋下星期二17:30前报送月度预测', '报送月度预测', 'liuyang', '2026-08-25T17:30'),
        act('李娜大后天完成车位费结算', '完成车位费结算', 'lina-hz', '2026-08-20'),
      ],
    }),
  },
  {
    name: 'a Saturday meeting speaks of this Friday',
    kind: 'written',
    ...meeting('SZ', '2026-08-22', 'zhangwei-sz limin wangfang'),
    text: `1. 李敏本周五前补交试驾协议。
2. 王芳本周日前完成车展撤展。
3. 张伟下周五前提交复盘报告。`,
    expect: files({
      actions: [
        act('李敏本周五前补交试驾协议', '补交试驾协议', 'limin', null),
        act('王芳本周日前完成车展撤展', '完成车展撤展', 'wangfang', '2026-08-23'),
        act('张伟下周五前提交复盘报告', '提交复盘报告', 'zhangwei-sz', '2026-08-28'),
      ],
    }),
  },
  {
    name: 'working days over the October holiday and its made-up Saturday',
    kind: 'written',
    ...meeting('NET', '2026-09-29', 'sunyue majun zhuming'),
    text: `1. 马俊三个工作日内出具二网巡检报告。
2. 朱明5个工作日内完成三季度返利初算。
3. 孙悦节前落实值班表。`,
    expect: files({
      actions: [
        act('马俊三个工作日内出具二网巡检报告', '出具二网巡检报告', 'majun', '2026-10-09'),
        act('朱明5个工作日内完成三季度返利初算', '完成三季度返利初算', 'zhuming', '2026-10-12'),
        act('孙悦节前落实值班表', '落实值班表', 'sunyue', '2026-09-30'),
      ],
    }),
  },
  {
    name: 'before the Spring Festival, whose eve week has a worked Saturday',
    kind: 'written',
    ...meeting('GZ', '2026-02-09', 'zhangwei-gz lintao guopeng hexiuying'),
    text: `1. 林涛春节前完成全部应收对账。
2. 郭鹏年后提交复工安全检查表。
3. 何秀英本周六（补班）前发放春节礼包。
4. 张伟2月底前提交一季度招聘需求。`,
    expect: files({
      actions: [
        act('林涛春节前完成全部应收对账', '完成全部应收对账', 'lintao', '2026-02-14'),
        act('郭鹏年后提交复工安全检查表', '提交复工安全检查表', 'guopeng', null),
        act('何秀英本周六（补班）前发放春节礼包', '发放春节礼包', 'hexiuying', '2026-02-14'),
        act('张伟2月底前提交一季度招聘需求', '提交一季度招聘需求', 'zhangwei-gz', '2026-02-28'),
      ],
    }),
  },
  {
    name: 'across New Year without a year said',
    kind: 'written',
    ...meeting('FIN', '2026-12-25', 'huxiaoyan zhuming'),
    text: `1. 朱明本月内完成备用金清零。
2. 胡晓燕1月8日前出具12月利润表。
3. 朱明1月底前归档2026年全部凭证。
4. 胡晓燕元旦前完成银行对账。
5. 朱明2026年12月31日前提交盘点表。`,
    expect: files({
      actions: [
        act('朱明本月内完成备用金清零', '完成备用金清零', 'zhuming', '2026-12-31'),
        act('胡晓燕1月8日前出具12月利润表', '出具12月利润表', 'huxiaoyan', '2027-01-08'),
        act('朱明1月底前归档2026年全部凭证', '归档2026年全部凭证', 'zhuming', '2027-01-31'),
        act('胡晓燕元旦前完成银行对账', '完成银行对账', 'huxiaoyan', '2026-12-31'),
        act('朱明2026年12月31日前提交盘点表', '提交盘点表', 'zhuming', '2026-12-31'),
      ],
    }),
  },
  {
    name: 'days that a careful person asks about',
    kind: 'written',
    ...meeting('SHZ', '2026-08-18', 'luobin zengzhiqiang fengxue liangjiaxin'),
    text: `1. 冯雪8月10日前提交7月排班差异。
2. 曾志强9月31日前完成二网保证金退还。
3. 梁嘉欣适时跟进直播设备到货。
4. 罗斌下半年落实店面翻新。
5. 冯雪第一时间反馈客户投诉处理结果。`,
    expect: files({
      actions: [
        act('冯雪8月10日前提交7月排班差异', '提交7月排班差异', 'fengxue', null),
        act('曾志强9月31日前完成二网保证金退还', '完成二网保证金退还', 'zengzhiqiang', null),
        act('梁嘉欣适时跟进直播设备到货', '跟进直播设备到货', 'liangjiaxin', null),
        act('罗斌下半年落实店面翻新', '落实店面翻新', 'luobin', null),
        act('冯雪第一时间反馈客户投诉处理结果', '反馈客户投诉处理结果', 'fengxue', null),
      ],
    }),
  },
  {
    name: 'figures of the trade: prices, plates, shares, counts',
    kind: 'written',
    ...meeting('GZ', '2026-08-19', 'zhangwei-gz lintao guopeng hexiuying'),
    text: `1、林涛落实粤A·0825D的过户，成交价9.3万元。
2、郭鹏跟进9.9购车节的供应商，定金付1/2。
3、何秀英提交8-10月的促销费用测算，按每台1,208元计，8月24日前。
4、8月18日到店的32组客户由林涛回访，8月21日前完成。`,
    expect: files({
      actions: [
        act('林涛落实粤A·0825D的过户，成交价9.3万元', '落实粤A·0825D的过户', 'lintao', null),
        act('郭鹏跟进9.9购车节的供应商，定金付1/2', '跟进9.9购车节的供应商', 'guopeng', null),
        act('何秀英提交8-10月的促销费用测算，按每台1,208元计，8月24日前', '提交8-10月的促销费用测算', 'hexiuying', '2026-08-24'),
        act('8月18日到店的32组客户由林涛回访，8月21日前完成', '回访', 'lintao', '2026-08-21'),
      ],
    }),
  },
  {
    name: 'before the next meeting, known from the series',
    kind: 'written',
    ...meeting('EAST', '2026-08-20', 'xujianguo limin yangjing'),
    nextOccurrence: '2026-08-31',
    text: `1. 李敏下次会议前完成苏州二网信用评分。
2. 杨静下次周会前提交杭州库存结构表。`,
    expect: files({
      actions: [
        act('李敏下次会议前完成苏州二网信用评分', '完成苏州二网信用评分', 'limin', '2026-08-31'),
        act('杨静下次周会前提交杭州库存结构表', '提交杭州库存结构表', 'yangjing', '2026-08-31'),
      ],
    }),
  },
  {
    name: 'written days in many spellings',
    kind: 'written',
    ...meeting('SZ', '2026-08-21', 'zhangwei-sz limin wangfang chengang zhaolei'),
    text: `1. 李敏 2026.08.28 前完成客户标签整理
2. 王芳于二〇二六年九月四日前提交竞品价格带分析
3. 陈刚8月27号中午12点前完成展车落位
4. 赵磊九月一日前完成交车区清理
5. 张伟十日内提交店面照明改造方案`,
    expect: files({
      actions: [
        act('李敏 2026.08.28 前完成客户标签整理', '完成客户标签整理', 'limin', '2026-08-28'),
        act('王芳于二〇二六年九月四日前提交竞品价格带分析', '提交竞品价格带分析', 'wangfang', '2026-09-04'),
        act('陈刚8月27号中午12点前完成展车落位', '完成展车落位', 'chengang', '2026-08-27T12:00'),
        act('赵磊九月一日前完成交车区清理', '完成交车区清理', 'zhaolei', '2026-09-01'),
        act('张伟十日内提交店面照明改造方案', '提交店面照明改造方案', 'zhangwei-sz', '2026-08-31'),
      ],
    }),
  },
];

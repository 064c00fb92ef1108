import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Who: names that are words, namesakes, units, posts, strangers. */
export const HELD_BACK_PEOPLE: readonly MinutesCase[] = [
  {
    name: 'a man called Safety, one called Quarter, one called Onward',
    kind: 'written',
    ...meeting('AS', '2026-09-01', 'anquan jidu xiangqian tangjun'),
    text: `1. 安全负责安全生产月总结，9月8日前提交。
2. 季度提交三季度配件计划，9月10日前完成。
3. 唐军负责把季度安全检查表归档，9月4日前。
4. 团队要一路向前，完成全年目标。`,
    expect: files({
      actions: [
        act('安全负责安全生产月总结，9月8日前提交', '安全生产月总结', 'anquan', '2026-09-08'),
        act('季度提交三季度配件计划，9月10日前完成', '提交三季度配件计划', 'jidu', '2026-09-10'),
        act('唐军负责把季度安全检查表归档，9月4日前', '安全检查表归档', 'tangjun', '2026-09-04'),
      ],
    }),
  },
  {
    name: 'a woman called Task and one called Promise',
    kind: 'written',
    ...meeting('NET', '2026-09-02', 'renwu chengnuo majun'),
    text: `任务分工：
- 任务：收集各店9月任务表（截止 9/9）
- 成诺：起草二网服务承诺书（截止 9/11）
- 马俊：下达三季度任务（截止 9/7）`,
    expect: files({
      actions: [
        act('任务：收集各店9月任务表（截止 9/9）', '收集各店9月任务表', 'renwu', '2026-09-09'),
        act('成诺：起草二网服务承诺书（截止 9/11）', '起草二网服务承诺书', 'chengnuo', '2026-09-11'),
        act('马俊：下达三季度任务（截止 9/7）', '下达三季度任务', 'majun', '2026-09-07'),
      ],
    }),
  },
  {
    name: 'one of two namesakes sits in the room, the other in another branch',
    kind: 'written',
    ...meeting('SHZ', '2026-09-03', 'luobin lina-shz zengzhiqiang'),
    text: '李娜牵头国庆车展客户邀约，9月18日前完成200组邀约。',
    expect: files({
      actions: [act('李娜牵头国庆车展客户邀约，9月18日前完成200组邀约', '国庆车展客户邀约', 'lina-shz', '2026-09-18')],
    }),
  },
  {
    name: 'neither of two namesakes was there',
    kind: 'written',
    ...meeting('NET', '2026-09-03', 'sunyue majun'),
    text: `1. 李娜负责提供会员活动照片，9月9日前。
2. 深圳分店的李娜负责回收调查问卷，9月16日前。`,
    expect: files({
      actions: [
        act('李娜负责提供会员活动照片，9月9日前', '提供会员活动照片', null, '2026-09-09'),
        act('深圳分店的李娜负责回收调查问卷，9月16日前', '回收调查问卷', 'lina-shz', '2026-09-16'),
      ],
    }),
  },
  {
    name: 'branches and departments by name, all colleagues',
    kind: 'written',
    ...meeting('NET', '2026-09-04', 'sunyue majun xujianguo caiwenbin'),
    text: `1. 苏州、杭州分店9月11日前提交国庆排班。
2. 由市场部牵头、各分店配合，9月18日前完成门店氛围布置。
3. 全体同事本月内完成信息安全考试。
4. 财务部会同二网管理部，9月15日前出具返利新规。`,
    expect: files({
      actions: [
        act('苏州、杭州分店9月11日前提交国庆排班', '提交国庆排班', null, '2026-09-11'),
        act('由市场部牵头、各分店配合，9月18日前完成门店氛围布置', '完成门店氛围布置', null, '2026-09-18'),
        act('全体同事本月内完成信息安全考试', '完成信息安全考试', null, '2026-09-30'),
        act('财务部会同二网管理部，9月15日前出具返利新规', '出具返利新规', null, '2026-09-15'),
      ],
    }),
  },
  {
    name: 'a department with the person it sends',
    kind: 'written',
    ...meeting('EAST', '2026-09-07', 'xujianguo liuyang zhangwei-sz'),
    text: `1. 财务部朱明9月11日前完成华东区费用分摊。
2. 由售后部欧阳雪、唐军负责召回车辆预约，9月21日前完成。`,
    expect: files({
      actions: [
        act('财务部朱明9月11日前完成华东区费用分摊', '完成华东区费用分摊', 'zhuming', '2026-09-11'),
        act('由售后部欧阳雪、唐军负责召回车辆预约，9月21日前完成', '召回车辆预约', 'ouyangxue', '2026-09-21', {
          coOwners: ['tangjun'],
        }),
      ],
    }),
  },
  {
    name: 'main and assisting persons in other words',
    kind: 'written',
    ...meeting('HZ', '2026-09-08', 'liuyang yangjing huangqiang wuhao'),
    text: `1. 双节促销落地：主责杨静，协助黄强、吴昊，9月22日前完成。
2. 吴昊和黄强一起对接抖音服务商，9月15日前反馈报价。`,
    expect: files({
      actions: [
        act('双节促销落地：主责杨静，协助黄强、吴昊，9月22日前完成', '双节促销落地', 'yangjing', '2026-09-22', {
          coOwners: ['huangqiang', 'wuhao'],
          mayAsk: ['owner'],
        }),
        act('吴昊和黄强一起对接抖音服务商，9月15日前反馈报价', '对接抖音服务商', 'wuhao', '2026-09-15', {
          coOwners: ['huangqiang'],
        }),
      ],
    }),
  },
  {
    name: 'several hold the post',
    kind: 'written',
    ...meeting('SOUTH', '2026-09-09', 'caiwenbin zhangwei-gz luobin'),
    roles: [
      { name: '分店主管', holders: ['zhangwei-gz', 'luobin'] },
      { name: '区域经理', holders: ['caiwenbin'] },
    ],
    text: `1. 分店主管负责落实国庆值班，9月23日前提交名单。
2. 区域经理负责审核两店四季度目标，9月28日前完成。`,
    expect: files({
      actions: [
        act('分店主管负责落实国庆值班，9月23日前提交名单', '落实国庆值班', null, '2026-09-23'),
        act('区域经理负责审核两店四季度目标，9月28日前完成', '审核两店四季度目标', 'caiwenbin', '2026-09-28', {
          mayAsk: ['owner'],
        }),
      ],
    }),
  },
  {
    name: 'names nobody has, initials and a title two could answer to',
    kind: 'written',
    ...meeting('GZ', '2026-09-10', 'zhangwei-gz zhangwei-sz lintao guopeng'),
    text: `1. 宋佳怡跟进车险续保名单，9月17日前。
2. 张经理负责联系拍卖行，9月18日前反馈。
3. LT 提交试驾路线图，9月16日前。`,
    expect: files({
      actions: [
        act('宋佳怡跟进车险续保名单，9月17日前', '车险续保名单', null, '2026-09-17'),
        act('张经理负责联系拍卖行，9月18日前反馈', '联系拍卖行', null, '2026-09-18'),
        act('LT 提交试驾路线图，9月16日前', '提交试驾路线图', null, '2026-09-16'),
      ],
    }),
  },
  {
    name: 'customers and suppliers have names, too',
    kind: 'written',
    ...meeting('SZ', '2026-09-11', 'zhangwei-sz limin wangfang zhaolei'),
    text: `1. 赵磊负责安抚客户沈国平，9月14日前签订和解协议。
2. 王芳协助李敏完成二网年审，9月25日前。
3. 供应商周总说灯箱9月20日前到货。`,
    expect: files({
      actions: [
        act('赵磊负责安抚客户沈国平，9月14日前签订和解协议', '安抚客户沈国平', 'zhaolei', '2026-09-14'),
        act('王芳协助李敏完成二网年审，9月25日前', '完成二网年审', 'limin', '2026-09-25', {
          coOwners: ['wangfang'],
          mayAsk: ['owner'],
        }),
      ],
    }),
  },
  {
    name: 'the writer speaks of himself',
    kind: 'written',
    ...meeting('SHZ', '2026-09-14', 'luobin fengxue zengzhiqiang'),
    typedBy: 'fengxue',
    text: `曾志强：仓库货架我来加固，9月21日前完成。
我负责整理仓库照片，9月22日前提交。`,
    expect: files({
      actions: [
        act('曾志强：仓库货架我来加固，9月21日前完成', '仓库货架我来加固', 'zengzhiqiang', '2026-09-21'),
        act('我负责整理仓库照片，9月22日前提交', '整理仓库照片', 'fengxue', '2026-09-22', { mayAsk: ['owner'] }),
      ],
    }),
  },
];

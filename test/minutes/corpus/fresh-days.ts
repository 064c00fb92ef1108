import type { MinutesCase } from './case.ts';
import { act, files } from './expected.ts';
import { freshMeeting } from './fresh-company.ts';

/** By when, in 2025, 2026 and 2027, in words, in Chinese figures, over several weeks. */
export const FRESH_DAYS: readonly MinutesCase[] = [
  {
    name: 'fresh: January 2025, before the Spring Festival',
    kind: 'written',
    ...freshMeeting('DL', '2025-01-13', 'tongdawei guanshanyue nayingjie'),
    text: `1. 佟大伟1月24日前完成年终盘点。
2. 关山月春节前发放全部员工福利。
3. 那英杰2月10日前提交开门红总结。
4. 2024年12月30日定的库存上限继续执行，由佟大伟本月底前复核一次。
5. 关山月3个工作日内补交12月考勤签字表。`,
    expect: files({
      actions: [
        act('佟大伟1月24日前完成年终盘点', '完成年终盘点', 'tongdawei', '2025-01-24'),
        act('关山月春节前发放全部员工福利', '发放全部员工福利', 'guanshanyue', '2025-01-27'),
        act('那英杰2月10日前提交开门红总结', '提交开门红总结', 'nayingjie', '2025-02-10'),
        act('由佟大伟本月底前复核一次', '复核一次', 'tongdawei', '2025-01-31'),
        act('关山月3个工作日内补交12月考勤签字表', '补交12月考勤签字表', 'guanshanyue', '2025-01-16'),
      ],
    }),
  },
  {
    name: 'fresh: March 2027 and the year after',
    kind: 'written',
    ...freshMeeting('SW', '2027-03-10', 'lantian ranyang dengxiaoman tanyiming'),
    text: `1. 蓝天3月底前提交西南片区网点评级。
2. 冉阳2027年4月15日前完成合川网点验收。
3. 邓小满下周五前报送二季度目标分解。
4. 谭一鸣于12/31前完成全部招牌更换。
5. 2028年1月10日前，冉阳提交年度授信材料。`,
    expect: files({
      actions: [
        act('蓝天3月底前提交西南片区网点评级', '提交西南片区网点评级', 'lantian', '2027-03-31'),
        act('冉阳2027年4月15日前完成合川网点验收', '完成合川网点验收', 'ranyang', '2027-04-15'),
        act('邓小满下周五前报送二季度目标分解', '报送二季度目标分解', 'dengxiaoman', '2027-03-19'),
        act('谭一鸣于12/31前完成全部招牌更换', '完成全部招牌更换', 'tanyiming', '2027-12-31'),
        act('2028年1月10日前，冉阳提交年度授信材料', '提交年度授信材料', 'ranyang', '2028-01-10'),
      ],
    }),
  },
  {
    name: 'fresh: the last Monday of 2025',
    kind: 'written',
    ...freshMeeting('CAI', '2025-12-29', 'yinshi qianduoduo hesui'),
    text: `1. 殷实1月8日前出具2025年返利决算。
2. 钱多多12月31日前关账。
3. 贺岁元旦前核销备用金。
4. 殷实将2025年11月30日前的欠票全部补齐。
5. 钱多多明年3月底前完成汇算清缴底稿。`,
    expect: files({
      actions: [
        act('殷实1月8日前出具2025年返利决算', '出具2025年返利决算', 'yinshi', '2026-01-08'),
        act('钱多多12月31日前关账', '关账', 'qianduoduo', '2025-12-31'),
        act('贺岁元旦前核销备用金', '核销备用金', 'hesui', '2025-12-31'),
        act('殷实将2025年11月30日前的欠票全部补齐', '欠票全部补齐', 'yinshi', null),
        act('钱多多明年3月底前完成汇算清缴底稿', '完成汇算清缴底稿', 'qianduoduo', '2026-03-31'),
      ],
    }),
  },
  {
    name: 'fresh: the plan of two weeks, and a line of the last minutes',
    kind: 'written',
    ...freshMeeting('CD', '2026-07-20', 'dengxiaoman puying leizhen songci shuiqing'),
    text: `下面是两周的安排。
第30周（7.20—7.26）
- 税晴：续保名单，7.23前交
- 雷震：展厅海报更换，7.24前
第31周（7.27—8.2）
- 宋词：试驾车保养，周三前完成
- 蒲英：8.1店庆物料到位，7.30前
上次会议纪要摘录（7月13日）：“邓小满7月17日前完成样车清洗。”`,
    expect: files({
      actions: [
        act('税晴：续保名单，7.23前交', '续保名单', 'shuiqing', '2026-07-23'),
        act('雷震：展厅海报更换，7.24前', '展厅海报更换', 'leizhen', '2026-07-24'),
        act('宋词：试驾车保养，周三前完成', '试驾车保养', 'songci', '2026-07-29', { mayAsk: ['due'] }),
        act('蒲英：8.1店庆物料到位，7.30前', '店庆物料到位', 'puying', '2026-07-30'),
      ],
    }),
  },
  {
    name: 'fresh: this month, the next, and about the tenth',
    kind: 'written',
    ...freshMeeting('CAI', '2026-07-30', 'yinshi qianduoduo hesui'),
    text: `1. 殷实本月内完成6月往来对账。
2. 钱多多下月5日前结清展厅租金。
3. 贺岁8月上旬提交税务自查。
4. 钱多多下月底前收齐二网承诺函。
5. 贺岁两周内出具审计整改回复。`,
    expect: files({
      actions: [
        act('殷实本月内完成6月往来对账', '完成6月往来对账', 'yinshi', '2026-07-31'),
        act('钱多多下月5日前结清展厅租金', '结清展厅租金', 'qianduoduo', '2026-08-05'),
        act('贺岁8月上旬提交税务自查', '提交税务自查', 'hesui', null),
        act('钱多多下月底前收齐二网承诺函', '收齐二网承诺函', 'qianduoduo', '2026-08-31'),
        act('贺岁两周内出具审计整改回复', '出具审计整改回复', 'hesui', '2026-08-13'),
      ],
    }),
  },
  {
    name: 'fresh: weekdays said on a Friday',
    kind: 'written',
    ...freshMeeting('CD', '2026-07-24', 'dengxiaoman puying leizhen songci shuiqing'),
    text: `蒲英下周一前交油费单。
雷震周一前完成新车上架。
宋词这周日前完成客户沙龙签到表。
税晴下下周三前提交理赔汇总。`,
    expect: files({
      actions: [
        act('蒲英下周一前交油费单', '交油费单', 'puying', '2026-07-27'),
        act('雷震周一前完成新车上架', '完成新车上架', 'leizhen', '2026-07-27', { mayAsk: ['due'] }),
        act('宋词这周日前完成客户沙龙签到表', '完成客户沙龙签到表', 'songci', '2026-07-26'),
        act('税晴下下周三前提交理赔汇总', '提交理赔汇总', 'shuiqing', '2026-08-05'),
      ],
    }),
  },
  {
    name: 'fresh: hours of the day',
    kind: 'written',
    ...freshMeeting('QD', '2026-08-05', 'yumin chuxiao quzhi shanchunsheng'),
    text: `1. 于敏明早9点前报到店批次。
2. 初晓今天下班前关闭旧工单。
3. 曲直8月7日17:30前提交评估表。
4. 单春生周五晚上8点前完成夜场布置。`,
    expect: files({
      actions: [
        act('于敏明早9点前报到店批次', '报到店批次', 'yumin', '2026-08-06T09:00'),
        act('初晓今天下班前关闭旧工单', '关闭旧工单', 'chuxiao', '2026-08-05'),
        act('曲直8月7日17:30前提交评估表', '提交评估表', 'quzhi', '2026-08-07T17:30'),
        act('单春生周五晚上8点前完成夜场布置', '完成夜场布置', 'shanchunsheng', '2026-08-07T20:00'),
      ],
    }),
  },
  {
    name: 'fresh: Chinese and wide figures',
    kind: 'written',
    ...freshMeeting('CD', '2026-08-07', 'dengxiaoman puying leizhen songci shuiqing'),
    text: `一、税晴八月十四日前提交保险台账。
二、宋词本月二十号前完成试驾协议补签。
三、雷震８月１８日前清点备件柜。
四、邓小满二〇二六年九月一日前落实开学季活动。`,
    expect: files({
      actions: [
        act('税晴八月十四日前提交保险台账', '提交保险台账', 'shuiqing', '2026-08-14'),
        act('宋词本月二十号前完成试驾协议补签', '完成试驾协议补签', 'songci', '2026-08-20'),
        act('雷震８月１８日前清点备件柜', '清点备件柜', 'leizhen', '2026-08-18'),
        act('邓小满二〇二六年九月一日前落实开学季活动', '落实开学季活动', 'dengxiaoman', '2026-09-01'),
      ],
    }),
  },
];

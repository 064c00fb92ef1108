import type { MinutesCase } from './case.ts';
import { act, files } from './expected.ts';
import { freshMeeting } from './fresh-company.ts';

/** Titles, namesakes, relatives, speakers, dialect, several in one sentence. */
export const FRESH_PEOPLE: readonly MinutesCase[] = [
  {
    name: 'fresh: each speaks for themselves, the chair asks others',
    kind: 'written',
    ...freshMeeting('QD', '2026-07-22', 'yumin chuxiao quzhi shanchunsheng'),
    text: `于敏：上周到店42批，成交9台。
曲直：二手车评估我来跟进，周五前给出价格。
初晓：定金合同模板7月27日前我交给法务。
单春生：我觉得可以把保养套餐打九折试试。
于敏：请初晓把6月客诉台账补齐，7月29日前。
于敏：请单春生明天12点前把展车移到南门。`,
    expect: files({
      proposals: ['可以把保养套餐打九折试试'],
      actions: [
        act('二手车评估我来跟进，周五前给出价格', '二手车评估我来跟进', 'quzhi', '2026-07-24'),
        act('定金合同模板7月27日前我交给法务', '定金合同模板', 'chuxiao', '2026-07-27'),
        act('请初晓把6月客诉台账补齐，7月29日前', '6月客诉台账补齐', 'chuxiao', '2026-07-29'),
        act('请单春生明天12点前把展车移到南门', '把展车移到南门', 'shanchunsheng', '2026-07-23T12:00'),
      ],
    }),
  },
  {
    name: 'fresh: a title, a nickname, an apprentice, a father',
    kind: 'written',
    ...freshMeeting('CQ', '2026-07-27', 'ranyang tanyiming youxiaolong xianghong'),
    text: `1. 冉店长负责8月排班，7月31日前公布。
2. 小谭跟进江北网点验收，7月30日前完成。
3. 蓝总要求7月31日前完成降温用品发放，由向红落实。
4. 游小龙的徒弟负责洗车台账，8月3日前建好。
5. 谭一鸣父亲住院，其手头的上牌件由游小龙接手，7月29日前理清。`,
    expect: files({
      actions: [
        act('冉店长负责8月排班，7月31日前公布', '8月排班', 'ranyang', '2026-07-31', { mayAsk: ['owner'] }),
        act('小谭跟进江北网点验收，7月30日前完成', '江北网点验收', 'tanyiming', '2026-07-30', { mayAsk: ['owner'] }),
        act('蓝总要求7月31日前完成降温用品发放，由向红落实', '完成降温用品发放', 'xianghong', '2026-07-31'),
        act('游小龙的徒弟负责洗车台账，8月3日前建好', '洗车台账', null, '2026-08-03'),
        act('谭一鸣父亲住院，其手头的上牌件由游小龙接手，7月29日前理清', '上牌件由游小龙接手', 'youxiaolong', '2026-07-29'),
      ],
    }),
  },
  {
    name: 'fresh: namesakes of two branches',
    kind: 'written',
    ...freshMeeting('OPS', '2026-07-28', 'situjing wanglei-cd wanglei-qd jiangyifan'),
    text: `1. 王磊负责汇总调车单，8月4日前。
2. 成都王磊负责提交展厅图纸，8月5日前。
3. 王磊（青岛分店）负责核对运费，8月6日前完成。
4. 蒋一帆8月7日前把结果反馈给王磊。`,
    expect: files({
      actions: [
        act('王磊负责汇总调车单，8月4日前', '汇总调车单', null, '2026-08-04'),
        act('成都王磊负责提交展厅图纸，8月5日前', '提交展厅图纸', 'wanglei-cd', '2026-08-05', { mayAsk: ['owner'] }),
        act('王磊（青岛分店）负责核对运费，8月6日前完成', '核对运费', 'wanglei-qd', '2026-08-06', { mayAsk: ['owner'] }),
        act('蒋一帆8月7日前把结果反馈给王磊', '把结果反馈给王磊', 'jiangyifan', '2026-08-07'),
      ],
    }),
  },
  {
    name: 'fresh: news of what is open, and the same for another',
    kind: 'written',
    ...freshMeeting('XA', '2026-07-31', 'mateng bailu luodan'),
    openActions: [{ id: 'open-1', ownerId: 'mateng', text: '完成试驾路线勘察' }],
    text: `1. 马腾8月7日前完成试驾路线勘察。
2. 雒丹8月10日前完成试驾路线保险询价。`,
    expect: files({
      actions: [
        act('马腾8月7日前完成试驾路线勘察', '完成试驾路线勘察', 'mateng', '2026-08-07', { updates: 'open-1' }),
        act('雒丹8月10日前完成试驾路线保险询价', '完成试驾路线保险询价', 'luodan', '2026-08-10'),
      ],
    }),
  },
  {
    name: 'fresh: as it is said in Chongqing',
    kind: 'written',
    ...freshMeeting('CQ', '2026-08-06', 'ranyang tanyiming youxiaolong xianghong'),
    text: `1. 冉阳8月10日前把价签搞归一。
2. 游小龙负责把仓库头的旧轮胎打理巴适，8月14日前弄完。
3. 谭一鸣莫忘了8月12日前把押金条交齐。
4. 向红说得空就去银行看一下。`,
    expect: files({
      actions: [
        act('冉阳8月10日前把价签搞归一', '把价签搞归一', 'ranyang', '2026-08-10'),
        act('游小龙负责把仓库头的旧轮胎打理巴适，8月14日前弄完', '把仓库头的旧轮胎打理巴适', 'youxiaolong', '2026-08-14'),
        act('谭一鸣莫忘了8月12日前把押金条交齐', '把押金条交齐', 'tanyiming', '2026-08-12'),
      ],
    }),
  },
  {
    name: 'fresh: several people and days in one sentence',
    kind: 'written',
    ...freshMeeting('SW', '2026-08-11', 'lantian ranyang dengxiaoman puying leizhen'),
    text: `1. 冉阳负责渝北网点盘库，8月14日前完成；邓小满负责双流网点盘库，8月18日前完成；盘库结果由蓝天8月20日前汇总上报。
2. 蒲英和雷震分别于8月17日、8月19日前提交各自名单。`,
    expect: files({
      actions: [
        act('冉阳负责渝北网点盘库，8月14日前完成', '渝北网点盘库', 'ranyang', '2026-08-14'),
        act('邓小满负责双流网点盘库，8月18日前完成', '双流网点盘库', 'dengxiaoman', '2026-08-18'),
        act('盘库结果由蓝天8月20日前汇总上报', '汇总上报', 'lantian', '2026-08-20'),
        act('蒲英和雷震分别于8月17日、8月19日前提交各自名单', '提交各自名单', 'puying', null, {
          coOwners: ['leizhen'],
          mayAsk: ['owner'],
        }),
      ],
    }),
  },
];

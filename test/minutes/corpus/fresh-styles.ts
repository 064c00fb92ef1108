import type { MinutesCase } from './case.ts';
import { act, files } from './expected.ts';
import { freshMeeting } from './fresh-company.ts';

/** Tables with broken cells, blocks, brackets, English, official prose. */
export const FRESH_STYLES: readonly MinutesCase[] = [
  {
    name: 'fresh: a table with breaks in its cells',
    kind: 'written',
    ...freshMeeting('XA', '2026-07-14', 'mateng bailu luodan huimin'),
    text: `| 事项 | 责任人 | 完成时间 | 备注 |
|---|---|---|---|
| 重做价格牌<br>（含灯箱布） | 马腾<br>白露 | 7月24日 | 先报价 |
| 排查二网库存<br>重点：咸阳、渭南 | 雒丹 | 7月20日<br>18:00 | |
| 更新通讯录 | 惠民 | 7月16日<br/>（周四） | |
| 交车区划线 | 待定 | 7月31日 | |`,
    expect: files({
      actions: [
        act('| 重做价格牌<br>（含灯箱布） | 马腾<br>白露 | 7月24日 | 先报价 |', '重做价格牌', 'mateng', '2026-07-24', {
          coOwners: ['bailu'],
        }),
        act('| 排查二网库存<br>重点：咸阳、渭南 | 雒丹 | 7月20日<br>18:00 | |', '排查二网库存', 'luodan', '2026-07-20T18:00'),
        act('| 更新通讯录 | 惠民 | 7月16日<br/>（周四） | |', '更新通讯录', 'huimin', '2026-07-16'),
        act('| 交车区划线 | 待定 | 7月31日 | |', '交车区划线', null, '2026-07-31'),
      ],
    }),
  },
  {
    name: 'fresh: half in English',
    kind: 'written',
    ...freshMeeting('XM', '2026-07-15', 'amy jason haohao'),
    text: `Weekly Marketing Sync, 15 July 2026
Attendees: Amy Lin, Jason Wu, 郝好
Action items
1. Jason Wu to finalize the KOL list by July 22.
2. Amy Lin 负责 update landing page，7/20前 go live。
3. 郝好 follow up with 抖音代理商, deadline: Jul 24`,
    expect: files({
      head: { present: ['amy', 'jason', 'haohao'] },
      actions: [
        act('Jason Wu to finalize the KOL list by July 22', 'finalize the KOL list', 'jason', '2026-07-22'),
        act('Amy Lin 负责 update landing page，7/20前 go live', 'update landing page', 'amy', '2026-07-20'),
        act('郝好 follow up with 抖音代理商, deadline: Jul 24', 'follow up with 抖音代理商', 'haohao', '2026-07-24'),
      ],
    }),
  },
  {
    name: 'fresh: who and when in brackets at the end',
    kind: 'written',
    ...freshMeeting('OPS', '2026-07-16', 'situjing shenmo jiangyifan'),
    text: `待办：
· 梳理全国网点门头照片（蒋一帆，7/24）
· 汇总各区域半年费用（沈默/司徒静，7月28日）
· 编制8月培训计划（司徒静，本月底）
· 核对OA账号（蒋一帆，已办结）`,
    expect: files({
      actions: [
        act('梳理全国网点门头照片（蒋一帆，7/24）', '梳理全国网点门头照片', 'jiangyifan', '2026-07-24'),
        act('汇总各区域半年费用（沈默/司徒静，7月28日）', '汇总各区域半年费用', 'shenmo', '2026-07-28', {
          coOwners: ['situjing'],
        }),
        act('编制8月培训计划（司徒静，本月底）', '编制8月培训计划', 'situjing', '2026-07-31'),
        act('核对OA账号（蒋一帆，已办结）', '核对OA账号', 'jiangyifan', null, { done: true }),
      ],
    }),
  },
  {
    name: 'fresh: long names with a dot, owner and day after the opinion',
    kind: 'written',
    ...freshMeeting('WL', '2026-07-17', 'ayiguli nuerlan kuerbanjiang hejin'),
    text: `一、关于伊宁网点欠款问题
库尔班江·艾山汇报：伊宁网点累计欠款41.6万元。
处理意见：分三期归还。责任人：库尔班江·艾山；完成时限：7月31日
二、关于门店值守
阿依古丽·买买提负责制定值班表，7月22日前公示。
何进更换监控硬盘，努尔兰协助，7月24日前完成。`,
    expect: files({
      actions: [
        act('处理意见：分三期归还。责任人：库尔班江·艾山；完成时限：7月31日', '分三期归还', 'kuerbanjiang', '2026-07-31'),
        act('阿依古丽·买买提负责制定值班表，7月22日前公示', '制定值班表', 'ayiguli', '2026-07-22'),
        act('何进更换监控硬盘，努尔兰协助，7月24日前完成', '更换监控硬盘', 'hejin', '2026-07-24', { coOwners: ['nuerlan'] }),
      ],
    }),
  },
  {
    name: 'fresh: passed, refused, put off; hoped and suggested',
    kind: 'written',
    ...freshMeeting('NW', '2026-07-20', 'duzhong mateng bailu luodan'),
    text: `会议决定：
1. 通过《西北区域试乘试驾管理办法》。
2. 不同意银川网点增加授信的请示。
3. 兰州店址变更一事暂缓。
会议讨论：
白露建议把周会改到周二。
杜仲希望8月底前能开新店。
后续：
- 马腾 7月27日前 把办法发到各网点
- 雒丹 回复银川网点（7月22日前）`,
    expect: files({
      decisions: ['通过《西北区域试乘试驾管理办法》', '不同意银川网点增加授信的请示', '兰州店址变更一事暂缓'],
      proposals: ['把周会改到周二', '8月底前能开新店'],
      actions: [
        act('马腾 7月27日前 把办法发到各网点', '把办法发到各网点', 'mateng', '2026-07-27'),
        act('雒丹 回复银川网点（7月22日前）', '回复银川网点', 'luodan', '2026-07-22'),
      ],
    }),
  },
  {
    name: 'fresh: official prose',
    kind: 'written',
    ...freshMeeting('OPS', '2026-07-23', 'situjing shenmo jiangyifan yinshi youjia'),
    text: `会议指出，上半年网点退出率偏高，必须引起重视。会议强调，安全是底线。
会议要求，由司徒静牵头、蒋一帆配合，于8月14日前完成网点退出情况调研并形成书面报告；财务中心殷实同步核实退网保证金，7月31日前提供明细。
会议明确，自9月1日起新网点保证金由5万元调整为8万元。
会议责成人事行政部尤佳于7月30日前核减编外人员补贴。`,
    expect: files({
      decisions: ['自9月1日起新网点保证金由5万元调整为8万元'],
      actions: [
        act(
          '由司徒静牵头、蒋一帆配合，于8月14日前完成网点退出情况调研并形成书面报告',
          '完成网点退出情况调研',
          'situjing',
          '2026-08-14',
          {
            coOwners: ['jiangyifan'],
          },
        ),
        act('财务中心殷实同步核实退网保证金，7月31日前提供明细', '核实退网保证金', 'yinshi', '2026-07-31'),
        act('会议责成人事行政部尤佳于7月30日前核减编外人员补贴', '核减编外人员补贴', 'youjia', '2026-07-30'),
      ],
    }),
  },
  {
    name: 'fresh: blocks of matter, person and day',
    kind: 'written',
    ...freshMeeting('RZ', '2026-07-29', 'youjia hesui zhugeming'),
    text: `事项：高温津贴发放名单
负责人：尤佳
截止：8月5日
状态：进行中

事项：新员工体检
负责人：全体店长
截止：8月14日

事项：食堂合同续签
负责人：尤佳、贺岁
截止：8月31日`,
    expect: files({
      actions: [
        act('事项：高温津贴发放名单\n负责人：尤佳\n截止：8月5日\n状态：进行中', '高温津贴发放名单', 'youjia', '2026-08-05'),
        act('事项：新员工体检\n负责人：全体店长\n截止：8月14日', '新员工体检', null, '2026-08-14'),
        act('事项：食堂合同续签\n负责人：尤佳、贺岁\n截止：8月31日', '食堂合同续签', 'youjia', '2026-08-31', {
          coOwners: ['hesui'],
        }),
      ],
    }),
  },
  {
    name: 'fresh: the whole head, and the next meeting',
    kind: 'written',
    ...freshMeeting('DL', '2026-08-04', 'guanshanyue tongdawei nayingjie'),
    text: `会议名称：大连分店月度经营会
时间：2026年8月4日（星期二）下午2:30
地点：五四路店二楼小会议室
主持：关山月  记录：那英杰
出席：关山月、佟大伟、那英杰
请假：金成哲（出差）
议题：
1. 7月销量复盘
2. 秋季车展
会议内容：
佟大伟负责秋季车展报名，8月12日前缴纳展位费3.6万元。
下次会议：9月1日14:00`,
    expect: files({
      head: {
        place: '五四路店二楼小会议室',
        host: 'guanshanyue',
        recorder: 'nayingjie',
        present: ['guanshanyue', 'tongdawei', 'nayingjie'],
        absent: ['jinchengzhe'],
        startsAt: '2026-08-04T14:30',
        topics: ['7月销量复盘', '秋季车展'],
        nextOn: '2026-09-01T14:00',
      },
      actions: [act('佟大伟负责秋季车展报名，8月12日前缴纳展位费3.6万元', '秋季车展报名', 'tongdawei', '2026-08-12')],
    }),
  },
];

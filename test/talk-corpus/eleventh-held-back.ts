import type { Family } from './sentence.ts';

/**
 * HELD BACK: whoever writes or mends rules does not open this file. Its test tells totals alone (corpus.test.ts).
 *
 * The other half of the eleventh round: 80 sentences of the same kinds as in eleventh.ts, by the same hand, with their readings, before any of them was read.
 * At first 43 were right, 3 asked, 23 not understood, 1 told and 10 misread or acted on (13 %). By kind, right / asked / not understood / told / wrong: leave 15/2/1/0/2, overtime, trips,
 * punches and attendance 7/0/3/1/1, answers to approvals 6/0/2/0/2, money and repairs 3/0/7/0/0, meetings 2/1/2/0/2, orders, customers and what is owed 5/0/8/0/0, nobody’s wish 5/0/0/0/3.
 */
export const ELEVENTH_HELD_BACK: readonly Family[] = [
  {
    family: 'leave (李强)',
    by: '李强',
    lines: [
      [
        '俺明儿个晌午头得去趟派出所办身份证，十二点半走，两点半回',
        'leave 11-24@12:30..11-24@14:30 (type:personal) “身份证” | choose leave',
      ],
      ['结婚证领好了，想从12月14号起休三天婚假', 'leave 12-14..12-16 type:marriage'],
      ['发烧38度8，今天实在爬不起来了，跟您请个假', 'leave 11-23 (type:sick) “38度8”'],
      ['调休用掉一天，下周一', 'leave 11-30 type:compensatory'],
      ['这个礼拜五晚点来，十点半到，送孩子上学', 'leave 11-27@09:00..11-27@10:30 (type:personal) “送孩子”'],
      ['老婆预产期12月8号，那天开始我休陪产假十天', 'leave 12-08..12-17 type:paternity'],
      ['想青个假，后天一天，家里装宽带', 'leave 11-25 (type:personal) “宽带”'],
      ['后天十点以后我就不在店里了，家里官司开庭，请事假', 'leave 11-25@10:00..11-25@18:00 type:personal “开庭”'],
      ['本人因个人原因拟于2026年12月10日至12月11日请事假两天，望批准', 'leave 12-10..12-11 type:personal'],
      ['我那个腰又犯了，医生让卧床，先请到周五吧', 'leave 11-23..11-27 (type:sick) “腰”'],
      ['11.30下午~12.1上午 请假 看装修', 'leave 11-30pm..12-01am (type:personal) “装修”'],
      ['请两个半天，周三上午和周五下午，都是去学校', 'choose leave | choose | leave 11-25am (type:personal) “学校”'],
      ['孩子中耳炎，从11点请到下午3点', 'leave 11-23@11:00..11-23@15:00 (type:personal) “中耳炎”'],
      ['我想请育儿假，公司有没有这个假呀', 'rules leave | rules | choose leave | choose | no'],
      ['说好的哦店长，元旦前我要休那两天，30号31号', 'leave 12-30..12-31'],
      ['我明天不是要请假嘛，改成后天行不行', 'leave-change | no | choose | leave 11-25'],
    ],
  },
  {
    family: 'leave of those beside him',
    by: '李敏',
    lines: [
      ['下个月那个年假往前提一天，6号晚上的飞机', 'leave-change'],
      ['年假改成休到11号，机票改签了', 'leave-change'],
      ['我的年假批下来了对吧，是7号到9号没错吧', 'progress type:annual | progress | request | records'],
    ],
  },
  {
    family: 'leave, kept by those who look after it',
    by: '卫东',
    lines: [['给孙悦加两天调休，国庆值班的', 'adjustment @孙悦 type:compensatory “国庆值班”']],
  },
  {
    family: 'overtime, trips, punches, attendance (李强)',
    by: '李强',
    lines: [
      ['上周六盘库干到晚上八点，早上八点半就到了，报一下', 'overtime 11-21@08:30..11-21@20:00 “盘库”'],
      ['今儿晚上要留下来等拖车，估计七点到九点半，报个加班', 'overtime 11-23@19:00..11-23@21:30 “拖车”'],
      ['昨晚十点才到家，客户喝多了送他，这算不算加班啊', 'rules overtime | rules | choose | no'],
      ['周四周五去常州跑两家二网，住一晚', 'trip 11-26..11-27 “常州”'],
      ['南京那趟不去了，客户改期', 'no | choose | withdraw'],
      ['周五晚上走的时候忘记打了，六点四十离店', 'correction 11-20'],
      ['我19号上午明明来了怎么给我算缺卡', 'attendance | correction 11-19 | choose'],
      ['补卡这个月还能补几次', 'attendance | rules correction | choose correction'],
      ['上个月考勤确认了没有，我怎么没收到', 'attendance | submission_mine | submission_live | records “attendance_month”'],
      ['张伟上礼拜六顶班的加班是他自己报还是我帮他报', 'no | rules overtime | choose'],
      ['本周六全员加班是吧', 'workday 11-28 | roster | choose | no'],
      ['外勤一下午都在客户那，五点多直接回家，没法打卡咋办', 'rules correction | correction | choose | no'],
    ],
  },
  {
    family: 'answers to approvals (王芳)',
    by: '王芳',
    lines: [
      ['小李那个就批了吧，天冷了让她早点办完早点回来', 'approve @李敏 | approve “早点回来” | choose'],
      ['批', 'approve'],
      ['她请事假到底啥事？问问清楚再说', 'ask “啥事” | ask'],
      ['驳回，理由：当天盘点', 'reject “当天盘点”'],
      ['可以是可以，就是别再临时说了', 'approve “临时说” | choose approve'],
      ['李敏的同意，李强的先不动', 'approve @李敏'],
      ['麻烦蒋总也签一下再生效', 'add_after @蒋建国 | add_before @蒋建国 | choose'],
      ['可不可以只批上午', 'no | choose | return'],
      ['我要是批了她的假，谁来顶早班', 'no'],
      ['同意。另外提醒她年假快过期了', 'approve (“年假快过期”)'],
    ],
  },
  {
    family: 'money and repairs (李强)',
    by: '李强',
    lines: [
      ['停车+过桥 一共47 上周四 常熟', 'expense ¥47 11-19 “常熟”'],
      ['请金达老板吃了顿火锅，四个人，486，上周五晚上的事', 'expense ¥486 11-20 “金达” | choose expense'],
      ['借支两千，12月5号之前还', 'advance ¥2000 12-05 | advance ¥2000'],
      ['我借的钱什么时候该还', 'loans | progress advance | progress | page'],
      ['发票抬头给我发一份，税号也要', 'invoice_title'],
      ['三号工位电脑蓝屏开不了机', 'repair “电脑”'],
      ['展厅射灯灭了仨，找人来弄弄', 'repair “射灯”'],
      ['wifi掉线掉了一上午了谁管', 'repair “wifi” | find | holder | choose'],
      ['快递费12+18=30 昨天', 'expense ¥30 11-22'],
      ['高铁票丢了还能报不', 'rules expense | help | choose'],
    ],
  },
  {
    family: 'meetings and minutes (王芳)',
    by: '王芳',
    lines: [
      ['叫大家周四早上八点半开个早会，所有人都要到', 'meeting 11-26@08:30 (@王芳) | choose meeting'],
      [
        '每周三下午四点开销售例会，一小时',
        'meeting-change | series_list | choose | meeting 11-25@16:00..11-25@17:00 (@王芳) “销售例会”',
      ],
      [
        '下周找个时间跟冯磊对账，一小时',
        'meeting 11-30..12-04 @冯磊 “对账” | meeting 11-30..12-06 @冯磊 “对账” | meeting 11-30 @冯磊 “对账” | meeting @冯磊 “对账”',
      ],
      ['周会上定的几件事谁负责的，给我拉一下', 'decisions | records “minutes” | records “action” | minutes | todos'],
      ['下午那个会取消吧，客户来了走不开', 'meeting-change | meeting_about | my_meetings | choose | no'],
      ['上次例会我没参加，纪要发我瞧瞧', 'records “minutes” | decisions | minutes'],
      ['周一晨会改到周二行吗', 'meeting-change | meeting_about | meeting_shift | choose | no'],
    ],
  },
  {
    family: 'orders, customers, what is owed (李强)',
    by: '李强',
    lines: [
      ['尾号3359的凯美瑞合格证到店没', 'order_where “3359”'],
      ['我的单子有没有逾期的', 'records “order”'],
      ['卡罗拉双擎现在什么价', 'price_asked | records “price”'],
      ['宏远上次谈到哪一步了', 'records “negotiation” | records “follow_up” | records “customer” | order_where “宏远”'],
      ['今天去万通拜访了，对方想再便宜两千，过两天答复', 'follow_up “万通” | follow_up 11-23 “万通” | choose'],
      ['宏远的合同签了没', 'records “contract” “宏远” | order_where “宏远”'],
      ['全款到账了能不能放车，宏远那台', 'order_where “宏远” | receivables “宏远” | rules | choose | no'],
      ['给宏远优惠三千行不行，对方一次提五台', 'discount “宏远” | discount ¥3000 “宏远” | choose discount | choose | rules'],
    ],
  },
  {
    family: 'what finance asks (冯磊)',
    by: '冯磊',
    lines: [
      ['昨天进账那笔六万二是哪家的', 'bank'],
      ['苏州店十月份收入确认了没', 'records “reconcile” | records “revenue” | board | submission_live'],
    ],
  },
  {
    family: 'what those in charge ask (王芳)',
    by: '王芳',
    lines: [
      ['这个月交了几台，和上个月比咋样', 'board'],
      ['本月回款完成了多少', 'board'],
      ['李强手上还有几台没交', 'records “order”'],
    ],
  },
  {
    family: 'nobody’s wish (李强)',
    by: '李强',
    lines: [
      ['陈静转发：各位，12月5日系统升级，当天不能请假报销', 'no'],
      ['谁说我要请长假了，瞎传', 'no'],
      ['上个月我报了四次加班一次都没批下来，气人', 'no'],
      ['请一天事假扣多少工资', 'no'],
      ['听财务说借款不还要从工资里扣，真的假的', 'no'],
      ['张伟的假怎么就批了，我的就不批', 'no'],
      ['客户问：贵司元旦放假几天，我好安排提车', 'no'],
      ['前年年会那次我就是请假没去成', 'no'],
    ],
  },
];

import type { Family } from './sentence.ts';

/**
 * HELD BACK: whoever writes or mends rules does not open this file. Its test tells totals alone (corpus.test.ts).
 *
 * The other half of the twelfth round: 50 sentences by the same hand, chosen by lot, with their readings, before any of them was read.
 * At first 28 were right, 7 asked, 13 not understood, 1 told and 1 misread (2 %). By kind, right / asked / not understood / told / wrong: leave 4/3/0/0/0, overtime, trips, punches
 * 2/1/1/1/0, money 2/1/1/0/0, meetings 2/1/2/0/0, orders and customers 1/0/3/0/0, what is owed 0/0/2/0/0, repairs and errands 0/1/2/0/0, rosters, people, reports 2/0/1/0/1, answers to
 * approvals 2/0/1/0/0, nobody’s wish 13/0/0/0/0.
 */
export const TWELFTH_HELD_BACK: readonly Family[] = [
  {
    family: 'twelfth: leave (何平)',
    by: '何平',
    lines: [
      ['下周一请一天年假呃不对下周一要盘点下周二吧下周二请', 'leave 12-01 type:annual | choose leave'],
      ['下午请假两点半到下班，娃打疫苗', 'leave 11-23@14:30..11-23@18:00 (type:personal) “疫苗”'],
    ],
  },
  {
    family: 'twelfth: leave (张伟)',
    by: '张伟',
    lines: [['上礼拜五下午我发烧走了没来得及请假，现在补', 'leave 11-20pm type:sick “发烧”']],
  },
  {
    family: 'twelfth: leave (孙悦)',
    by: '孙悦',
    lines: [
      [
        '骑车来的路上摔了一跤现在在医院包扎，估计中午前到不了',
        'leave 11-23am (type:sick) “摔” | leave 11-23@10:00..11-23@12:00 (type:sick) “摔” | leave 11-23am type:injury “摔” | choose leave',
      ],
    ],
  },
  {
    family: 'twelfth: leave (李强)',
    by: '李强',
    lines: [
      ['老婆预产期下个月六号，先从六号请半个月陪产假', 'leave 12-06..12-20 type:paternity | choose leave'],
      [
        '明天上午请假看牙，另外昨天打车三十二块帮我报一下',
        'choose leave | choose expense | leave 11-24am (type:sick) “牙” -“打车” | leave 11-24am (type:personal) “牙” -“打车”',
      ],
    ],
  },
  {
    family: 'twelfth: leave (李敏)',
    by: '李敏',
    lines: [['那个21号的假我想改到22号 牙医换时间了', 'leave-change | withdraw 12-21 | withdraw | choose']],
  },
  {
    family: 'twelfth: overtime, trips, punches (孙悦)',
    by: '孙悦',
    lines: [['今天早上手机没电没打上卡，八点五十就到了，能补不', 'correction 11-23 | may | choose correction']],
  },
  {
    family: 'twelfth: overtime, trips, punches (张伟)',
    by: '张伟',
    lines: [
      ['周六日都要在车展盯着，10点到5点，先报个加班', 'choose overtime | choose | overtime 11-28@10:00..11-28@17:00 “车展”'],
      ['我这个月还能补几次卡', 'attendance | rules correction | rules | may | choose'],
    ],
  },
  {
    family: 'twelfth: overtime, trips, punches (李敏)',
    by: '李敏',
    lines: [['16号下班卡漏了那天送客户去火车站', 'correction 11-16 “火车站”']],
  },
  {
    family: 'twelfth: overtime, trips, punches (蒋建国)',
    by: '蒋建国',
    lines: [['27号我去广州开年会28号晚上飞回来，报一下出差', 'trip 11-27..11-28 “广州”']],
  },
  {
    family: 'twelfth: money (张伟)',
    by: '张伟',
    lines: [
      ['高铁票来回两张一共一百五十七块五，上周四去的上海', 'expense ¥157.5 11-19 “上海” | choose expense'],
      ['上个月那笔打车的报销到谁那了', 'progress expense | progress'],
    ],
  },
  {
    family: 'twelfth: money (何平)',
    by: '何平',
    lines: [['借两千五备用金，去宁波参展用，下月十号前还', 'advance ¥2500 (12-10) “参展”']],
  },
  {
    family: 'twelfth: money (李敏)',
    by: '李敏',
    lines: [['帮店里买了三包A4纸和两盒订书针，六十九块八，报销', 'expense ¥69.8 (11-23) “A4纸”']],
  },
  {
    family: 'twelfth: meetings (王芳)',
    by: '王芳',
    lines: [
      ['记一条：孙悦这周五之前把老客户回访名单理出来', 'action 11-27 @孙悦 “回访名单” | choose action'],
      [
        '礼拜三上午开个全店会，讲十二月冲量',
        'meeting 11-25 (@李强/@李敏/@张伟/@陈静/@孙悦) “冲量” | meeting 11-25am (@李强/@李敏/@张伟/@陈静/@孙悦) “冲量” | choose meeting',
      ],
    ],
  },
  {
    family: 'twelfth: meetings (李强)',
    by: '李强',
    lines: [
      [
        '约张伟和陈静后天下午三点碰一下宏远交车的事，一小时，洽谈室',
        'meeting 11-25@15:00..11-25@16:00 @张伟 @陈静 “交车” | meeting 11-25@15:00 @张伟 @陈静 “交车”',
      ],
      ['太湖厅礼拜四下午有人用没', 'rooms | busy'],
    ],
  },
  {
    family: 'twelfth: meetings (蒋建国)',
    by: '蒋建国',
    lines: [
      [
        '下个礼拜二上午十点跟王芳赵磊开个视频会，谈年底指标，四十分钟',
        'meeting 12-01@10:00..12-01@10:40 @王芳 @赵磊 “指标” | meeting 12-01@10:00 @王芳 @赵磊 “指标”',
      ],
    ],
  },
  {
    family: 'twelfth: orders and customers (李强)',
    by: '李强',
    lines: [
      ['卡罗拉现在底价多少，能给客户便宜多少', 'price_asked | choose price_asked'],
      ['这礼拜有哪几台要交', 'orders | records “order”'],
      ['给宏远加个授信额度到八十万，他们要再订五台', 'credit-change ¥800000 “宏远” | choose credit-change'],
      ['宏远那几台凯美瑞到港了没 合格证呢', 'order_where “宏远” | choose order_where'],
    ],
  },
  {
    family: 'twelfth: what is owed (王芳)',
    by: '王芳',
    lines: [['十一月回款完成多少了，跟上个月比', 'board | receivables']],
  },
  {
    family: 'twelfth: what is owed (蒋建国)',
    by: '蒋建国',
    lines: [['各店这个月卖了多少台 报我看看', 'board']],
  },
  {
    family: 'twelfth: repairs and errands (李强)',
    by: '李强',
    lines: [
      ['洽谈室投影仪开机就滋滋响，画面一条一条的', 'repair “投影仪”'],
      ['名片用完了，再印两盒', 'errand “名片”'],
    ],
  },
  {
    family: 'twelfth: repairs and errands (孙悦)',
    by: '孙悦',
    lines: [['厕所灯坏了一个 黑灯瞎火的', 'repair “灯” | errand “灯” | choose repair']],
  },
  {
    family: 'twelfth: rosters, people, reports (孙悦)',
    by: '孙悦',
    lines: [['我这礼拜六要不要上班', 'roster | workday']],
  },
  {
    family: 'twelfth: rosters, people, reports (卫东)',
    by: '卫东',
    lines: [
      ['给张伟补发两天年假，去年算漏了', 'adjustment type:annual @张伟 “漏”'],
      ['哪几个店考勤月报还没交上来', 'submission_live | records “attendance_month” | late_todos'],
    ],
  },
  {
    family: 'twelfth: rosters, people, reports (王芳)',
    by: '王芳',
    lines: [['下礼拜一到三我去北京，审批让赵磊代', 'substitutes 11-30..12-02 @赵磊 | choose substitutes']],
  },
  {
    family: 'twelfth: answers to approvals (王芳)',
    by: '王芳',
    lines: [
      ['21号不行啊 店庆 人手不够', 'reject “人手” | reject “店庆” | choose reject'],
      ['我没意见，蒋总再看一眼', 'add_after @蒋建国 | choose add_after | approve “蒋” | choose'],
      ['问她是不是非21号不可', 'ask “21号” | ask | choose ask'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (孙悦)',
    by: '孙悦',
    lines: [['打车票丢了能报吗', 'no']],
  },
  {
    family: 'twelfth: nobody’s wish (王芳)',
    by: '王芳',
    lines: [['李敏这个先放放，我问问她能不能挪', 'no']],
  },
  {
    family: 'twelfth: nobody’s wish (陈静)',
    by: '陈静',
    lines: [['杭州店三个人同时请病假，真愁人', 'no']],
  },
  {
    family: 'twelfth: nobody’s wish (蒋建国)',
    by: '蒋建国',
    lines: [['王芳这人办事我放心，她批的不用再给我看了', 'no']],
  },
  {
    family: 'twelfth: nobody’s wish (何平)',
    by: '何平',
    lines: [
      ['听说总部要砍差旅费了真的假的', 'no'],
      ['你说我要不要请一天假去看车展', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (张伟)',
    by: '张伟',
    lines: [
      ['昨天那顿饭是王主管付的钱，不用我报', 'no'],
      ['客户问我们元旦开不开门', 'no'],
      ['我妈让我请假回去相亲，我没答应', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (李强)',
    by: '李强',
    lines: [
      ['宏远的赵总说他下周三要去三亚休假', 'no'],
      ['打印机又好了 刚才虚惊一场', 'no'],
      ['上次请假那次把我折腾够呛', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (钱多多)',
    by: '钱多多',
    lines: [['要不是年底冲量我早就休年假去了', 'no']],
  },
];

import type { Family } from './sentence.ts';

/**
 * The eleventh round, of everything the office says: 80 sentences written by a hand that had seen no rule, with their readings, before any of them was read. Eighty more of the same
 * kinds lie in eleventh-held-back.ts.
 *
 * At first 30 were right, 12 asked, 26 not understood, 2 told and 10 misread or acted on (13 %). By kind, right / asked / not understood / told / wrong: leave 8/7/1/1/3, overtime, trips,
 * punches and attendance 6/1/3/1/2, answers to approvals 4/0/5/0/1, money and repairs 2/3/5/0/0, meetings 2/1/5/0/0, orders, customers and what is owed 3/0/7/0/2, nobody’s wish 5/0/0/0/2.
 */
export const ELEVENTH: readonly Family[] = [
  {
    family: 'eleventh: leave (李强)',
    by: '李强',
    lines: [
      ['店长我想请个价明天上午要带我妈去医院做个检查大概中午能回来', 'leave 11-24am (type:personal) “我妈”'],
      ['主管，老规矩，周四我得回趟乡下给老丈人过七十大寿，来回一天够了', 'leave 11-26 (type:personal) “大寿”'],
      ['下午请俩小时 三点开始 娃家长会', 'leave 11-23@15:00..11-23@17:00 (type:personal) “家长会”'],
      [
        '王主管您好，实在不好意思打扰您，我这边牙疼得厉害，想跟您申请明天下午去看个牙，您看方便吗',
        'leave 11-24pm (type:sick) “牙” | leave 11-24pm (type:personal) “牙”',
      ],
      ['Next Mon 到 Wed 我 take 年假，thx', 'leave 11-30..12-02 type:annual'],
      ['礼拜三我上半天班，下午得接我对象出院', 'leave 11-25pm (type:personal) “出院”'],
      ['周二请假一天，哦不对是周三', 'leave 11-25'],
      ['12月24号到26号请年假，25号下午我会回来开个会', 'choose leave | choose | leave 12-24..12-26 type:annual “开个会”'],
      ['我堂弟下周六结婚，我提前一天走，周五那天帮我请了吧', 'leave 12-04 (type:personal) “堂弟”'],
      ['昨晚吃坏肚子了，今天上午起不来，请个病假', 'leave 11-23am type:sick “肚子”'],
      ['周四周五两个下午都请假，去驾校练车', 'choose leave | choose | leave 11-26pm (type:personal) “驾校”'],
      ['我奶奶昨天夜里走了，要回安徽奔丧，先请三天，从今天算', 'leave 11-23..11-25 type:bereavement “奶奶”'],
      ['年前最后一天想请半天，下午赶火车', 'leave “火车” | choose leave | leave 2027-02-04pm (type:personal) “火车”'],
      [
        '这周剩下几天我全请了，回老家处理房子',
        'leave 11-24..11-27 (type:personal) “房子” | leave 11-23..11-27 (type:personal) “房子” | choose leave',
      ],
      ['明天休息一天哈，周六加班换的', 'leave 11-24 type:compensatory | choose leave'],
      ['大后天早上要空腹抽血，九点半之前到不了', 'leave 11-26@09:00..11-26@09:30 (type:sick) “抽血” | choose leave'],
    ],
  },
  {
    family: 'eleventh: leave of those beside him',
    by: '李敏',
    lines: [
      ['12月7号那三天年假，最后一天我要回来上班，客户提车', 'leave-change'],
      ['21号不请了，那个申请麻烦撤掉', 'withdraw 12-21 | withdraw'],
      ['我21号那天其实只要上午就够了，能改吗', 'leave-change | withdraw 12-21 | withdraw | choose'],
      ['我老公住院了这几天要陪护，先请三天，明天开始', 'leave 11-24..11-26 (type:personal) “陪护”'],
    ],
  },
  {
    family: 'eleventh: overtime, trips, punches, attendance (李强)',
    by: '李强',
    lines: [
      ['礼拜天交了三台车，从早上九点弄到下午四点，给我记个加班', 'overtime 11-22@09:00..11-22@16:00 “三台车”'],
      ['OT this Sat 10-15 车展', 'overtime 11-28@10:00..11-28@15:00 “车展”'],
      ['昨天那个加班我忘了报，现在报还来得及不', 'rules overtime | may | overtime 11-22 | choose overtime | choose'],
      ['元旦那天值班是给三倍还是调休', 'rules overtime | rules | choose'],
      ['明早七点的高铁去合肥提车，晚上回来，报个出差', 'trip 11-24 “合肥”'],
      ['出差南通三天，下礼拜二出发，跟张伟一道', 'trip 12-01..12-03 “南通” (@张伟)'],
      ['今早打卡机说网络异常，我差五分九点到的，帮补一下', 'correction 11-23'],
      ['补卡 上周四下班 陪客户试驾直接回家了', 'correction 11-19 “试驾”'],
      ['这个月我迟到几次了，扣钱吗', 'attendance | choose'],
      ['我下礼拜排的啥班', 'roster'],
      ['我加班攒了多少调休了', 'balance type:compensatory | overtime-balance'],
      ['去上海总部培训，12月2号到4号，要报出差不', 'trip 12-02..12-04 “上海” | rules trip | may | choose trip | choose'],
      ['出差回来晚了，凌晨一点才到家，今早能不能晚点来', 'no | may | rules | choose | choose leave'],
    ],
  },
  {
    family: 'eleventh: answers to approvals (王芳)',
    by: '王芳',
    lines: [
      ['不是我不批，21号经销商大会谁都走不开', 'reject “走不开” | reject “经销商大会” | choose reject'],
      ['嗯嗯可以的，让她把手上订单交接给张伟哈', 'approve “张伟”'],
      ['这个我做不了主，转蒋经理看', 'transfer @蒋建国'],
      ['叫她改成半天再来报', 'return “半天”'],
      ['李敏的我看了没问题，其他的等我回来再处理', 'approve @李敏'],
      ['ok批了 approved', 'approve'],
      ['请假条没写交接人，退给她补上', 'return “交接人”'],
      ['哪还有我没批的', 'approvals | todos'],
      ['谁让她21号走的？不行！', 'reject | choose reject | choose'],
      ['全部同意，除了李敏的', 'no | choose'],
    ],
  },
  {
    family: 'eleventh: money and repairs (李强)',
    by: '李强',
    lines: [
      ['昨儿加油花了三百二，跑无锡送资料，报一下', 'expense ¥320 11-22 “无锡”'],
      ['打的去客户那里二十八块六毛，票在我这', 'expense ¥28.6 | expense ¥28.6 11-23'],
      ['明晚想请宏远的两位采购吃饭，大概五百左右，谈明年框架', 'hospitality ¥500 11-24 “宏远”'],
      ['要去郑州参展，先支三千块钱', 'advance ¥3000 “参展”'],
      ['报消单子怎么还没打款，都两个礼拜了', 'progress expense | progress'],
      ['住宿一晚450超标了没', 'standard | rules expense'],
      ['前台那个饮水机滴滴答答漏一地', 'repair “饮水机”'],
      ['验钞机用了八年，数都数不准，申请换台新的', 'repair kind:replace “验钞机”'],
      ['上次报修的空调师傅来看过没有', 'progress repair | progress | records'],
      ['买了两箱矿泉水给客户喝，56，微信付的', 'expense ¥56 “矿泉水”'],
    ],
  },
  {
    family: 'eleventh: meetings and minutes (李强)',
    by: '李强',
    lines: [
      [
        '明儿下午两点叫上李敏张伟碰个头说下元旦活动，半个钟头就行',
        'meeting 11-24@14:00..11-24@14:30 @李敏 @张伟 “元旦活动” | meeting 11-24@14:00 @李敏 @张伟 “元旦活动”',
      ],
      ['苏州会议室明天10点到11点帮我占上', 'meeting 11-24@10:00..11-24@11:00 | meeting 11-24@10:00 | choose meeting'],
      ['把刚才开会说的整理成纪要', 'minutes | choose'],
      ['会能不能往后推半小时', 'meeting-change | meeting_about | meeting_shift | choose | no'],
      ['周五经销商会几点开始，在哪儿', 'my_meetings | records “meeting” | meeting_about'],
      ['Zoom 会议 3pm tomorrow with 陈静 about 库存', 'meeting 11-24@15:00 @陈静 “库存”'],
      ['行动项里张伟那个报价表交了没', 'records “action” | todos | late_todos'],
      ['我今天下午有会没有', 'my_meetings'],
    ],
  },
  {
    family: 'eleventh: orders, customers, what is owed (李强)',
    by: '李强',
    lines: [
      ['宏远那三台皮卡走到哪旮旯了', 'order_where “宏远”'],
      ['客户催得紧，金达那单到底几号能交', 'order_where “金达”'],
      ['到库超过一个月没交的车有哪些', 'records “order”'],
      ['万通还差咱多少尾款', 'receivables “万通”'],
      ['金达说礼拜五打款，先记上', 'receivables “金达” | follow_up “金达” | follow_up 11-27 “金达” | choose'],
      ['新客户：昆山顺发汽贸，老板姓周，电话13800138000', 'customer “昆山顺发汽贸” “13800138000” | customer “昆山顺发汽贸”'],
      ['合同快到期的客户有谁', 'records “contract” | records “due_soon”'],
      ['我这个月提成能拿多少', 'no'],
      ['起草个合同，金达，2台卡罗拉，一共23万', 'contract “金达” | contract ¥230000 “金达”'],
    ],
  },
  {
    family: 'eleventh: what those in charge ask (王芳)',
    by: '王芳',
    lines: [
      ['十月底各家欠款给我列一下', 'receivables'],
      ['谁的客户逾期最多', 'receivables | board'],
      ['今天到现在还有谁没打卡', 'attendance | records “attendance_month” | submission_live | no-team'],
    ],
  },
  {
    family: 'eleventh: nobody’s wish (李强)',
    by: '李强',
    lines: [
      ['张伟说他老婆快生了，估计下周要请陪产假', 'no'],
      ['要是周五下雪，我就请假不来了', 'no'],
      ['【转】杭州店赵磊：本人11月25日请假一天，有事电话', 'no'],
      ['报销为啥要三个人签字啊，一张打车票而已', 'no'],
      ['李敏刚在群里说她明天想请半天假，你知道吗', 'no'],
      ['等我手头这单交了车再申请调休吧', 'no'],
      ['我本来要订明天的会议室，结果客户不来了', 'no'],
    ],
  },
];

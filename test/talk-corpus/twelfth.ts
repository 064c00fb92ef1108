import type { Family } from './sentence.ts';

/**
 * The twelfth round: 50 sentences of everything the office says, written by a hand that had seen no rule, with their readings, before any of them was read. Fifty more, chosen by lot from
 * the same hundred, lie in twelfth-held-back.ts. The hand had read the eleventh round and the names of what can be meant, nothing else of how sentences are read.
 *
 * At first 25 were right, 6 asked, 13 not understood and 6 misread or acted on (12 %). By kind, right / asked / not understood / told / wrong: leave 6/2/1/0/1, overtime, trips, punches
 * 1/1/1/0/0, money 2/1/1/0/2, meetings 1/0/2/0/0, orders and customers 0/1/3/0/0, what is owed 0/0/3/0/0, repairs and errands 1/1/0/0/0, rosters, people, reports 2/0/2/0/1, answers to
 * approvals 2/0/0/0/1, nobody’s wish 10/0/0/0/1.
 */
export const TWELFTH: readonly Family[] = [
  {
    family: 'twelfth: leave (张伟)',
    by: '张伟',
    lines: [
      ['我想把剩下那两天年假在12月中旬用掉 14 15号吧', 'leave 12-14..12-15 type:annual'],
      ['26号27号两天我爸做手术要陪床，请事假，王店那边我说过了', 'leave 11-26..11-27 type:personal “手术”'],
    ],
  },
  {
    family: 'twelfth: leave (冯磊)',
    by: '冯磊',
    lines: [['Fri afternoon off pls，回学校补毕业证', 'leave 11-27pm (type:personal) “毕业证”']],
  },
  {
    family: 'twelfth: leave (李强)',
    by: '李强',
    lines: [
      ['领导，我后儿个要去丈母娘家帮忙搬家，请一天假成不', 'leave 11-25 (type:personal) “搬家”'],
      ['嗓子哑的说不出话了 今天下午回去歇着', 'leave 11-23pm (type:sick) “嗓子” | choose leave'],
    ],
  },
  {
    family: 'twelfth: leave (孙悦)',
    by: '孙悦',
    lines: [
      ['礼拜五我去考科目三，上午考完就回来上班的', 'leave 11-27am (type:personal) “科目三” | choose leave'],
      ['明天早上晚到一个小时，送猫去做绝育', 'leave 11-24@09:00..11-24@10:00 (type:personal) “猫”'],
    ],
  },
  {
    family: 'twelfth: leave (钱多多)',
    by: '钱多多',
    lines: [
      ['调休两小时，周四下午四点走', 'leave 11-26@16:00..11-26@18:00 type:compensatory'],
      ['请假 12/2-12/4 事假 家里装修师傅进场 工作交给何平', 'leave 12-02..12-04 type:personal @何平 “装修”'],
    ],
  },
  {
    family: 'twelfth: leave (李敏)',
    by: '李敏',
    lines: [['年假我少休一天，9号回来上班', 'leave-change']],
  },
  {
    family: 'twelfth: overtime, trips, punches (李强)',
    by: '李强',
    lines: [
      ['后天跑一趟常州收款当天来回', 'trip 11-25 “常州” | choose trip'],
      ['昨儿加班了啊，上午九点到十二点，给客户送车去太仓', 'overtime 11-22@09:00..11-22@12:00 “太仓”'],
    ],
  },
  {
    family: 'twelfth: overtime, trips, punches (王芳)',
    by: '王芳',
    lines: [['昨天盘库弄到晚上九点，算我加班吧，下午两点开始的', 'overtime 11-22@14:00..11-22@21:00 “盘库”']],
  },
  {
    family: 'twelfth: money (冯磊)',
    by: '冯磊',
    lines: [
      ['哪些报销单在等我付款', 'payables | todos | approvals | records “expense”'],
      ['本月苏州店还有多少招待费预算', 'budget'],
    ],
  },
  {
    family: 'twelfth: money (李强)',
    by: '李强',
    lines: [
      ['下周四晚上想请金达的老总吃饭，三个人，预算六百来块，聊续约', 'hospitality ¥600 12-03 “续约”'],
      ['昨天请宏远的人吃了个便饭，花了一百八，票拍给你了', 'expense ¥180 11-22 “宏远” | choose expense'],
      ['住南京的酒店一晚最多给报多少', 'standard | rules expense'],
      ['我还欠公司多少备用金', 'loans | progress advance | progress'],
    ],
  },
  {
    family: 'twelfth: meetings (陈静)',
    by: '陈静',
    lines: [
      ['上周会上定的几件事都办到哪了', 'records “action” | actions | todos | late_todos | decisions'],
      ['把这个价格表传阅给李强李敏张伟，明天下班前看完', 'document_round (11-24) @李强 @李敏 @张伟 “价格表”'],
      ['上次周会纪要发我看看', 'records “minutes” | records | decisions | choose'],
    ],
  },
  {
    family: 'twelfth: orders and customers (何平)',
    by: '何平',
    lines: [['安吉汽贸谁在跟', 'holder | find | records “customer” | customers']],
  },
  {
    family: 'twelfth: orders and customers (王芳)',
    by: '王芳',
    lines: [['哪些单子交车晚了，什么原因', 'orders | records “order” | on_time | board']],
  },
  {
    family: 'twelfth: orders and customers (李强)',
    by: '李强',
    lines: [
      ['这单想给客户让三千块，金达，2台卡罗拉，帮我走个特价', 'discount “金达” | discount ¥3000 “金达” | choose discount'],
      [
        '昆山那边新谈了一个客户，叫联众运输，联系人老吴，手机13901234567',
        'customer “联众运输” “13901234567” | customer “联众运输”',
      ],
    ],
  },
  {
    family: 'twelfth: what is owed (王芳)',
    by: '王芳',
    lines: [['超过九十天没收回来的有哪些', 'receivables | board']],
  },
  {
    family: 'twelfth: what is owed (李敏)',
    by: '李敏',
    lines: [['万通李经理答应月底先打十万过来', 'receivables “万通” | follow_up “万通” | choose receivables | choose']],
  },
  {
    family: 'twelfth: what is owed (冯磊)',
    by: '冯磊',
    lines: [['今天进账那笔九万八是哪家的', 'bank | receivables | records “receipt”']],
  },
  {
    family: 'twelfth: repairs and errands (陈静)',
    by: '陈静',
    lines: [['那台用了快十年的针式打印机修都修不好了，报废了吧', 'repair kind:scrap “打印机” | choose repair']],
  },
  {
    family: 'twelfth: repairs and errands (张伟)',
    by: '张伟',
    lines: [['复印机修好了没有都三天了', 'progress repair | progress | records']],
  },
  {
    family: 'twelfth: rosters, people, reports (卫东)',
    by: '卫东',
    lines: [['把上个月全公司的请假加班导个表给我', 'export']],
  },
  {
    family: 'twelfth: rosters, people, reports (李强)',
    by: '李强',
    lines: [['我10月份考勤有没有异常', 'attendance']],
  },
  {
    family: 'twelfth: rosters, people, reports (蒋建国)',
    by: '蒋建国',
    lines: [['哪个审批环节老卡着', 'slow_steps']],
  },
  {
    family: 'twelfth: rosters, people, reports (张伟)',
    by: '张伟',
    lines: [['李敏在不在 找她有事', 'away @李敏 | find @李敏']],
  },
  {
    family: 'twelfth: rosters, people, reports (孙悦)',
    by: '孙悦',
    lines: [['我有年假没 几天', 'balance type:annual | balance']],
  },
  {
    family: 'twelfth: answers to approvals (王芳)',
    by: '王芳',
    lines: [
      ['让她补个原因再说，打回', 'return'],
      ['准了，早点回来', 'approve'],
      ['不同意——开玩笑的，同意', 'approve | choose'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (李敏)',
    by: '李敏',
    lines: [
      ['我不请假了谢谢，刚问着玩的', 'no'],
      ['王姐说周五的会取消了，是吗', 'no'],
      ['宏远说明天打款又说后天，反正还没到账', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (李强)',
    by: '李强',
    lines: [
      ['今天食堂红烧肉不错', 'no'],
      ['张伟下午好像要请假吧听他说的', 'no'],
      ['请假的流程是不是又改了', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (王芳)',
    by: '王芳',
    lines: [
      ['同意书模板在哪里下载', 'no'],
      ['早上开会说的那个报销新规大家都清楚了吧', 'no'],
    ],
  },
  {
    family: 'twelfth: nobody’s wish (孙悦)',
    by: '孙悦',
    lines: [
      ['如果加班不到一小时算不算', 'no'],
      ['驾校那个培训费三千八公司给报不', 'no'],
      ['试用期请事假会不会扣全勤', 'no'],
    ],
  },
];

/** The life of the leave ledger: year end, lots, why there is so much annual leave. */
export const ledgerWords = {
  'lapse.title': '{type}到期',
  'lapse.both': '{type}结转{carried}，有效至{until}；{gone}已到期',
  'lapse.carried': '{type}结转{carried}，有效至{until}',
  'lapse.gone': '{type}{gone}已到期，不能再用',
  'lapse.forfeited': '{why}，按规定不享受当年{type}，未用的{gone}不结转',
  'lapse.take': '请{type}',

  'forfeit.paid_personal_20_days': '带薪事假累计满20天',
  'forfeit.sick_2_months': '病假累计满2个月',
  'forfeit.sick_3_months': '病假累计满3个月',
  'forfeit.sick_4_months': '病假累计满4个月',

  'balance.lot': '{amount}，{on}到期',
  'balance.lot_carried': '上年结转{amount}，{on}到期',
  'balance.lot_endless': '{amount}，长期有效',
  'balance.lot_later': '{amount}，{from}起可用',
  'balance.overdraft': '已透支{amount}，以后的额度先抵扣',

  'annual.why': '{year}年为什么有{days}天年假？',
  'annual.career': '{from}参加工作，到{on}满{years}年',
  'annual.joined': '没有登记参加工作的日期，按入职日期{from}算，到{on}满{years}年；以前有工作经历请联系人力资源补登',
  'annual.tier': '满1年5天，满10年10天，满20年15天（《职工带薪年休假条例》第三条）',
  'annual.whole': '全年按{tier}天',
  'annual.stretch': '{from}至{to}：{days}天，按全年{tier}天折算',
  'annual.none_yet': '{from}至{to}：工作未满1年，没有年假',
  'annual.rounded': '折算 {exact} 天，不足1天的部分不计（《实施办法》第五条）',
  'annual.forfeited': '{last}年休过年假后{why}，{year}年不享受年假（《实施办法》第八条）',

  'gift.spent': '这份申请给的{type}已用掉或正在申请{amount}；请先撤销对应的假，再撤销它',
  'gift.corrected': '{type}{sign}{amount}。原因：{reason}',
  'gift.correction_undone': '上次的调整已撤销：{type}{sign}{amount}。原来的原因：{reason}',
  'gift.owed': '{type}{amount}已用掉，给它的申请已撤销，转为透支，以后的额度先抵扣',
  'gift.more': '增加',
  'gift.less': '减少',
} as const;

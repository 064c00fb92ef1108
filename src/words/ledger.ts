/** The life of the leave ledger: year end, lots, why there is so much annual leave. */
export const ledgerWords = {
  'lapse.title': { zh: '{type}到期', en: '{type}: end of term' },
  'lapse.both': {
    zh: '{type}结转{carried}，有效至{until}；{gone}已到期',
    en: '{type}: {carried} carried over, good until {until}; {gone} lapsed',
  },
  'lapse.carried': { zh: '{type}结转{carried}，有效至{until}', en: '{type}: {carried} carried over, good until {until}' },
  'lapse.gone': { zh: '{type}{gone}已到期，不能再用', en: '{type}: {gone} lapsed and can no longer be taken' },
  'lapse.forfeited': {
    zh: '{why}，按规定不享受当年{type}，未用的{gone}不结转',
    en: '{why}: by law no {type} for that year, so {gone} untaken are not carried over',
  },
  'lapse.redrawn_carried': {
    zh: '已申请的{days}改用其中{amount}',
    en: '{amount} of it now pays for the leave you asked for on {days}',
  },
  'lapse.redrawn': {
    zh: '已申请的{days}用掉即将到期的{amount}，不作废',
    en: 'the leave you asked for on {days} uses {amount} that would have lapsed',
  },
  'lapse.days_more': { zh: '{days}等', en: '{days} and more' },
  'lapse.take': { zh: '请{type}', en: 'Take {type}' },

  'forfeit.title': { zh: '{type}有变动', en: '{type} has changed' },
  'forfeit.carry_back': {
    zh: '{last}年{why}，按规定不享受{last}年的年假（《职工带薪年休假条例》第四条），结转过来的{amount}收回',
    en: '{why} in {last}: by law no annual leave for {last} (Regulations on Paid Annual Leave, art. 4), so the {amount} carried over are taken back',
  },
  'forfeit.carry_back_spent': {
    zh: '{last}年{why}，按规定不享受{last}年的年假（《职工带薪年休假条例》第四条），结转过来的{amount}收回；其中{spent}已休或已申请，改由其他额度抵扣，不够的记为透支',
    en: '{why} in {last}: by law no annual leave for {last} (Regulations on Paid Annual Leave, art. 4), so the {amount} carried over are taken back; {spent} of it are taken or asked for, are paid by what else there is, and are overdrawn beyond it',
  },
  'forfeit.carry_again': {
    zh: '{last}年的病假或事假有撤销或变更，{last}年的年假照常结转，{amount}已退回',
    en: 'Sick or personal leave of {last} was undone or changed: the annual leave of {last} is carried over as before, {amount} are back',
  },
  'forfeit.grant_back': {
    zh: '{last}年休过年假后{why}，{year}年不享受年假（《企业职工带薪年休假实施办法》第八条）：未休的{amount}收回，{last}年的和{year}年已休的不追回',
    en: '{why} after annual leave was taken in {last}: none in {year} (Implementing Measures, art. 8). The {amount} not taken are withdrawn; what was taken in {last} and {year} stays',
  },
  'forfeit.grant_again': {
    zh: '{last}年的病假或事假有撤销或变更，{year}年照常享受年假，{amount}已退回',
    en: 'Sick or personal leave of {last} was undone or changed: annual leave of {year} stands again, {amount} are back',
  },
  'forfeit.paid_personal_20_days': { zh: '带薪事假累计满20天', en: '20 days of paid personal leave' },
  'forfeit.sick_2_months': { zh: '病假累计满2个月', en: '2 months of sick leave' },
  'forfeit.sick_3_months': { zh: '病假累计满3个月', en: '3 months of sick leave' },
  'forfeit.sick_4_months': { zh: '病假累计满4个月', en: '4 months of sick leave' },

  'balance.lot': { zh: '{amount}，{on}到期', en: '{amount} until {on}' },
  'balance.lot_passes': {
    zh: '{amount}，{on}到期，其中{carried}可结转到{until}',
    en: '{amount} until {on}, of which {carried} can be carried over until {until}',
  },
  'balance.lot_carried': { zh: '上年结转{amount}，{on}到期', en: '{amount} from last year, until {on}' },
  'balance.lot_endless': { zh: '{amount}，长期有效', en: '{amount}, no end date' },
  'balance.lot_later': { zh: '{amount}，{from}起可用', en: '{amount} from {from} on' },
  'balance.overdraft': {
    zh: '已透支{amount}，以后的额度先抵扣',
    en: 'Overdrawn by {amount}; what comes next pays it back first',
  },

  'annual.why': { zh: '{year}年为什么有{days}天年假？', en: 'Why {days} d of annual leave in {year}?' },
  'annual.career': { zh: '{from}参加工作，到{on}满{years}年', en: 'At work since {from}: {years} full years on {on}' },
  'annual.joined': {
    zh: '没有登记参加工作的日期，按入职日期{from}算，到{on}满{years}年；以前有工作经历请联系人力资源补登',
    en: 'No start of working life on record; counted from joining on {from}: {years} full years on {on}. With earlier jobs, please tell HR',
  },
  'annual.tier': {
    zh: '满1年5天，满10年10天，满20年15天（《职工带薪年休假条例》第三条）',
    en: '5 d from 1 year, 10 from 10, 15 from 20 (Regulations on Paid Annual Leave, art. 3)',
  },
  'annual.whole': { zh: '全年按{tier}天', en: '{tier} d for the whole year' },
  'annual.stretch': {
    zh: '{from} 至 {to}：{days}天，按全年{tier}天折算',
    en: '{from} to {to}: {days} calendar days at {tier} d a year',
  },
  'annual.none_yet': {
    zh: '{from} 至 {to}：工作未满1年，没有年假',
    en: '{from} to {to}: less than a year of work, no annual leave',
  },
  'annual.rounded': {
    zh: '折算{exact}天，不足1天的部分不计（《实施办法》第五条）',
    en: '{exact} d in proportion, parts of a day not counted (Implementing Measures, art. 5)',
  },
  'annual.forfeited': {
    zh: '{last}年休过年假后{why}，{year}年不享受年假（《实施办法》第八条）',
    en: '{why} after annual leave was taken in {last}: none in {year} (Implementing Measures, art. 8)',
  },

  'gift.spent': {
    zh: '这份申请给的{type}已用掉或正在申请{amount}；请先撤销对应的假，再撤销它',
    en: '{amount} of the {type} it gave is taken or asked for; please undo that leave first',
  },
  'gift.corrected': { zh: '{type}{sign}{amount}。原因：{reason}', en: '{type} {sign} {amount}. Reason: {reason}' },
  'gift.correction_undone': {
    zh: '上次的调整已撤销：{type}{sign}{amount}。原来的原因：{reason}',
    en: 'The last correction is undone: {type} {sign} {amount}. Its reason was: {reason}',
  },
  'gift.owed': {
    zh: '{type}{amount}已用掉，给它的申请已撤销，转为透支，以后的额度先抵扣',
    en: '{amount} of {type} was taken and what gave it is undone: overdrawn, what comes next pays it back',
  },
  'gift.more': { zh: '增加', en: 'plus' },
  'gift.less': { zh: '减少', en: 'minus' },
} as const;

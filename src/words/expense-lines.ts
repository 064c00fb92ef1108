/** The same of trips, standards, entertainment, training and other currencies. */
export const expenseLineWords = {
  'expense.found.trip_missing': { zh: '没有出差申请', en: 'There is no trip request' },
  'expense.accept.trip_missing': {
    zh: '请选批准的出差申请；没有的要走特批',
    en: 'Please choose an approved trip; without one it takes special approval',
  },
  'expense.found.trip_unknown': { zh: '找不到出差申请 {trip}', en: 'There is no trip {trip}' },
  'expense.accept.trip_unknown': { zh: '请选一份自己的出差申请', en: 'Please choose a trip of your own' },
  'expense.found.trip_open': { zh: '出差申请 {trip} 还没有批准', en: 'Trip {trip} is not approved' },
  'expense.accept.trip_open': { zh: '批准之后再报，或走特批', en: 'Claim it when it is approved, or ask for special approval' },
  'expense.found.trip_of_others': { zh: '出差申请 {trip} 里没有报销人', en: 'The claimant is not on trip {trip}' },
  'expense.accept.trip_of_others': {
    zh: '请选自己申请或同行的出差',
    en: 'Please choose a trip you applied for or are a companion of',
  },
  'expense.found.trip_days': { zh: '{day} 不在出差的 {from} 到 {to} 之内', en: '{day} is not within the trip, {from} to {to}' },
  'expense.accept.trip_days': { zh: '请核对日期；出差延长的写明原因', en: 'Please check the day; of a longer trip say why' },
  'expense.found.trip_places': { zh: '{city}不在出差地点（{places}）里', en: '{city} is not a place of the trip ({places})' },
  'expense.accept.trip_places': { zh: '请核对城市；临时改行程的写明原因', en: 'Please check the city; of a change say why' },
  'expense.found.trip_late': {
    zh: '出差申请是 {asked} 补的，{from} 已经出发',
    en: 'The trip was asked for on {asked}, after it began on {from}',
  },
  'expense.accept.trip_late': {
    zh: '应先申请后出差；请写明原因',
    en: 'A trip is to be asked for before; please say why it was not',
  },
  'expense.found.two_places': {
    zh: '{day} 晚上同时住在{here}和{there}',
    en: 'On the night of {day} both in {here} and in {there}',
  },
  'expense.accept.two_places': {
    zh: '请核对日期；替同事付的写明是谁',
    en: 'Please check the days; for a colleague say for whom',
  },
  'expense.usual_place': { zh: '其他城市', en: 'other cities' },
  'expense.found.hotel_over': {
    zh: '住宿 {amount}，{where}{count}间夜标准 {limit}，超 {excess}',
    en: 'Hotel {amount}; the standard for {count} room nights in {where} is {limit}, {excess} above',
  },
  'expense.accept.hotel_over': {
    zh: '按标准报 {limit}，超出自付；或走特批',
    en: 'Claim {limit} and pay the rest yourself, or ask for special approval',
  },
  'expense.found.meals_over': {
    zh: '餐费 {amount}，{where}{count}人天标准 {limit}，超 {excess}',
    en: 'Meals {amount}; the standard for {count} person days in {where} is {limit}, {excess} above',
  },
  'expense.accept.meals_over': {
    zh: '按标准报 {limit}，超出自付；或走特批',
    en: 'Claim {limit} and pay the rest yourself, or ask for special approval',
  },
  'expense.found.local_over': {
    zh: '市内交通 {amount}，{where}{count}人天标准 {limit}，超 {excess}',
    en: 'Local transport {amount}; the standard for {count} person days in {where} is {limit}, {excess} above',
  },
  'expense.accept.local_over': {
    zh: '按标准报 {limit}，超出自付；或走特批',
    en: 'Claim {limit} and pay the rest yourself, or ask for special approval',
  },
  'expense.found.over_capped': {
    zh: '按标准报 {limit}，超出的 {excess} 自付',
    en: 'Claimed up to the standard, {limit}; {excess} is paid by the claimant',
  },
  'expense.accept.over_capped': { zh: '报 {limit}', en: '{limit} is claimed' },
  'expense.found.over_special': {
    zh: '超标准 {excess}，申请特批',
    en: '{excess} above the standard, special approval is asked for',
  },
  'expense.accept.over_special': { zh: '不特批的按标准报 {limit}', en: 'Without it {limit} is claimed' },

  'expense.found.hospitality_missing': { zh: '没有招待申请', en: 'There is no hospitality request' },
  'expense.accept.hospitality_missing': {
    zh: '请选批准的招待申请；没有的要走特批',
    en: 'Please choose an approved request; without one it takes special approval',
  },
  'expense.found.hospitality_unknown': {
    zh: '找不到招待申请 {hospitality}',
    en: 'There is no hospitality request {hospitality}',
  },
  'expense.accept.hospitality_unknown': { zh: '请选一份自己的招待申请', en: 'Please choose one of your own' },
  'expense.found.hospitality_open': {
    zh: '招待申请 {hospitality} 还没有批准',
    en: 'Hospitality request {hospitality} is not approved',
  },
  'expense.accept.hospitality_open': {
    zh: '批准之后再报，或走特批',
    en: 'Claim it when it is approved, or ask for special approval',
  },
  'expense.found.hospitality_of_others': {
    zh: '招待申请 {hospitality} 不是报销人的',
    en: 'Hospitality request {hospitality} is not the claimant’s',
  },
  'expense.accept.hospitality_of_others': { zh: '请选自己的招待申请', en: 'Please choose one of your own' },
  'expense.found.hospitality_late': {
    zh: '招待申请是 {asked} 补的，{day} 已经招待',
    en: 'It was asked for on {asked}, after the day, {day}',
  },
  'expense.accept.hospitality_late': {
    zh: '应先申请后招待；请写明原因',
    en: 'It is to be asked for before; please say why it was not',
  },
  'expense.found.hospitality_day': { zh: '费用是 {day} 的，申请的是 {asked}', en: 'Spent on {day}, asked for {asked}' },
  'expense.accept.hospitality_day': { zh: '请核对日期；改期的写明原因', en: 'Please check the day; of another day say why' },
  'expense.found.hospitality_heads': {
    zh: '{heads}人，比申请的 {asked}人多',
    en: '{heads} people, more than the {asked} asked for',
  },
  'expense.accept.hospitality_heads': { zh: '请写明多出来的是谁', en: 'Please say who came as well' },
  'expense.found.hospitality_budget': { zh: '{amount}，超过申请的预算 {budget}', en: '{amount}, above the budget of {budget}' },
  'expense.accept.hospitality_budget': { zh: '预算 {budget} 以内；超出的写明原因', en: 'Within {budget}; of more say why' },
  'expense.found.per_head_over': {
    zh: '{heads}人，人均 {perHead}，标准 {limit}',
    en: '{heads} people, {perHead} each; the standard is {limit}',
  },
  'expense.accept.per_head_over': { zh: '人均不超过 {limit}，或走特批', en: 'At most {limit} each, or special approval' },
  'expense.found.escorts_over': {
    zh: '来宾 {guests}人，陪同 {escorts}人，最多 {most}人',
    en: '{escorts} colleagues with {guests} guests; at most {most}',
  },
  'expense.accept.escorts_over': { zh: '陪同不超过 {most}人；多出来的写明原因', en: 'At most {most}; of more say why' },
  'expense.found.guests_elsewhere': {
    zh: '{day} {guests}也在另一张报销单里（单号尾号 {tail}）',
    en: 'On {day} {guests} are also named in another claim (ending in {tail})',
  },
  'expense.found.guests_elsewhere_by': {
    zh: '{day} {guests}也在 {who} 的 {number} 里',
    en: 'On {day} {guests} are also named by {who} in {number}',
  },
  'expense.accept.guests_elsewhere': {
    zh: '请核对来宾和日期；确是两次的可以提交',
    en: 'Please check guests and day; if there were two meals you can send it',
  },
  'expense.found.month_over': {
    zh: '{month} 本单位{kind}共 {amount}，超过 {limit}',
    en: '{kind} of the unit in {month} comes to {amount}, above {limit}',
  },
  'expense.accept.month_over': { zh: '每月 {limit} 以内，或走特批', en: 'At most {limit} a month, or special approval' },

  'expense.found.training_missing': { zh: '没有写哪个培训', en: 'The training is not named' },
  'expense.accept.training_missing': { zh: '请写培训计划或场次（S81）', en: 'Please name the plan or session (S81)' },
  'expense.found.training_unplanned': { zh: '不在培训计划里', en: 'It is not in the training plan' },
  'expense.accept.training_unplanned': {
    zh: '计划内的直接报；计划外的走特批',
    en: 'What is in the plan is taken; anything else takes special approval',
  },
  'expense.found.training_unproven': { zh: '没有参加培训的证明', en: 'There is no proof of having attended' },
  'expense.accept.training_unproven': {
    zh: '请附签到、证书或通知',
    en: 'Please add the attendance sheet, certificate or notice',
  },
  'expense.found.purchase_missing': { zh: '没有写采购或缺货依据', en: 'The purchase or shortage behind it is not named' },
  'expense.accept.purchase_missing': { zh: '请写采购申请或缺什么', en: 'Please name the purchase, or what was lacking' },
  'expense.found.shares_differ': { zh: '分摊加起来不是 {amount}', en: 'The shares do not come to {amount}' },
  'expense.accept.shares_differ': {
    zh: '各份合计要等于 {amount}；有一份不写金额，就是剩下的',
    en: 'They have to sum to {amount}; a share without an amount is the rest',
  },
  'expense.found.share_twice': {
    zh: '分摊 {amount}，同一个人或门店写了两次',
    en: 'Somebody is named twice among the shares of {amount}',
  },
  'expense.accept.share_twice': { zh: '每个人、每家门店只写一次', en: 'Please name each once' },
  'expense.found.rate_missing': { zh: '{currency}没有写汇率、日期和来源', en: 'Rate, day and source of {currency} are missing' },
  'expense.accept.rate_missing': { zh: '请写当天的汇率和哪里公布的', en: 'Please give the rate of the day and who published it' },
  'expense.found.rate_day': {
    zh: '汇率是 {rateOn} 的，与费用日期 {day} 相差超过 {most} 天',
    en: 'The rate is of {rateOn}, more than {most} days from {day}',
  },
  'expense.accept.rate_day': { zh: '请用相差 {most} 天以内的汇率', en: 'Please use a rate within {most} days' },
  'expense.found.rate_amount': {
    zh: '{foreign} × {rate} 是 {right}，填的是 {amount}',
    en: '{foreign} × {rate} is {right}, not {amount}',
  },
  'expense.accept.rate_amount': { zh: '请填 {right}', en: 'Please fill in {right}' },
} as const;

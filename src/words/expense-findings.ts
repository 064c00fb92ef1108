/** What the checks of an expense claim find (`expense.found.…`), and what would be accepted instead (`expense.accept.…`): of lines and invoices. */
export const expenseFindingWords = {
  'expense.found.amount_missing': { zh: '金额没有读到', en: 'The amount was not read' },
  'expense.accept.amount_missing': { zh: '请填金额', en: 'Please fill in the amount' },
  'expense.found.day_missing': { zh: '没有写哪天的费用', en: 'The day of the expense is missing' },
  'expense.accept.day_missing': { zh: '请填费用发生的日期', en: 'Please fill in the day it was spent' },
  'expense.found.day_in_future': { zh: '费用日期 {day} 还没有到', en: '{day} is still to come' },
  'expense.accept.day_in_future': { zh: '请填已经发生的费用的日期', en: 'Please fill in a day that has passed' },
  'expense.found.field_missing': { zh: '{kind}要写{what}', en: '{kind} needs {what}' },
  'expense.accept.field_missing': { zh: '请补上{what}', en: 'Please add {what}' },
  'expense.found.kind_not_listed': { zh: '不在报销范围的类别里', en: 'Not one of the kinds that are reimbursed' },
  'expense.accept.kind_not_listed': {
    zh: '报销范围：{kinds}；其他费用要走特批',
    en: 'Reimbursed are {kinds}; anything else takes special approval',
  },
  'expense.found.invoice_missing': { zh: '没有票据', en: 'There is no invoice' },
  'expense.accept.invoice_missing': {
    zh: '请发票据，或写明没有票据的原因',
    en: 'Please send the invoice, or say why there is none',
  },
  'expense.found.no_invoice_line': {
    zh: '无票 {amount}，超过一行 {most} 的限额',
    en: '{amount} without an invoice, above {most} a line',
  },
  'expense.accept.no_invoice_line': {
    zh: '请补票据；补不到的，{most} 以内由财务决定，超过的走特批',
    en: 'Please hand in the invoice; without one up to {most} is for finance to decide, more takes special approval',
  },
  'expense.found.no_invoice_claim': {
    zh: '无票的几行共 {amount}，超过一张报销单 {most} 的限额',
    en: 'The lines without an invoice come to {amount}, above {most} a claim',
  },
  'expense.accept.no_invoice_claim': {
    zh: '请补票据，无票合计不超过 {most}，或走特批',
    en: 'Please hand in invoices until no more than {most} is without, or ask for special approval',
  },
  'expense.found.number_unread': {
    zh: '发票号码没有读到，查不了重复',
    en: 'The number of the invoice was not read, so it cannot be told from others',
  },
  'expense.accept.number_unread': {
    zh: '请照着票据填号码，或发清楚的原件（XML、PDF、OFD）',
    en: 'Please type the number, or send the original (XML, PDF, OFD)',
  },
  'expense.found.total_unread': { zh: '价税合计没有读到', en: 'The total was not read' },
  'expense.accept.total_unread': { zh: '请照着票据填价税合计', en: 'Please type the total as it is printed' },
  'expense.found.over_invoice': { zh: '共报 {claimed}，比票面 {total} 多', en: '{claimed} is claimed of an invoice of {total}' },
  'expense.accept.over_invoice': { zh: '用这张票报的合计不超过 {total}', en: 'At most {total} in all can be claimed of it' },
  'expense.found.document_unknown': {
    zh: '认不出是哪种票据，需人工确认',
    en: 'It is not clear what document this is; somebody has to look at it',
  },
  'expense.accept.document_unknown': { zh: '请写明是什么票据，或发原件', en: 'Please say what it is, or send the original' },
  'expense.found.not_an_expense': { zh: '这是购车发票，不是费用', en: 'This is an invoice for a vehicle, not an expense' },
  'expense.accept.not_an_expense': {
    zh: '购车请交财务按固定资产或库存车办理，这里请去掉这一行',
    en: 'Vehicles are bought through finance as assets or stock; please take this line out',
  },
  'expense.found.attachment_only': {
    zh: '行程单、水单和清单只能作附件，不是票据',
    en: 'A trip sheet, hotel bill or list only goes with an invoice',
  },
  'expense.accept.attachment_only': { zh: '请发它对应的发票', en: 'Please send the invoice it belongs to' },

  'expense.found.sums_wrong': {
    zh: '不含税 {net} 加税额 {tax} 不等于价税合计 {total}',
    en: '{net} without tax and {tax} tax do not make {total}',
  },
  'expense.accept.sums_wrong': {
    zh: '请核对票面，或发原件（XML、OFD）',
    en: 'Please compare it with the invoice, or send the original (XML, OFD)',
  },
  'expense.found.lines_wrong': {
    zh: '各行合计 {lines}，票面合计 {sum}，不一致',
    en: 'The items come to {lines}, the invoice says {sum}',
  },
  'expense.accept.lines_wrong': {
    zh: '请核对票面，缺页或清单的请补上',
    en: 'Please compare it with the invoice, and add a page or list that is missing',
  },
  'expense.found.words_wrong': { zh: '大写“{words}”与小写 {total} 不一致', en: 'The amount in words, “{words}”, is not {total}' },
  'expense.accept.words_wrong': {
    zh: '请核对票面，或请销售方重开',
    en: 'Please compare it with the invoice, or ask the seller for a new one',
  },
  'expense.found.rate_wrong': {
    zh: '{item} 的税额 {tax}，按税率应是 {right}',
    en: 'The tax of {item} is {tax}; by its rate it would be {right}',
  },
  'expense.accept.rate_wrong': {
    zh: '税额与税率相差不超过 1 分；请核对票面',
    en: 'Tax may differ from its rate by 1 cent; please compare it with the invoice',
  },
  'expense.found.buyer_id_wrong': { zh: '购买方税号 {id} 校验不符', en: 'The tax number of the buyer, {id}, cannot be right' },
  'expense.accept.buyer_id_wrong': {
    zh: '税号 18 位，最后一位是校验码；请核对',
    en: 'A tax number has 18 signs, the last of which checks the others; please compare it',
  },
  'expense.found.seller_id_wrong': { zh: '销售方税号 {id} 校验不符', en: 'The tax number of the seller, {id}, cannot be right' },
  'expense.accept.seller_id_wrong': {
    zh: '请到税务局查验这张票，或请销售方说明',
    en: 'Please have the invoice verified, or ask the seller',
  },
  'expense.found.seller_id_old': {
    zh: '销售方税号 {id} 是旧式税号，无法校验',
    en: 'The tax number of the seller, {id}, is of an old form and cannot be checked',
  },
  'expense.accept.seller_id_old': { zh: '请到税务局查验这张票', en: 'Please have the invoice verified' },

  'expense.found.title_unread': { zh: '购买方抬头没有读到', en: 'The name of the buyer was not read' },
  'expense.accept.title_unread': {
    zh: '请照着票据填购买方名称和税号',
    en: 'Please type name and tax number of the buyer as printed',
  },
  'expense.found.title_unknown': { zh: '抬头“{title}”不是本公司的名称', en: '“{title}” is no name of the company' },
  'expense.accept.title_unknown': {
    zh: '请销售方重开，抬头：{name}，税号：{taxId}',
    en: 'Please ask the seller for a new one, made out to {name}, {taxId}',
  },
  'expense.found.title_other_unit': { zh: '抬头“{title}”是公司另一家单位的', en: '“{title}” is another company of the network' },
  'expense.accept.title_other_unit': {
    zh: '请销售方重开，抬头：{name}，税号：{taxId}；替那家单位付的，请财务放行',
    en: 'Please ask the seller for a new one, made out to {name}, {taxId}; what was paid for the other company finance can let pass',
  },
  'expense.found.title_former': {
    zh: '“{title}”是曾用名，{until} 之后开的不能用',
    en: '“{title}” is a former name and not to be used after {until}',
  },
  'expense.accept.title_former': {
    zh: '请销售方按现名重开：{name}，税号：{taxId}',
    en: 'Please ask the seller for a new one with the present name: {name}, {taxId}',
  },
  'expense.found.tax_id_unread': { zh: '购买方税号没有读到', en: 'The tax number of the buyer was not read' },
  'expense.accept.tax_id_unread': {
    zh: '票面应是 {taxId}（{name}）；请核对后填写',
    en: 'It should be {taxId} ({name}); please compare and type it',
  },
  'expense.found.tax_id_differs': {
    zh: '名称对，税号 {found} 错在第 {places} 位',
    en: 'The name is right, the tax number {found} is wrong at sign {places}',
  },
  'expense.accept.tax_id_differs': {
    zh: '请销售方重开，抬头：{name}，税号：{taxId}',
    en: 'Please ask the seller for a new one, made out to {name}, {taxId}',
  },
  'expense.found.personal_kind': {
    zh: '抬头是个人（{title}），这种票据要开给公司',
    en: 'It is made out to a person ({title}); this kind has to be made out to the company',
  },
  'expense.accept.personal_kind': {
    zh: '请销售方重开，抬头：{name}，税号：{taxId}',
    en: 'Please ask the seller for a new one, made out to {name}, {taxId}',
  },
  'expense.found.personal_other': {
    zh: '票上的人是{title}，不是报销人，也不在出差名单里',
    en: '{title} on it is neither the claimant nor on the trip',
  },
  'expense.accept.personal_other': {
    zh: '请写明为什么由您报，或在出差申请里加上同行人',
    en: 'Please say why you claim it, or name them as a companion of the trip',
  },

  'expense.found.issued_in_future': { zh: '开票日期 {issued} 还没有到', en: 'The day of issue, {issued}, is still to come' },
  'expense.accept.issued_in_future': { zh: '请核对票面日期', en: 'Please compare the day with the invoice' },
  'expense.found.issued_before': {
    zh: '{issued} 开的票，比费用日期 {day} 早超过 {most} 天',
    en: 'Issued on {issued}, more than {most} days before it was spent on {day}',
  },
  'expense.accept.issued_before': {
    zh: '请核对费用日期；预付的写明原因',
    en: 'Please check the day of the expense; of a payment in advance say why',
  },
  'expense.found.invoice_old': { zh: '{issued} 开的票，超过 {most} 天', en: 'Issued on {issued}, more than {most} days ago' },
  'expense.accept.invoice_old': { zh: '请写明为什么现在才报', en: 'Please say why it is claimed only now' },
  'expense.found.number_year': {
    zh: '号码是 {year} 年的，开票日期却是 {issued}',
    en: 'The number is of {year}, the day of issue {issued}',
  },
  'expense.accept.number_year': { zh: '请核对号码和开票日期', en: 'Please compare number and day with the invoice' },
  'expense.found.claimed_late': {
    zh: '费用发生已 {days} 天，应在 {most} 天内报销',
    en: 'Spent {days} days ago; to be claimed within {most} days',
  },
  'expense.accept.claimed_late': {
    zh: '{most} 天内的直接报；更早的写明原因',
    en: 'Within {most} days nothing more is needed; of older ones say why',
  },
  'expense.found.last_year': { zh: '{year}年费用，截止 {until}', en: 'An expense of {year}, taken until {until}' },
  'expense.accept.last_year': { zh: '{until} 前批完的可以入账', en: 'It can be booked if it is approved by {until}' },
  'expense.found.year_closed': { zh: '{year}年费用，{until} 已截止', en: 'An expense of {year}; the last day was {until}' },
  'expense.accept.year_closed': {
    zh: '只收今年的费用；确有原因的请财务放行',
    en: 'Only expenses of this year are taken; finance can let it pass for a reason',
  },

  'expense.found.red_letter': {
    zh: '这是红字发票，冲销用的，不能报销',
    en: 'This is a red-letter invoice, which takes another one back',
  },
  'expense.accept.red_letter': { zh: '请发重开的蓝字发票', en: 'Please send the new invoice issued instead' },
  'expense.found.taken_back': {
    zh: '这张票已被红字发票 {red} 冲销',
    en: 'This invoice was taken back by red-letter invoice {red}',
  },
  'expense.accept.taken_back': { zh: '请发重开的发票', en: 'Please send the new invoice issued instead' },
  'expense.found.taken_back_part': {
    zh: '这张票被红字发票 {red} 冲掉了一部分，还有效的只有 {left}',
    en: 'A part of this invoice was taken back by red-letter invoice {red}: {left} of it is still good',
  },
  'expense.accept.taken_back_part': { zh: '最多报 {left}，或发重开的发票', en: 'Claim {left} at most, or send the new invoice' },
  'expense.found.taken_back_seen': {
    zh: '这张票可能被红字发票 {red} 冲销了，其中有照片上识别的号码或金额',
    en: 'Red-letter invoice {red} may have taken this one back; a number or an amount of them was recognised on a photo',
  },
  'expense.accept.taken_back_seen': {
    zh: '请对照两张票的号码；确实冲销了就发重开的发票，不是的可以提交，审批人会看到',
    en: 'Please compare the numbers of both; send the new invoice if it was taken back, else send the claim: those who decide will see this',
  },
  'expense.found.used': { zh: '已被使用（单号尾号 {tail}）', en: 'Already used (claim ending in {tail})' },
  'expense.found.used_by': { zh: '已被使用：{who}，{number}', en: 'Already used by {who} in {number}' },
  'expense.accept.used': {
    zh: '一张票只能报一次；请换一张，或去掉这一行',
    en: 'An invoice can be claimed once; please use another, or take this line out',
  },
  'expense.found.used_before': { zh: '以前已经报过', en: 'Claimed before' },
  'expense.found.used_before_by': { zh: '以前已经报过：{who}', en: 'Claimed before: {who}' },
  'expense.accept.used_before': {
    zh: '一张票只能报一次；请换一张，或去掉这一行',
    en: 'An invoice can be claimed once; please use another, or take this line out',
  },
  'expense.found.alike_before': {
    zh: '和以前报过的一张票销售方、日期、金额都相同',
    en: 'Seller, day and amount are those of an invoice claimed before',
  },
  'expense.found.alike_before_by': {
    zh: '和以前报过的一张票销售方、日期、金额都相同：{who}',
    en: 'Seller, day and amount are those of an invoice claimed before: {who}',
  },
  'expense.accept.alike_before': {
    zh: '确是两张票的可以提交，审批人会看到',
    en: 'If they are two you can send it; those who decide will see this',
  },
  'expense.found.used_here': { zh: '和本单另一行是同一张票', en: 'It is the same invoice as that of another line here' },
  'expense.accept.used_here': {
    zh: '请去掉重复的一行；同一张票分几行报，请各行都选它',
    en: 'Please take one of them out; to claim one invoice in several lines choose it in each',
  },
  'expense.found.alike': {
    zh: '和另一张报过的票销售方、日期、金额都相同（单号尾号 {tail}）',
    en: 'Seller, day and amount are those of an invoice claimed already (claim ending in {tail})',
  },
  'expense.found.alike_by': {
    zh: '和 {who} 在 {number} 报的票销售方、日期、金额都相同',
    en: 'Seller, day and amount are those of one claimed by {who} in {number}',
  },
  'expense.accept.alike': {
    zh: '确是两张票的可以提交，审批人会看到',
    en: 'If they are two you can send it; those who decide will see this',
  },
  'expense.found.alike_here': {
    zh: '和本单另一张票销售方、日期、金额都相同',
    en: 'Seller, day and amount are those of another invoice here',
  },
  'expense.accept.alike_here': {
    zh: '确是两张票的可以提交，审批人会看到',
    en: 'If they are two you can send it; those who decide will see this',
  },
  'expense.found.number_alike': {
    zh: '号码和一张报过的票相同，其中一个号码是照片上识别的',
    en: 'An invoice with this number was claimed already; one of the two numbers was recognised on a photo',
  },
  'expense.found.number_alike_by': {
    zh: '号码和 {who} 报过的票相同（{number}），其中一个号码是照片上识别的',
    en: 'An invoice with this number was claimed by {who} ({number}); one of the two numbers was recognised on a photo',
  },
  'expense.found.number_alike_before_by': {
    zh: '号码和以前报过的票相同（{who}），其中一个号码是照片上识别的',
    en: 'An invoice with this number was claimed before ({who}); one of the two numbers was recognised on a photo',
  },
  'expense.accept.number_alike': {
    zh: '请对照票面的号码；是同一张就去掉这一行，不是的可以提交，审批人会看到',
    en: 'Please compare the number with the paper; take this line out if it is the same invoice, else send it: those who decide will see this',
  },
  'expense.found.consecutive': {
    zh: '与{seller}的另几张票连号：{numbers}',
    en: 'Its number is next to those of other invoices of {seller}: {numbers}',
  },
  'expense.accept.consecutive': { zh: '请说明为什么同一家连着开票', en: 'Please say why one seller issued them in a row' },

  'expense.found.on_rest_day': { zh: '{day} 是{what}，没有出差申请', en: '{day} was a {what}, and there is no trip' },
  'expense.accept.on_rest_day': {
    zh: '请选出差申请，或写明当天做什么',
    en: 'Please choose the trip, or say what was done that day',
  },
  'expense.found.on_leave': { zh: '{day} 在休{leave}', en: 'On {day} the claimant was on {leave}' },
  'expense.accept.on_leave': { zh: '请核对日期；确因公的写明原因', en: 'Please check the day; if it was on business say why' },
  'expense.found.absent': { zh: '{day} 没有出勤记录', en: 'There is no attendance on {day}' },
  'expense.accept.absent': { zh: '请核对日期，或写明当天在哪里', en: 'Please check the day, or say where you were' },

  'expense.found.item_other_kind': { zh: '票上是“{item}”，一般不属于{kind}', en: '“{item}” is not usually {kind}' },
  'expense.accept.item_other_kind': {
    zh: '一般属于：{kinds}；请改类别或写明用途',
    en: 'Usually it is {kinds}; please change the kind or say what it was for',
  },
  'expense.found.item_prepaid': {
    zh: '“{item}”是预付或充值，用掉以前不算费用',
    en: '“{item}” is paid in advance: no expense until it is used',
  },
  'expense.accept.item_prepaid': {
    zh: '请附使用明细，或用实际消费的票据',
    en: 'Please add what it was used for, or the invoices of that',
  },
  'expense.found.item_agency': {
    zh: '“{item}”是代理费或转售的票，看不出行程',
    en: '“{item}” is an agency fee or a resold ticket: the journey is not told',
  },
  'expense.accept.item_agency': {
    zh: '请附行程单，写明谁、哪天、从哪里到哪里',
    en: 'Please add the itinerary: who, when, from where to where',
  },
  'expense.found.item_vehicle': { zh: '“{item}”没有写是哪辆车', en: '“{item}”: the vehicle is not named' },
  'expense.accept.item_vehicle': { zh: '请写车牌号', en: 'Please add the number plate' },
  'expense.found.item_declined': {
    zh: '“{item}”里有“{word}”，不在报销范围',
    en: '“{item}” has “{word}” in it, which is not reimbursed',
  },
  'expense.accept.item_declined': { zh: '请去掉这一行', en: 'Please take this line out' },
  'expense.found.list_missing': { zh: '票上写详见清单，没有附清单', en: 'It refers to a list of goods that is not there' },
  'expense.accept.list_missing': { zh: '请补发销货清单', en: 'Please send the list' },
  'expense.found.list_differs': {
    zh: '销货清单合计 {list}，发票 {total}，不一致',
    en: 'The list of goods comes to {list}, the invoice to {total}',
  },
  'expense.accept.list_differs': { zh: '请发对应这张发票的清单', en: 'Please send the list that belongs to this invoice' },
  'expense.found.sheet_differs': {
    zh: '行程单合计 {sheet}，发票 {total}，不一致',
    en: 'The trip sheet comes to {sheet}, the invoice to {total}',
  },
  'expense.accept.sheet_differs': { zh: '请发对应这张发票的行程单', en: 'Please send the sheet that belongs to this invoice' },
  'expense.found.sheet_missing': { zh: '打车票 {total}，没有行程单', en: 'A ride of {total} without a trip sheet' },
  'expense.accept.sheet_missing': { zh: '超过 {above} 的请附行程单', en: 'Please add the trip sheet above {above}' },
  'expense.found.rejected_before': {
    zh: '这张票在 {number} 里报过，{at} 被{who}拒绝：{reason}',
    en: 'It was claimed before in {number}, which {who} rejected on {at}: {reason}',
  },
  'expense.accept.rejected_before': {
    zh: '请先看拒绝的原因解决了没有',
    en: 'Please see first whether what it was rejected for is settled',
  },
  'expense.found.sent_by_other': {
    zh: '这张票{who}也发来过，那边的报销被拒绝、撤回或没有提交',
    en: '{who} sent this invoice too; that claim was rejected, taken back or never sent',
  },
  'expense.accept.sent_by_other': { zh: '请核实是谁的费用再决定', en: 'Please find out whose expense it is before you decide' },
  'expense.found.alike_by_other': {
    zh: '{who}发来过一张销售方、日期、金额都一样的票，有一张没读到号码；那边的报销被拒绝、撤回或没有提交',
    en: '{who} sent one of the same seller, day and total, and one of the two has no number; that claim was rejected, taken back or never sent',
  },
  'expense.accept.alike_by_other': {
    zh: '请看票据，核实是不是同一张再决定',
    en: 'Please look at the receipts whether they are one before you decide',
  },
  'expense.found.seller_blocked': { zh: '销售方“{seller}”在黑名单里', en: 'The seller “{seller}” is on the block list' },
  'expense.accept.seller_blocked': { zh: '请核实后再决定', en: 'Please look into it before you decide' },
  'expense.found.seller_related': {
    zh: '销售方“{seller}”与报销人有关联',
    en: 'The seller “{seller}” is related to the claimant',
  },
  'expense.accept.seller_related': { zh: '请核实后再决定', en: 'Please look into it before you decide' },
  'expense.found.check_failed': { zh: '查验结果是“{result}”（{who}）', en: 'The check with the tax office: {result} ({who})' },
  'expense.accept.check_failed': { zh: '请核实后再决定', en: 'Please look into it before you decide' },
  'expense.found.sources_differ': {
    zh: '{field}：{kept}是 {value}，{other}是 {said}，疑似篡改',
    en: '{field}: {kept} says {value}, {other} says {said}; it may have been changed',
  },
  'expense.accept.sources_differ': {
    zh: '请向销售方要原件（XML）重发；不能改填，只能说明，由财务决定',
    en: 'Please get the original (XML) from the seller; it cannot be typed over, only explained to finance',
  },
  'expense.found.read_by_picture': { zh: '照片识别，请核对：{what}', en: 'Recognised on the photo, please check: {what}' },
  'expense.accept.read_by_picture': {
    zh: '和票面一致就可以提交；不一致请发原件（XML、PDF、OFD）',
    en: 'Send it if this is what the paper says; if not, please send the original (XML, PDF, OFD)',
  },
  'expense.found.reading_differs': {
    zh: '{field}：{kept}是 {value}，{other}是 {said}',
    en: '{field}: {kept} says {value}, {other} says {said}',
  },
  'expense.accept.reading_differs': { zh: '请对照票面确认', en: 'Please compare it with the invoice' },
} as const;

/** Somebody has left, or their account is stopped: what is said to those whom it concerns. */
export const departureWords = {
  'departure.title_left': { zh: '{name}已离职，请安排交接', en: '{name} has left: please arrange the hand-over' },
  'departure.title_suspended': { zh: '{name}的账号已停用', en: "{name}'s account is suspended" },
  'departure.title_back': { zh: '{name}已恢复在职', en: '{name} is back' },
  'departure.since': { zh: '{unit} · 最后在岗日{on}', en: '{unit} · last day {on}' },
  'departure.since_suspended': { zh: '{unit} · {on}起', en: '{unit} · since {on}' },
  'departure.how_left': {
    zh: '下面是原来由{name}经手的事和现在的去处，没有人接手的请尽快指定。',
    en: 'What lay with {name}, and with whom it is now. Please name somebody where nobody has it.',
  },
  'departure.how_suspended': {
    zh: '停用期间不能办事。没有结束任何事，恢复后还没办的审批回到本人。',
    en: 'They cannot act meanwhile. Nothing was ended; what is still to be decided goes back to them when they return.',
  },
  'departure.how_back': {
    zh: '停用或离职期间转出、关闭的事已尽量恢复原样。',
    en: 'What was moved or closed meanwhile has been put back as far as possible.',
  },
  'departure.group_record': {
    zh: '{name}名下未办完的事，请移交给一位同事（S95）',
    en: 'Left open with {name}: please hand on to a colleague (S95)',
  },
  'departure.group_receivable': {
    zh: '{name}的客户还欠的款，一起移交（S113）',
    en: 'What customers of {name} still owe, handed on with it (S113)',
  },
  'departure.item_open': { zh: '{number} {amount}', en: '{number} {amount}' },
  'departure.group_device': {
    zh: '{name}保管的设备，请收回（S50）',
    en: 'Equipment that {name} keeps: please take it back (S50)',
  },
  'departure.take_back': { zh: '全部收回', en: 'Take all back' },
  'departure.taken_back': { zh: '已收回 {count} 件，台账上是闲置', en: '{count} taken back, idle in the register' },
  'departure.taken_some': {
    zh: '已收回 {count} 件，还有 {left} 件在维修、丢失或不归您收',
    en: '{count} taken back; {left} are in repair, lost or not yours to take',
  },
  'departure.hand_on_to': { zh: '交给', en: 'To' },
  'departure.hand_on': { zh: '全部移交', en: 'Hand all on' },
  'departure.handed_all': { zh: '名下已没有要移交的事', en: 'Nothing is left to hand on' },
  'departure.handed': { zh: '已移交 {count} 件给{to}', en: '{count} handed to {to}' },
  'departure.handed_some': {
    zh: '已移交 {count} 件，还有 {left} 件，请再按一次',
    en: '{count} handed on, {left} left: press again',
  },
  'departure.hand_on_nobody': { zh: '请选一位在职同事', en: 'Choose a colleague' },
  'departure.group_seat': { zh: '原来等{name}审批的', en: 'Waited for {name} to decide' },
  'departure.group_stands_in': { zh: '与{name}有关的交接、代审批', en: 'Standing in by or for {name}' },
  'departure.group_role': { zh: '空出的岗位', en: 'Roles now vacant' },
  'departure.group_report': { zh: '直接下属', en: 'Direct reports' },
  'departure.group_unit': { zh: '负责的单位', en: 'Units they headed' },
  'departure.group_request': { zh: '{name}自己的申请，已关闭', en: "{name}'s own requests, closed" },
  'departure.group_leave': { zh: '{name}未休的假，已取消', en: "{name}'s leave not taken, cancelled" },
  'departure.now': { zh: '现在：{people}', en: 'Now: {people}' },
  'departure.now_nobody': { zh: '还没有人接手', en: 'Nobody has it yet' },
  'departure.now_told': { zh: '已告知{who}另选', en: '{who} was asked to choose somebody else' },
  'departure.now_over': { zh: '已结束', en: 'Ended' },
  'departure.now_closed': { zh: '已办结', en: 'Closed' },
  'departure.private_request': { zh: '不在您管辖范围内的申请', en: 'A request outside what you answer for' },
  'departure.more': { zh: '另有{count}项', en: '{count} more' },
  'departure.substitute_left': {
    zh: '{name}已离职，不能再代您办事（{span}）。请另选一位同事',
    en: '{name} has left and cannot stand in for you ({span}). Please choose somebody else',
  },
  'departure.substitute_suspended': {
    zh: '{name}的账号已停用，可能不能代您办事（{span}）。需要的话请另选一位同事',
    en: "{name}'s account is suspended; they may not be able to stand in for you ({span}). Choose somebody else if needed",
  },
  'departure.substitute_away': {
    zh: '{name}在您请其代审批的时间里（{span}）自己也要休假：{date}起。请另选一位同事',
    en: '{name} will be on leave while standing in for you ({span}), from {date}. Please choose somebody else',
  },
  'departure.absent_left': {
    zh: '{name}已离职，您不用再代审批（{span}）',
    en: '{name} has left; you need not stand in any more ({span})',
  },
  'departure.substitute_back': {
    zh: '{name}已恢复在职，{span}仍由{name}代审批',
    en: '{name} is back and stands in as before: {span}',
  },
  'departure.absent_back': { zh: '{name}已恢复在职，{span}仍请您代审批', en: '{name} is back; you stand in as before: {span}' },
  'departure.agreed_back': {
    zh: '{who}已恢复在职，申请照常：到时仍请您做交接人 {when}',
    en: '{who} is back and the request stands: you take over as agreed, {when}',
  },
  'departure.promise_left': {
    zh: '答应做您的交接人的{name}已离职（{when}）。请改选交接人；不改选的话审批照常进行，到时没有人交接',
    en: '{name}, who had agreed to take over, has left ({when}). Please choose somebody else; otherwise it is decided as it is and nobody takes over',
  },
  'departure.promise_suspended': {
    zh: '答应做您的交接人的{name}账号已停用（{when}），可能不能交接。需要的话请改选交接人',
    en: 'The account of {name}, who had agreed to take over, is suspended ({when}); they may not be able to. Choose somebody else if needed',
  },
  'departure.promise_away': {
    zh: '答应做您的交接人的{name}在那段时间（{when}）自己也要休假：{date}起。请改选交接人',
    en: '{name}, who had agreed to take over ({when}), will be on leave then, from {date}. Please choose somebody else',
  },
  'departure.consent_suspended': {
    zh: '您请做交接人的{name}账号已停用（{when}），可能无法答复。需要的话请改选交接人',
    en: 'The account of {name}, whom you asked to take over, is suspended ({when}); they may not answer. Choose somebody else if needed',
  },
  'departure.leave_shortened': { zh: '已离职，{from}起的假期取消', en: 'Has left; the leave from {from} on is cancelled' },
  'departure.reopened': {
    zh: '您的{number}此前因系统显示您已离职而关闭，现已恢复：{title}',
    en: 'Your {number} had been closed because you seemed to have left; it stands again: {title}',
  },
  'departure.reopen_failed': {
    zh: '您的{number}此前因系统显示您已离职而关闭，恢复时条件已不同，请重新申请：{title}',
    en: 'Your {number} had been closed because you seemed to have left and cannot simply be restored; please ask again: {title}',
  },
  'departure.pay_title': { zh: '离职假期结清：{name}', en: 'Leave settled on leaving: {name}' },
  'departure.pay': {
    zh: '{name}（{unit}，工号{no}）最后在岗日{on}，各类假期已结清，请按下面的数结算工资。',
    en: '{name} ({unit}, no. {no}): last day {on}. All leave accounts are closed; please pay out the figures below.',
  },
  'departure.pay_more': {
    zh: '{name}（{unit}，工号{no}）结清后账上又有变动，请补算。',
    en: '{name} ({unit}, no. {no}): something changed after the accounts were closed; please add it.',
  },
  'departure.pay_undone': {
    zh: '{name}（{unit}，工号{no}）已恢复在职，此前的离职结清已冲回，请不要结算。',
    en: '{name} ({unit}, no. {no}) is back; the closing was reversed. Please do not pay it out.',
  },
  'departure.pay_same_title': { zh: '{name}的两份档案已并为一份', en: 'Two records of {name} are one' },
  'departure.pay_same': {
    zh: '{name}（工号{no}）改名回来时先按新员工办理，现已确认是同一个人。以新员工身份休过的假没有算进原来的档案，请按下面的数用“调整假期”补记。',
    en: '{name} (no. {no}) came back under another name and was first taken for somebody new. The leave taken meanwhile is not in the record; please add it by an adjustment.',
  },
  'departure.pay_same_used': { zh: '{type}：已休{taken}', en: '{type}: {taken} taken' },
  'departure.pay_year': {
    zh: '{type}：按在职天数折算应休{entitled}，已休{taken}，应结算{owed}',
    en: '{type}: {entitled} by days worked, {taken} taken, {owed} to be paid',
  },
  'departure.pay_beyond': {
    zh: '{type}：按在职天数折算应休{entitled}，已休{taken}，多休的{beyond}按规定不扣回',
    en: '{type}: {entitled} by days worked, {taken} taken; the {beyond} beyond are not claimed back',
  },
  'departure.pay_others': {
    zh: '{type}：另有未休的上年结转或调整{others}，应结算',
    en: '{type}: also {others} carried over or corrected and not taken, to be paid',
  },
  'departure.pay_left': { zh: '{type}：未用{owed}，应结算', en: '{type}: {owed} not used, to be paid' },
  'departure.pay_none': { zh: '{type}：没有要结算的', en: '{type}: nothing to be paid' },
  'departure.pay_rule': {
    zh: '按当年在职日历天数÷365×全年应休天数折算，不足1天的部分不支付；多休的不扣回（《企业职工带薪年休假实施办法》第十二条）。',
    en: "Calendar days worked in the year ÷ 365 × the year's days, parts of a day dropped; leave beyond it is not claimed back (Implementation Measures, article 12).",
  },
  'substitute.instead': { zh: '另选代审批人', en: 'Choose somebody else' },
  'consent.rechoose_late': {
    zh: '申请先退回给您，占用的假期先退回；改好后请重新提交，重新审批。',
    en: 'The request comes back to you and what it holds is released; submit it again for a new decision.',
  },
  'departure.applicant_left': {
    zh: '{name}已离职，改不了也答不了。请直接决定，或请别的同事提意见',
    en: '{name} has left and can neither change nor answer it. Please decide as it stands, or ask a colleague for an opinion',
  },
  'departure.owed_title': { zh: '{name}已离职，还有报销没结清', en: '{name} has left: expenses still to settle' },
  'departure.owed': {
    zh: '{unit}的{name}已离职，{count}份报销照常审批、付款：不能再退回本人，财务核减不用等答复。付款前请核对收款账户',
    en: '{name} of {unit} has left. {count} expense claims are decided and paid as usual: they cannot be returned, and nobody waits for an answer to a reduction. Please check the account before you pay',
  },
  'departure.owed_line': { zh: '{what}：{state}', en: '{what}: {state}' },
  'told.closed_left': {
    zh: '{who}已离职，这份申请已关闭，不用再处理：{title}',
    en: '{who} has left; this request is closed, you need not handle it: {title}',
  },
  'told.closed_twice': {
    zh: '{who}原来就有档案，以新员工身份提的这份申请已关闭，不用再处理：{title}',
    en: '{who} is known already; this request, made as a newcomer, is closed and you need not handle it: {title}',
  },
  'request.closed_twice': {
    zh: '{at} 申请人原来就有档案，以新员工身份提的申请由系统关闭',
    en: '{at} closed: the applicant is known already and had asked as a newcomer',
  },
  'request.closed_left': { zh: '{at} 申请人已离职，系统关闭', en: '{at} closed: the applicant has left' },
  'annual.rehired': {
    zh: '{left}离职时已结清，{joined}重新入职，从这天起重新折算',
    en: 'Settled on leaving on {left}; hired anew on {joined} and counted from that day',
  },
} as const;

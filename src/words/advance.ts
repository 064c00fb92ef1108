export const advanceWords = {
  'advance.mine': { zh: '我的借款', en: 'My advances' },
  'advance.all': { zh: '未还的借款', en: 'Advances not settled' },
  'advance.none': { zh: '没有未还的借款', en: 'No advance is open' },
  'advance.how': {
    zh: '要借款就说“借款2000元，下周五前还，去南京参展”；报销时自动冲抵',
    en: 'To get one say “advance of 2000, back by next Friday, fair in Nanjing”; claims are set off against it',
  },
  'advance.total': { zh: '合计还欠{owed}', en: '{owed} owed in all' },
  'advance.line': { zh: '{purpose}（{number}）', en: '{purpose} ({number})' },
  'advance.line_of': { zh: '{who}：{purpose}（{number}）', en: '{who}: {purpose} ({number})' },
  'advance.owes': { zh: '借{paid}，还欠{owed}，{due}前归还', en: '{paid}, {owed} still owed, to be settled by {due}' },
  'advance.waits': { zh: '借{paid}，已批准，等财务付款', en: '{paid}, approved, waiting to be paid' },
  'advance.late': { zh: '已过期', en: 'Overdue' },
  'advance.open': { zh: '查看', en: 'View' },
  'advance.status': { zh: '借款情况', en: 'Settled' },
  'advance.settled': { zh: '已还清', en: 'Settled' },
  'advance.state': {
    zh: '已付{paid} · 已冲抵和归还{used} · 报销占用{held} · 还欠{owed}',
    en: '{paid} paid, {used} claimed or returned, {held} in claims under way, {owed} owed',
  },
  'advance.amount': { zh: '归还金额（元）', en: 'Returned (yuan)' },
  'advance.return': { zh: '登记归还', en: 'Enter a return' },
  'advance.returned': { zh: '已登记归还{amount}，还欠{owed}', en: '{amount} entered as returned, {owed} owed' },
  'advance.told_returned': { zh: '财务收到您归还的借款{amount}', en: 'Finance has entered {amount} of your advance as returned' },
  'advance.bad_amount': { zh: '请写归还多少元，例如“500”', en: 'Please write how many yuan, e.g. "500"' },
  'advance.too_much': {
    zh: '还欠{owed}（报销占用{held}），归还不能超过{most}（O13）',
    en: '{owed} is owed ({held} of it in claims under way): at most {most} can be returned (O13)',
  },
  'advance.changed': { zh: '刚刚有变化，请看新的数再填', en: 'It has changed just now: please look at the new figures' },
  'advance.finance_only': { zh: '归还由财务登记（S109）', en: 'Returns are entered by finance (S109)' },
  'advance.not_all': {
    zh: '未还的借款给主管及以上和财务看',
    en: 'Open advances are for supervisors and above, and finance',
  },
  'advance.settled_already': {
    zh: '这笔借款已经冲抵或归还过，不能再标付款失败；请先找财务核对',
    en: 'It was claimed against or returned already and cannot be marked as failed: please check it first',
  },
  'advance.due_left': {
    zh: '{who}已离职，借款{amount}还欠{owed}：{purpose}。请在结清工资前收回',
    en: '{who} has left and still owes {owed} of an advance of {amount}: {purpose}. Please settle it with the last pay',
  },
  'advance.due': { zh: '借款{amount}还欠{owed}：{purpose}', en: '{owed} of an advance of {amount} is owed: {purpose}' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof advanceWords, true> {}
}

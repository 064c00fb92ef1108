/** What a customer may owe, and why an order may not be entered (S119). */
export const receivableCreditWords = {
  'receivable.gate_elsewhere': {
    zh: '这家客户在公司别的网点有逾期很久没付的款，或已停供',
    en: 'This customer has money long overdue with another branch of the company, or supply is stopped there',
  },
  'receivable.gate_ask_finance': {
    zh: '请先问财务（{who}）；付清、恢复供货或批准“临时放行”以后再下单',
    en: 'Ask finance first ({who}); order once it is paid, supplied again, or let through by “credit limit”',
  },
  'receivable.gate_stopped': { zh: '{name}已停供，不能下单', en: 'Supply of {name} is stopped: no order' },
  'receivable.gate_resume': { zh: '请主管在客户档案上恢复供货', en: 'The supervisor resumes supply in the customer file' },
  'receivable.gate_overdue': {
    zh: '{name}有款逾期{days}天，不能下单、改单',
    en: '{name} is {days} days overdue: no new or changed order',
  },
  'receivable.gate_over': {
    zh: '{name}的信用额度{limit}，这一单超出{over}',
    en: 'The limit of {name} is {limit}; this order is {over} beyond it',
  },
  'receivable.gate_accept': {
    zh: '请先收款，或发“临时放行”报批（S119）',
    en: 'Collect first, or ask by “credit limit” to go beyond it (S119)',
  },
  'receivable.gate_extra_left': {
    zh: '临时放行还余{left}，不够这一单：请先收款，或再报批“临时放行”（S119）',
    en: '{left} is left of what was approved beyond the limit, too little: collect first, or ask by “credit limit” once more (S119)',
  },
  'receivable.contract_stopped': {
    zh: '{name}已停供，恢复以前不能签合同',
    en: 'Supply of {name} is stopped: no contract is signed until it is resumed',
  },
  'receivable.contract_overdue': {
    zh: '{name}有款逾期{days}天，不能签合同',
    en: '{name} is {days} days overdue: no contract is signed',
  },
  'receivable.contract_over': {
    zh: '{name}的信用额度{limit}，签这份合同超出{over}',
    en: 'The limit of {name} is {limit}; this contract is {over} beyond it',
  },
  'receivable.contract_extra_left': {
    zh: '临时放行还余{left}，不够这份合同：请先收款，或再报批“临时放行”（S119）',
    en: '{left} is left of what was approved beyond the limit, too little: collect first, or ask by “credit limit” once more (S119)',
  },
  'receivable.extra_of_order': { zh: '用了临时放行{used}，余{left}', en: '{used} taken beyond the limit, {left} left' },
  'receivable.from_delivery': { zh: '交车后起算', en: 'Counts from delivery' },
  'receivable.after_delivery': { zh: '交车后{days}天付', en: '{days} days after delivery' },
  'receivable.term': { zh: '客户账期', en: 'Term of the customer' },
  'receivable.term_days': { zh: '{days}天', en: '{days} days' },
  'receivable.note_term': {
    zh: '账期{days}天：新合同没写哪天付的款从交车起算（定金从签约起算）；写了的按合同，已有的到期日不变',
    en: 'A term of {days} days: payments of new contracts that say no day count from delivery (deposits from signing); days that are agreed stay',
  },
  'receivable.note_limit': {
    zh: '信用额度{limit}：已用{used}，还余{left}',
    en: 'Credit limit {limit}: {used} used, {left} left',
  },
  'receivable.note_over_limit': {
    zh: '信用额度{limit}：已用{used}，超出{over}',
    en: 'Credit limit {limit}: {used} used, {over} beyond it',
  },
  'receivable.extra_of_customer': {
    zh: '临时放行{amount}到{until}：已用{used}，余{left}',
    en: '{amount} beyond the limit until {until}: {used} taken, {left} left',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableCreditWords, true> {}
}

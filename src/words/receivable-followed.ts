/** What a salesperson looks after: what customers promised them, and what goes to another with what it is owed for. */
export const receivableFollowedWords = {
  'receivable.ask_lender': {
    zh: '贷款部分找放款的银行或金融公司，不催客户',
    en: 'of the loan please ask the bank or finance company that pays it out, not the buyer',
  },
  'receivable.not_noted': {
    zh: '客户说的话不会自动记下。要记付款承诺，请打开这家的应收，填“承诺付款日”（S112）',
    en: 'What a customer said is not noted by itself. To note a promise, open what they owe and fill in the day (S112)',
  },
  'receivable.look_at': { zh: '看这家的应收', en: 'What they owe' },
  'receivable.legal_button': { zh: '交法务', en: 'To the lawyers' },
  'receivable.legal_review': { zh: '哪天回看', en: 'Looked at again on' },
  'receivable.legal_set': {
    zh: '已交法务：到回看那天以前不再催、不出催款函，业务人员和财务已告知',
    en: 'With the lawyers: no reminders and no letters until it is looked at again; sales and finance are told',
  },
  'receivable.legal_not_yours': {
    zh: '交法务由区域经理或网络管理部决定（S112），请找他们',
    en: 'The region manager or the department decides on the lawyers (S112)',
  },
  'receivable.legal_no_promise': {
    zh: '这一笔已交法务（S112），不再收承诺；要改请找决定的人恢复催收',
    en: 'It is with the lawyers (S112): no promises are taken; whoever decided may go on reminding',
  },
  'receivable.legal_told': {
    zh: '{who}把{number}（未收{open}）交法务：{reason}。{until}回看，之前不再催、不再承诺',
    en: '{who} gave {number} ({open} open) to the lawyers: {reason}. Looked at again on {until}; no reminders and promises before',
  },
  'receivable.followed_to': {
    zh: '{who}把{kind}“{what}”交给您跟：{count}笔没收完，共{sum}，催收和承诺从现在起找您',
    en: '{who} gave you {kind} “{what}” to look after: {count} open, {sum}. Reminders and promises are yours from now on',
  },
  'receivable.followed_from': {
    zh: '{kind}“{what}”改由{to}跟：{count}笔没收完的一起转过去，共{sum}',
    en: '{to} looks after {kind} “{what}” now: {count} open items go with it, {sum}',
  },
  'receivable.now_of': {
    zh: '这一笔现在由{who}跟，不用再填（S113）',
    en: '{who} looks after this item now: there is nothing to fill in (S113)',
  },
  'receivable.open_customer': { zh: '看欠款', en: 'See what is owed' },
  'receivable.own_promises': { zh: '我客户的承诺：{count}笔，共{sum}', en: 'Promised by my customers: {count}, {sum}' },
  'receivable.own_promise': { zh: '{number} 承诺{day}付{amount}', en: '{number}: {amount} promised for {day}' },
  'receivable.no_promises': { zh: '没有等着兑现的承诺', en: 'No promise is still to come true' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableFollowedWords, true> {}
}

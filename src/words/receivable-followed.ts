/** What a salesperson looks after: what customers promised them, and what goes to another with what it is owed for. */
export const receivableFollowedWords = {
  'receivable.followed_to': {
    zh: '{who}把{kind}“{what}”交给您跟：{count}笔没收完，共{sum}，催收和承诺从现在起找您',
    en: '{who} gave you {kind} “{what}” to look after: {count} open, {sum}. Reminders and promises are yours from now on',
  },
  'receivable.followed_from': {
    zh: '{kind}“{what}”改由{to}跟：{count}笔没收完的一起转过去，共{sum}',
    en: '{to} looks after {kind} “{what}” now: {count} open items go with it, {sum}',
  },
  'receivable.others_stay': {
    zh: '没办完的合同、订单、售后跟进还在{from}名下，要一起换请逐个改业务人员',
    en: 'Open contracts, orders and follow-ups stay with {from}: change their salesperson one by one',
  },
  'receivable.open_customer': { zh: '看欠款', en: 'See what is owed' },
  'receivable.own_promises': { zh: '我客户的承诺：{count}笔，共{sum}', en: 'Promised by my customers: {count}, {sum}' },
  'receivable.own_promise': { zh: '{number} 承诺{day}付{amount}', en: '{number}: {amount} promised for {day}' },
  'receivable.no_promises': { zh: '没有等着兑现的承诺', en: 'No promise is still to come true' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableFollowedWords, true> {}
}

/** What is said where a red invoice takes back one that was claimed (S101). */
export const redWords = {
  'expense.taken_back': {
    zh: '您报销的发票（尾号{tail}）被红冲了，红字发票尾号{red}',
    en: 'Your invoice (…{tail}) was taken back by a red one (…{red})',
  },
  'expense.taken_back_of': {
    zh: '{claim}里的发票（尾号{tail}）被红冲了，红字发票尾号{red}',
    en: 'An invoice of {claim} (…{tail}) was taken back by a red one (…{red})',
  },
  'expense.taken_back_draft': {
    zh: '它还在没提交的报销单里：请去掉这一行，让对方重开后把新票发给我',
    en: 'It stands in a claim that is not sent: please take its line out, and send me the new invoice of the seller',
  },
  'expense.taken_back_pending_own': {
    zh: '{line}还在审批：请撤回，去掉这一行再提交；或者等财务核减。对方重开的新票可以再报',
    en: '{line} is being decided: please withdraw it and take the line out, or wait for finance to reduce it. A new invoice of the seller can be claimed',
  },
  'expense.taken_back_pending_other': {
    zh: '{line}还在审批，这样批不了：请退回，或由财务把这一行核减为0',
    en: '{line} is being decided and cannot be approved so: please return it, or let finance reduce the line to 0',
  },
  'expense.taken_back_returned_own': {
    zh: '{line}已退回到您这里：去掉这一行再提交，对方重开的新票可以再报',
    en: '{line} is back with you: take it out before you send the claim again; a new invoice of the seller can be claimed',
  },
  'expense.taken_back_returned_other': {
    zh: '{line}已退回给申请人，再提交前要去掉这一行',
    en: '{line} is back with its claimant, who has to take it out',
  },
  'expense.taken_back_approved_own': {
    zh: '{line}已批准、还没付款：已停付，等财务决定。请对方重开发票，申请撤销，用新票重报',
    en: '{line} is approved and not paid: it is held until finance decides. Have the seller issue a new invoice, ask for the claim to be undone and claim anew',
  },
  'expense.taken_back_approved_other': {
    zh: '{line}已批准、还没付款：已停付，不会进付款批次。请放行或提出异议，都要写明原因',
    en: '{line} is approved and not paid: it is held and goes into no payment. Please release it or object, with a reason',
  },
  'expense.taken_back_batched_own': {
    zh: '{line}正在付款：财务会先取出来。请把对方重开的新票交给财务',
    en: '{line} is being paid: finance will take it out first. Please hand the new invoice of the seller to finance',
  },
  'expense.taken_back_batched_other': {
    zh: '{line}在付款批次里，还没确认已付：还没交给银行的，请在批次里取出',
    en: '{line} is in a payment that is not confirmed: where the bank does not have it yet, take it out of the payment',
  },
  'expense.red_from': {
    zh: '红字发票由{who}发来（只有财务看得到）',
    en: 'The red invoice was sent by {who} (only finance reads this)',
  },
  'expense.taken_back_paid_own': {
    zh: '{line}已经付款：请把对方重开的新票交给财务，没有新票的把这笔钱退回',
    en: '{line} is paid: please hand the new invoice of the seller to finance, or pay the money back',
  },
  'expense.taken_back_paid_other': {
    zh: '{line}已经付款：请向申请人要重开的发票，没有的收回这笔钱，并在账上冲回',
    en: '{line} is paid: ask its claimant for the new invoice, or take the money back and reverse it in the books',
  },
  'expense.taken_back_settled_own': {
    zh: '{line}已冲抵借款，没有付款：请把对方重开的新票交给财务；没有新票的申请撤销这张报销单，借款恢复成未还',
    en: '{line} was set against your advance and nothing is paid out: hand the new invoice to finance, or ask for this claim to be undone, and the advance is owed again',
  },
  'expense.taken_back_settled_other': {
    zh: '{line}已冲抵借款，没有付款可停：请向申请人要重开的发票，没有的让他申请撤销这张报销单，借款恢复成未还',
    en: '{line} was set against an advance, so there is no payment to hold: ask its claimant for the new invoice, or to have the claim undone, and the advance is owed again',
  },
  'expense.taken_back_of_part': { zh: '{line}（冲掉一部分，还有效{left}）', en: '{line} (a part of it: {left} is still good)' },
  'expense.taken_back_line': {
    zh: '{line}的发票被红冲了（红字发票尾号{red}）',
    en: 'The invoice of {line} was taken back (red invoice …{red})',
  },
  'expense.taken_back_seen': {
    zh: '您报销的发票（尾号{tail}）可能被红冲了（红字发票尾号{red}），请核对',
    en: 'Your invoice (…{tail}) may have been taken back by a red one (…{red}): please compare',
  },
  'expense.taken_back_seen_of': {
    zh: '{claim}里的发票（尾号{tail}）可能被红冲了（红字发票尾号{red}），请核对',
    en: 'An invoice of {claim} (…{tail}) may have been taken back by a red one (…{red}): please compare',
  },
  'expense.taken_back_seen_own': {
    zh: '{line}：号码是照片上识别的，不一定对。请对照票面；确实被红冲了，请让对方重开发票，用新票报',
    en: '{line}: a number was recognised on a photo and may be wrong. Please compare it with the paper; if the invoice was taken back, have the seller issue a new one and claim that',
  },
  'expense.taken_back_seen_other': {
    zh: '{line}：号码是照片上识别的，不一定对，所以没有停付，也不拦审批。请对照两张票的号码；确实被红冲的：在审批的退回或核减为0，没付的先不付，付了的收回',
    en: '{line}: a number was recognised on a photo and may be wrong, so nothing is held or stopped. Please compare the numbers of both; if it was taken back, return the claim or reduce the line to 0, do not pay it, or take the money back',
  },
  'expense.taken_back_seen_line': {
    zh: '{line}的发票可能被红冲了（红字发票尾号{red}），号码是照片上识别的，请核对',
    en: 'The invoice of {line} may have been taken back (red invoice …{red}); a number was recognised on a photo, please compare',
  },
  'expense.taken_back_stops': {
    zh: '{line}的发票被红冲了（红字发票尾号{red}）。请退回，或由财务把这一行核减为0',
    en: 'The invoice of {line} was taken back (red invoice …{red}). Return the claim, or let finance reduce the line to 0',
  },
  'expense.taken_back_stops_part': {
    zh: '{line}的发票被红冲了一部分（红字发票尾号{red}），还有效{left}。请退回，或由财务核减到不超过{left}',
    en: 'A part of the invoice of {line} was taken back (red invoice …{red}): {left} is still good. Return the claim, or let finance take it down to {left}',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof redWords, true> {}
}

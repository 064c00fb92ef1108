/** What a branch is told of the claims of others that charge its budget (S97). */
export const chargeWords = {
  'expense.charge_title': { zh: '{from}的报销分摊到{to}：{sum}', en: 'A claim of {from} charges {to}: {sum}' },
  'expense.charge_gone_title': { zh: '{from}的报销不再分摊到{to}', en: 'A claim of {from} no longer charges {to}' },
  'expense.charge_claim': { zh: '报销单', en: 'Claim' },
  'expense.charge_stage': { zh: '进度', en: 'State' },
  'expense.charge_pending': { zh: '审批中，这笔钱先占用预算', en: 'Being decided; the amount is set aside' },
  'expense.charge_returned': { zh: '退回修改中，预算先放开', en: 'Back with its claimant; nothing is set aside meanwhile' },
  'expense.charge_approved': { zh: '已批准，还没付款', en: 'Approved, not paid yet' },
  'expense.charge_held': { zh: '已批准，停付，等财务决定', en: 'Approved and held; finance decides' },
  'expense.charge_refused': {
    zh: '已批准，财务没有付，等报销人改',
    en: 'Approved; finance does not pay it, and its claimant has to change it',
  },
  'expense.charge_paid': { zh: '已付款或已核销借款', en: 'Paid, or settled against an advance' },
  'expense.charge_rejected': { zh: '已拒绝，预算已放开', en: 'Rejected; the budget is free again' },
  'expense.charge_withdrawn': { zh: '已撤回，预算已放开', en: 'Withdrawn; the budget is free again' },
  'expense.charge_revoked': { zh: '批准后已撤销，预算已退回', en: 'Undone after its approval; the budget is back' },
  'expense.charge_gone': {
    zh: '报销人改了分摊，这一单不再用本店预算',
    en: 'Its shares were changed: it uses nothing of your budget',
  },
  'expense.charge_line': { zh: '{month}{kind}', en: '{kind}, {month}' },
  'expense.charge_what': { zh: '{what} {amount}', en: '{what} {amount}' },
  'expense.charge_budget': { zh: '{month}{kind}预算', en: '{kind} budget, {month}' },
  'expense.charge_left': { zh: '共{granted}，现在还剩{left}', en: '{granted}, {left} left now' },
  'expense.charge_why': { zh: '不同意的话，写明原因', en: 'If you do not agree: why' },
  'expense.charge_why_hint': { zh: '例如“这次活动我们店没有参加”', en: 'e.g. “we took no part in it”' },
  'expense.charge_object': { zh: '向财务提出异议', en: 'Object to finance' },
  'expense.charge_why_lacks': { zh: '请写明原因，再提出异议', en: 'Please say why you object first' },
  'expense.charge_objected': { zh: '{who}提出异议（{at}）：{reason}', en: '{who} objects ({at}): {reason}' },
  'expense.charge_decided_released': {
    zh: '{who}核实后照付（{at}）：{reason}',
    en: '{who} looked into it and has it paid ({at}): {reason}',
  },
  'expense.charge_decided_objected': {
    zh: '{who}决定不付（{at}）：{reason}',
    en: '{who} does not have it paid ({at}): {reason}',
  },
  'expense.charge_objected_already': { zh: '已经提出过异议，由财务决定', en: 'An objection was made already; finance decides' },
  'expense.charge_changed': { zh: '分摊已经改了，请看新的卡片', en: 'The shares have changed; please look at the new card' },
  'expense.charge_not_yours': { zh: '这笔分摊不由您负责', en: 'This share is not yours to answer for' },
  'expense.charge_told': { zh: '已告诉财务，由财务决定', en: 'Finance has been told and decides' },
  'expense.charge_kept': { zh: '已记下，财务终审时会看到', en: 'Kept; finance sees it at the final check' },
  'expense.charge_objected_title': { zh: '{unit}不同意分摊{amount}', en: '{unit} objects to bearing {amount}' },
  'expense.charge_objected_pending': {
    zh: '{who}：{reason}。报销单{number}正等您终审，可以退回改分摊、核减，或核实后照批',
    en: '{who}: {reason}. Claim {number} is with you: return it, take the line down, or approve it once you have looked',
  },
  'expense.charge_objected_approved': {
    zh: '{who}：{reason}。报销单{number}已批准、还没付款：已停付，不会进付款批次。请放行或提出异议，都要写明原因',
    en: '{who}: {reason}. Claim {number} is approved and not paid: it is held and goes into no payment. Please release it or object, with a reason',
  },
  'expense.charge_objected_batched': {
    zh: '{who}：{reason}。报销单{number}在付款批次里，还没确认已付：还没交给银行的，请在批次里取出',
    en: '{who}: {reason}. Claim {number} is in a payment that is not confirmed: where the bank does not have it yet, take it out of the payment',
  },
  'expense.charge_own_approved': {
    zh: '报销单{number}已批准、还没付款：先停付，等财务决定。要改分摊，请申请撤销后重报',
    en: 'Claim {number} is approved and not paid: it is held until finance decides. To share it otherwise, ask for it to be undone and claim anew',
  },
  'expense.charge_own_batched': {
    zh: '报销单{number}正在付款：财务会先核实',
    en: 'Claim {number} is being paid: finance looks into it first',
  },
  'expense.charge_on_claim': {
    zh: '{unit}不同意分摊{amount}（{who}：{reason}）。可以退回改分摊、核减，或核实后照批',
    en: '{unit} objects to bearing {amount} ({who}: {reason}). It can be returned, taken down, or approved once looked into',
  },
  'expense.charge_new': {
    zh: '{unit}对分摊提出了异议：{reason}。请打开报销单看过再批',
    en: '{unit} objects to its share: {reason}. Please open the claim and look before you approve',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof chargeWords, true> {}
}

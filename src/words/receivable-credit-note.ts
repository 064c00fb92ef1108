/** What finance takes off an item by a credit note (O18). */
export const receivableCreditNoteWords = {
  'receivable.credit_note': { zh: '记红字', en: 'Enter a credit note' },
  'receivable.credit_note_amount': { zh: '红字、折让金额', en: 'Amount credited' },
  'receivable.credit_note_most': { zh: '最多{open}', en: 'At most {open}' },
  'receivable.credit_note_paper': { zh: '红字发票号或折让单号', en: 'Number of the credit note' },
  'receivable.credit_note_reason': { zh: '原因', en: 'Why' },
  'receivable.credit_note_paper_lacks': {
    zh: '请写红字发票号或折让单号；没有单据的走“坏账核销”',
    en: 'Please give the number of the credit note; without a paper it is a write-off',
  },
  'receivable.credit_note_reason_lacks': {
    zh: '请写原因，例如“退了选装件”',
    en: 'Please say why, e.g. “an option was returned”',
  },
  'receivable.credit_note_twice': {
    zh: '{paper}在这一笔上记过了（S112）；记错了先撤回，另一张写它自己的号',
    en: '{paper} is entered on this item already (S112); take it back first, or give the number of the other one',
  },
  'receivable.credit_note_finance': {
    zh: '红字由这个网点的财务记（S112）',
    en: 'Finance of the branch enters credit notes (S112)',
  },
  'receivable.credit_note_none': { zh: '没有可以撤回的红字', en: 'There is no credit note to take back' },
  'receivable.credit_note_entered': { zh: '已记红字{amount}', en: '{amount} is credited' },
  'receivable.credit_note_undo': { zh: '撤回红字', en: 'Take the credit note back' },
  'receivable.credit_note_back': { zh: '已撤回红字{amount}', en: 'The credit of {amount} is taken back' },
  'receivable.credit_note_told_entered': {
    zh: '{who}在{number}上记了红字{amount}，还欠{left}',
    en: '{who} credited {amount} on {number}; {left} is open',
  },
  'receivable.credit_note_told_back': {
    zh: '{who}撤回了{number}的红字{amount}，现在欠{left}',
    en: '{who} took the credit of {amount} on {number} back; {left} is open',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableCreditNoteWords, true> {}
}

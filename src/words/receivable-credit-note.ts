/** What finance takes off an item by a credit note (O18). */
export const receivableCreditNoteWords = {
  'receivable.credit_note': { zh: '记红字', en: 'Enter a credit note' },
  'receivable.credit_note_finance': {
    zh: '红字由这个网点的财务撤回（S112）',
    en: 'Finance of the branch takes credit notes back (S112)',
  },
  'receivable.credit_note_none': { zh: '没有可以撤回的红字', en: 'There is no credit note to take back' },
  'receivable.credit_note_undo': { zh: '撤回红字', en: 'Take the credit note back' },
  'receivable.credit_note_back': { zh: '已撤回红字{amount}', en: 'The credit of {amount} is taken back' },
  'receivable.credit_note_told_entered': {
    zh: '{number}记了红字{amount}（{who}申请，已批），还欠{left}',
    en: '{amount} is credited on {number} ({who} asked, approved); {left} is open',
  },
  'receivable.credit_note_told_back': {
    zh: '{who}撤回了{number}的红字{amount}，现在欠{left}',
    en: '{who} took the credit of {amount} on {number} back; {left} is open',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableCreditNoteWords, true> {}
}

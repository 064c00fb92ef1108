/** Revenue and its figures (S110, S111, S114). */
export const revenueWords = {
  'revenue.row_money': { zh: '{name} {amount}', en: '{name} {amount}' },
  'revenue.row_day': { zh: '{on}到账', en: 'came in on {on}' },
  'revenue.row_ahead': { zh: '{on}到账，预收', en: 'came in on {on}, ahead' },
  'revenue.row_late': { zh: '{number}，逾期{days}天', en: '{number}, {days} days overdue' },
  'revenue.row_not_late': { zh: '{number}，没到期', en: '{number}, not due yet' },
  'revenue.promise_kept': { zh: '承诺{on}付，兑现了', en: 'promised for {on}, kept' },
  'revenue.promise_partial': { zh: '承诺{on}付，只付了一部分', en: 'promised for {on}, paid in part' },
  'revenue.promise_broken': { zh: '承诺{on}付，没有付', en: 'promised for {on}, not paid' },
  'revenue.stays_booked': {
    zh: '交付日期改了；收入{number}已按{on}入账，没有跟着改，要改的请点“更正入账”（S110）',
    en: 'The day of the hand-over has changed; {number} stays booked on {on}: “Correct” it there if that is wrong (S110)',
  },
  'revenue.items': { zh: '{count}笔', en: '{count}' },
  'revenue.so_far': { zh: '{beside}，累计{percent}%', en: '{beside}, {percent}% so far' },
  'revenue.month_pack': { zh: '{month}回款月报', en: 'Collection of {month}' },
  'revenue.row_booked': { zh: '{on}入账', en: 'booked on {on}' },
  'revenue.not_booked': { zh: '{on}交车，没入账，已收{received}', en: 'handed over on {on}, not booked, {received} paid' },
  'revenue.booked_other': {
    zh: '{on}交车，入账{booked}，已收{received}',
    en: 'handed over on {on}, {booked} booked, {received} paid',
  },
  'revenue.of_plan': { zh: '预算的{percent}%', en: '{percent}% of budget' },
  'revenue.line_before': { zh: '{name}：{value}（上月{before}）', en: '{name}: {value} (month before: {before})' },
  'revenue.by_model': { zh: '收入，按车型', en: 'Revenue by model' },
  'revenue.to_board': { zh: '收入看板', en: 'Revenue board' },
  'revenue.reason_none': { zh: '还没说明原因', en: 'No reason given yet' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof revenueWords, true> {}
}

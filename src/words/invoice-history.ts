/** Earlier invoices, so that none is claimed again (S101). */
export const invoiceHistoryWords = {
  'history.title': { zh: '历史发票', en: 'Earlier invoices' },
  'history.how': {
    zh: '把以前报过的发票清单（.xlsx）私发给我，查重就认得它们。要有“发票号码”列；老发票还要“发票代码”。有开票日期、金额、销售方、报销人、网点、报销单号更好。号码列请设成文本。我先告诉您读到什么、哪行有问题，您点一下才生效，以后可以整批撤销',
    en: 'Send me the list of invoices claimed before (.xlsx) in private, and duplicates of them are found. It takes a column of invoice numbers, and of invoice codes for older ones; day, amount, seller, claimant, branch and claim number are welcome. Numbers must be kept as text. I first say what I read and which rows fail; nothing counts before you press, and a list can be undone as a whole',
  },
  'history.not_yours': {
    zh: '历史发票由财务或系统管理员导入',
    en: 'Earlier invoices are brought by finance or an administrator',
  },
  'history.read': {
    zh: '可导入{fresh}张，已经在册{known}张',
    en: '{fresh} invoices can be imported, {known} are on record already',
  },
  'history.claimed': {
    zh: '{count}张正在现在的报销单里，请核对是不是重复报销；不会导入',
    en: '{count} stand in claims of now: please check whether they are claimed twice. They are left out',
  },
  'history.claimed_row': { zh: '第{row}行：在 {number}', en: 'Row {row}: in {number}' },
  'history.faults': { zh: '{count}行没读懂，不会导入', en: '{count} rows could not be read and are left out' },
  'history.more': { zh: '还有{count}行', en: '{count} more' },
  'history.take': { zh: '确认导入{count}张', en: 'Import {count}' },
  'history.taking': { zh: '正在导入…', en: 'Importing…' },
  'history.taken': { zh: '已导入{count}张，再报会被查出来', en: '{count} imported: claimed again they are found' },
  'history.nothing': { zh: '没有要导入的', en: 'Nothing to import' },
  'history.gone': { zh: '这份清单不在了，请重新发一次', en: 'This list is gone: please send it once more' },
  'history.undo': { zh: '撤销这次导入', en: 'Undo this import' },
  'history.undo_what': {
    zh: '这份清单带来的{count}张发票不再参加查重，报销单不受影响',
    en: 'The {count} invoices of this list no longer count as used; claims stay as they are',
  },
  'history.undone': { zh: '已撤销，{count}张不再参加查重', en: 'Undone: {count} no longer count as used' },
  'history.line': { zh: '{on} · {count}张', en: '{on} · {count}' },
  'history.line_undone': { zh: '{on} · {count}张 · 已撤销', en: '{on} · {count} · undone' },
  'history.show': { zh: '查看', en: 'View' },
  'history.too_many': { zh: '一次最多{most}行，请分几张表', en: 'At most {most} rows at once: please split the list' },
  'history.no_rows': { zh: '表里没有发票', en: 'The list holds no invoice' },
  'history.fault_no_number': { zh: '第{row}行：没有发票号码', en: 'Row {row}: no number' },
  'history.fault_number_cut': {
    zh: '第{row}行：号码按数字存的，后几位已经丢了，请把这列设成文本重新填',
    en: 'Row {row}: the number was kept as a figure and its end is lost; please make the column text and fill it in again',
  },
  'history.fault_bad_number': {
    zh: '第{row}行：“{said}”不是发票号码（8位或20位数字）',
    en: 'Row {row}: "{said}" is no invoice number (8 or 20 digits)',
  },
  'history.fault_no_code': {
    zh: '第{row}行：“{said}”是老发票，还要10位或12位的发票代码',
    en: 'Row {row}: "{said}" is an older invoice and needs its code of 10 or 12 digits',
  },
  'history.fault_bad_day': {
    zh: '第{row}行：日期“{said}”看不懂，请写2026-01-08',
    en: 'Row {row}: day "{said}", please write 2026-01-08',
  },
  'history.fault_bad_amount': {
    zh: '第{row}行：金额“{said}”看不懂，最多两位小数',
    en: 'Row {row}: amount "{said}", two decimals at most',
  },
  'history.fault_twice': { zh: '第{row}行：{said}在表里写了两次', en: 'Row {row}: {said} stands in the list twice' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof invoiceHistoryWords, true> {}
}

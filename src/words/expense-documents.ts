/** What each kind of document is called. */
export const documentNameWords = {
  'expense.document.digital_ordinary': { zh: '电子发票（普通发票）', en: 'E-invoice' },
  'expense.document.digital_special': { zh: '电子发票（专用发票）', en: 'Special e-invoice' },
  'expense.document.rail': { zh: '铁路电子客票', en: 'Rail ticket' },
  'expense.document.air': { zh: '航空电子行程单', en: 'Air ticket' },
  'expense.document.old_e_ordinary': { zh: '增值税电子普通发票', en: 'VAT e-invoice' },
  'expense.document.old_e_special': { zh: '增值税电子专用发票', en: 'Special VAT e-invoice' },
  'expense.document.old_paper_special': { zh: '增值税专用发票', en: 'Special VAT invoice' },
  'expense.document.old_paper_ordinary': { zh: '增值税普通发票', en: 'VAT invoice' },
  'expense.document.old_roll': { zh: '增值税卷票', en: 'VAT receipt' },
  'expense.document.old_toll': { zh: '通行费电子发票', en: 'Toll e-invoice' },
  'expense.document.shenzhen_chain': { zh: '深圳区块链发票', en: 'Shenzhen blockchain invoice' },
  'expense.document.fiscal': { zh: '财政电子票据', en: 'Fiscal receipt' },
  'expense.document.car_new': { zh: '机动车销售发票', en: 'Sale of a vehicle' },
  'expense.document.car_used': { zh: '二手车销售发票', en: 'Sale of a used vehicle' },
  'expense.document.taxi': { zh: '出租车票', en: 'Taxi receipt' },
  'expense.document.quota': { zh: '定额发票', en: 'Fixed-amount receipt' },
  'expense.document.bus': { zh: '客运车票', en: 'Coach ticket' },
  'expense.document.toll_paper': { zh: '过路费票', en: 'Toll receipt' },
  'expense.document.trip_sheet': { zh: '行程单', en: 'Trip sheet' },
  'expense.document.sales_list': { zh: '销货清单', en: 'List of goods' },
  'expense.document.unknown': { zh: '未认出的票据', en: 'Unknown document' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof documentNameWords, true> {}
}

export const contractWords = {
  'contract.goods': { zh: '车辆', en: 'Cars' },
  'contract.goods_line': { zh: '{model}，{quantity}台，每台{price}', en: '{model}, {quantity} at {price} each' },
  'contract.payments': { zh: '付款', en: 'Payments' },
  'contract.payment': { zh: '{part}{amount}，{when}', en: '{part} {amount}, {when}' },
  'contract.by_day': { zh: '{on}前', en: 'by {on}' },
  'contract.after_signing': { zh: '签约后{days}天', en: '{days} days after signing' },
  'contract.at_signing': { zh: '签约当天', en: 'on signing' },
  'contract.after_delivery': { zh: '交车后{days}天', en: '{days} days after delivery' },
  'contract.at_delivery': { zh: '交车当天', en: 'on delivery' },
  'contract.whole': { zh: '合同条款', en: 'The clauses' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof contractWords, true> {}
}

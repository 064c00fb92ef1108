export const contractWords = {
  'contract.goods': { zh: '车辆', en: 'Cars' },
  'contract.goods_line': { zh: '{model}，{quantity}台，每台{price}', en: '{model}, {quantity} at {price} each' },
  'contract.payments': { zh: '付款', en: 'Payments' },
  'contract.payment': { zh: '{part}{amount}，{when}', en: '{part} {amount}, {when}' },
  'contract.by_day': { zh: '{on}前', en: 'by {on}' },
  'contract.after_signing': { zh: '签约后{days}天', en: '{days} days after signing' },
  'contract.at_signing': { zh: '签约当天', en: 'on signing' },
  'contract.after_delivery': { zh: '交车后{days}天', en: '{days} days after delivery' },
  'contract.after_each': { zh: '按车价分，每台交车后{days}天', en: 'split by price, {days} days after each delivery' },
  'contract.at_each': { zh: '按车价分，每台交车当天', en: 'split by price, on each delivery' },
  'contract.at_delivery': { zh: '交车当天', en: 'on delivery' },
  'contract.price': { zh: '{model}：售价{price}，{from}起', en: '{model}: {price}, from {from}' },
  'contract.price_until': { zh: '到{until}为止', en: 'until {until}' },
  'contract.floor': { zh: '底价{floor}，低于它要申请折扣（S38）', en: 'Floor {floor}; below it a discount is asked for (S38)' },
  'contract.no_price': { zh: '价格表里没有“{model}”今天的价格（S37）', en: 'No price of “{model}” is in force today (S37)' },
  'contract.not_sold': { zh: '现在不在可售目录里，不能卖（S27）', en: 'It is not in the catalogue now and cannot be sold (S27)' },
  'contract.near': { zh: '目录里相近的有：{near}', en: 'Near it in the catalogue: {near}' },
  'contract.take': { zh: '换成{name}', en: 'Take {name}' },
  'contract.whole': { zh: '合同条款', en: 'The clauses' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof contractWords, true> {}
}

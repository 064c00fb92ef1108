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
  'contract.remarks': { zh: '审核意见', en: 'Remarks of reviewers' },
  'contract.remark_by': { zh: '{who} · {state}', en: '{who} · {state}' },
  'contract.remark_open': { zh: '等起草人答复', en: 'to be answered' },
  'contract.remark_answered': { zh: '已答复，等提出人确认', en: 'answered, to be confirmed' },
  'contract.remark_done': { zh: '已了结', en: 'settled' },
  'contract.remarks_ask': { zh: '逐条提意见', en: 'Remark on clauses' },
  'contract.remarks_how': {
    zh: '哪一条有意见写哪一条，发给起草人答复；全部了结前不能签订',
    en: 'Say what is to be looked at; who drew it up answers, and nobody signs before all are settled',
  },
  'contract.remarks_send': { zh: '发给起草人', en: 'Send them' },
  'contract.remarks_sent': { zh: '{count}条意见已发给{who}', en: '{count} remarks sent to {who}' },
  'contract.remarks_none': { zh: '还没有写意见，请写在哪一条后面', en: 'Nothing was said yet: write it at its clause' },
  'contract.remarks_not_yours': { zh: '只有正在审核的人可以提意见（S39）', en: 'Only who reviews it now may remark (S39)' },
  'contract.whole': { zh: '合同条款', en: 'The clauses' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof contractWords, true> {}
}

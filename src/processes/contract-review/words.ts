import { findings } from '../../domain/findings.ts';
import { w } from '../../fields/kinds.ts';

/** What is found in the terms of a contract (S41). */
export const found = findings('S41', {
  goods: {
    what: w('车价合计{total}，合同金额{amount}，两个数不一样', 'The cars come to {total}, the contract says {amount}'),
    accept: w('请改车价或合同金额，改到一样', 'Change one of them until they are the same'),
    field: 'amount',
  },
  words: {
    what: w('大写“{words}”是{read}，和合同金额{amount}不一样', '“{words}” is {read}, the contract says {amount}'),
    accept: w('大写改成“{right}”，或不填，由助手写', 'Write “{right}”, or leave it to the assistant'),
    field: 'in_words',
  },
  no_words: {
    what: w('“{words}”不是大写金额', '“{words}” is no amount in words'),
    accept: w('大写改成“{right}”，或不填，由助手写', 'Write “{right}”, or leave it to the assistant'),
    field: 'in_words',
  },
  figure: {
    what: w('第{n}笔付款没有写清金额', 'Payment {n} does not say how much'),
    accept: w('比例和金额写一个，例如“定金 10% 签约后0天”', 'Give a percentage or an amount, e.g. “Deposit 10% 2026-12-01”'),
    field: 'instalments',
  },
  when: {
    what: w('第{n}笔付款没有写清哪天付', 'Payment {n} does not say when'),
    accept: w('到期日、签约后几天、交车后几天写一个', 'Give a day, or how many days after signing or after delivery'),
    field: 'instalments',
  },
  sum: {
    what: w('各笔付款合计{sum}，合同金额{amount}，两个数不一样', 'The payments come to {sum}, the contract says {amount}'),
    accept: w('请把各笔付款改到合计等于合同金额', 'Change them until they come to the amount of the contract'),
    field: 'instalments',
  },
  one_sided: {
    what: w('违约责任只写了一方', 'The penalty binds one side only'),
    accept: w(
      '请写明双方各自的违约责任，或不填，用标准条款',
      'Say what binds each side, or leave it empty for the standard clause',
    ),
    field: 'penalty',
  },
  vague: {
    what: w('这些词说不清：{words}', 'Words that can be read in two ways: {words}'),
    accept: w('请改成数字、日期或具体的人', 'Write figures, days or who instead'),
    warn: true,
  },
});

/** … and of its days (S40). */
export const foundInDays = findings('S40', {
  past: {
    what: w('约定的交车日已经过去', 'The day of delivery is over'),
    accept: w('请改成今天以后的日期', 'Give a later day'),
    field: 'deliver_on',
  },
});

/** What is found of what is sold: outside the catalogue (S27), below the floor (S38), in no price list (S37). */
export const foundOutside = findings('S27', {
  outside: {
    what: w('“{model}”不在可售目录里，不能卖', '“{model}” is not in the catalogue and cannot be sold'),
    accept: w('目录里相近的有：{near}', 'Near it in the catalogue: {near}'),
  },
  outside_alone: {
    what: w('“{model}”不在可售目录里，不能卖', '“{model}” is not in the catalogue and cannot be sold'),
    accept: w('要卖先说“新业务”，经区域经理和二网管理部同意（S28）', 'Say “new product” and have it approved first (S28)'),
  },
});

export const foundInPrices = findings('S38', {
  offer: {
    what: w('报价低于底价', 'The offer is below the floor'),
    accept: w('请按价格表报价；要让价，起草合同后申请折扣', 'Offer by the price list; a discount is asked for on a contract'),
  },
  below: {
    what: w('有车型低于底价，还没有批准', 'A price is below the floor and not approved'),
    accept: w('请改单价，或在合同卡片上点“申请折扣”', 'Change the price, or ask for the discount on the card of the contract'),
    field: 'goods',
  },
});

export const foundUnpriced = findings('S37', {
  unpriced: {
    what: w('价格表里没有今天有效的价格：{models}', 'No price in force today: {models}'),
    accept: w('请运营专员先登记价格', 'Let operations enter it first'),
    warn: true,
  },
});

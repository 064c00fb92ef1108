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
    accept: w(
      '到期日、签约后几天、交车后几天写一个；客户先批了账期的，不写就按账期',
      'Give a day, or how many days after signing or after delivery; where a term was approved for the customer before, it stands in their place',
    ),
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

/** … and in its text, where somebody sent one: it says what was agreed (S41). */
export const foundInText = findings('S41', {
  text_buyer: {
    what: w('文本里没有客户“{buyer}”', 'The text does not name the customer “{buyer}”'),
    accept: w('请核对买方名称；档案里的名称不对，先改档案', 'Check the name of the buyer, or put the customer file right'),
    warn: true,
  },
  text_model: {
    what: w('文本里没有写车型：{models}', 'The text does not name: {models}'),
    accept: w('请在文本里写明车型，再发一次', 'Name it in the text and send it once more'),
  },
  text_quantity: {
    what: w('文本里的台数和合同不一样：{models}', 'The text says another number of cars than: {models}'),
    accept: w('请改成一样，再发一次', 'Make them the same and send it once more'),
  },
  text_amount: {
    what: w('文本里没有写合同金额{amount}', 'The text does not say the amount {amount}'),
    accept: w('请写明总价，小写和大写“{right}”，再发一次', 'Say it in figures and in words “{right}”, and send it once more'),
  },
  text_words: {
    what: w(
      '文本里写“{words}”，是{read}，合同里没有这笔钱',
      'The text says “{words}”, which is {read}: no such amount was agreed',
    ),
    accept: w('合同金额的大写是“{right}”，改好再发一次', 'The amount in words is “{right}”: change it and send it once more'),
  },
  text_total: {
    what: w('文本里总价写{figure}，合同金额{amount}，两个数不一样', 'The text says {figure} in all, the contract {amount}'),
    accept: w('请改成一样，再发一次', 'Make them the same and send it once more'),
  },
  text_date: {
    what: w('文本里没有约定交车日{on}', 'The text does not say the day of delivery, {on}'),
    accept: w('请写明哪一天交车，例如“{said}”，再发一次', 'Say the day, e.g. “{said}”, and send it once more'),
  },
  text_lacks: {
    what: w('文本里没有写：{clauses}', 'The text has nothing on: {clauses}'),
    accept: w('请补上这几条，再发一次', 'Add them and send it once more'),
  },
  text_one_sided: {
    what: w('文本的违约责任只写了一方', 'The penalty in the text binds one side only'),
    accept: w('请写明双方各自的违约责任，再发一次', 'Say what binds each side, and send it once more'),
  },
  text_vague: {
    what: w('文本里这些地方说不清：{where}', 'Can be read in two ways: {where}'),
    accept: w('请改成数字、日期或具体的人', 'Write figures, days or who instead'),
    warn: true,
  },
  text_blank: {
    what: w('文本里有没填的地方：{where}', 'Left blank: {where}'),
    accept: w('请填上，再发一次', 'Fill it in and send it once more'),
    warn: true,
  },
  text_revised: {
    what: w('文本里还有没接受的修订，按接受后的读', 'The text has tracked changes; it was read as if they were accepted'),
    accept: w('请在 Word 里接受或拒绝全部修订，再发一次', 'Accept or refuse them in Word and send it once more'),
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

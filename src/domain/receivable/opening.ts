import { findings } from '../findings.ts';

export const OPENING_FINDINGS = {
  customer_over: {
    what: { zh: '{name}的档案已经停用或合并', en: 'The file of {name} has ended' },
    accept: { zh: '请填还在往来的那份客户档案', en: 'Give the file of the customer that is in use' },
    field: 'customer',
  },
  not_your_customer: {
    what: { zh: '{name}属于{unit}，不在您管的范围', en: '{name} belongs to {unit}, which is not yours' },
    accept: { zh: '请由负责{unit}的财务登记', en: 'Finance of {unit} enters it' },
    field: 'customer',
  },
  in_instalments: {
    what: { zh: '合同{number}的分期已经在账上', en: 'The instalments of contract {number} are in the books' },
    accept: {
      zh: '不用再登记期初；金额不对请改合同',
      en: 'Nothing is to be entered; where an amount is wrong, change the contract',
    },
    field: 'doc_no',
  },
  no_day_of_ages: {
    what: { zh: '账龄没写截至哪一天', en: 'It does not say to which day the ages count' },
    accept: {
      zh: '请在标题上面写“截止日期：2026-10-31”，或加一列“期初日”',
      en: 'Write “截止日期：2026-10-31” above the titles, or add a column 期初日',
    },
  },
  not_due_by_age: {
    what: { zh: '未到期的{amount}没有到期日', en: '{amount} that is not due has no due day' },
    accept: {
      zh: '请把未到期的另做一张表，一笔一行，写“客户、未收金额、到期日”',
      en: 'Send what is not due as a sheet of its own, a row each with customer, open amount and due day',
    },
  },
  ages_off: {
    what: { zh: '各账龄加起来是{sum}，合计写的是{total}', en: 'The ages sum up to {sum}, the total says {total}' },
    accept: { zh: '请核对这一行，两个数要一样', en: 'Check this row: both have to be the same' },
  },
  moved_since: {
    what: { zh: '这一笔已经收过款或说过情况', en: 'Something was paid on it or said about it' },
    accept: { zh: '收错的先在“已认领的款”撤销；收不回的走坏账核销', en: 'Undo the receipt first, or write it off' },
  },
} as const;
/** Why an opening balance cannot be entered or taken out (S112). */
export const openingFinding = findings('S112', OPENING_FINDINGS);

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
  moved_since: {
    what: { zh: '这一笔已经收过款或说过情况', en: 'Something was paid on it or said about it' },
    accept: { zh: '收错的先在“已认领的款”撤销；收不回的走坏账核销', en: 'Undo the receipt first, or write it off' },
  },
} as const;
/** Why an opening balance cannot be entered or taken out (S112). */
export const openingFinding = findings('S112', OPENING_FINDINGS);

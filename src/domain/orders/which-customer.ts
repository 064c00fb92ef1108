import type { Text } from '../../kernel/text.ts';
import { payerName } from '../bank/payer-name.ts';
import type { Finding } from '../finding.ts';
import { findings } from '../findings.ts';

export const CUSTOMER_FINDINGS = {
  which: {
    what: { zh: '“{buyer}”可能是已有的客户：{which}', en: '“{buyer}” may be a customer who is there: {which}' },
    accept: {
      zh: '请选客户档案；确实是另一家，客户一栏写“{buyer}（新客户）”（S119）',
      en: 'Choose the customer file; if it is another, write “{buyer} (new customer)” as the customer (S119)',
    },
    field: 'file',
  },
  other_buyer: {
    what: {
      zh: '合同{number}是{customer}的，客户写的是{buyer}',
      en: 'Contract {number} is that of {customer}, the customer written here is {buyer}',
    },
    accept: { zh: '客户改成{customer}，或改合同号', en: 'Write {customer} as the customer, or another contract' },
    field: 'buyer',
  },
} as const;
const found = findings('S119', CUSTOMER_FINDINGS);

/** A contract of one customer is no way to sell to another past their limit (O19, S42). */
export const otherBuyer = (number: string, customer: string, buyer: string): Finding =>
  found('other_buyer', { number, customer, buyer });

/** Whose order it is decides whether it may be entered (O19, S119), so it is asked where the name leaves it open. */
export const whichCustomer = (buyer: string, which: readonly Text[]): Finding => found('which', { buyer, which });

/** Two people may be called the same, two firms in one branch are one: of a shorter name it is believed that it is another. */
const LEAST_FIRM = 4;
export const mayBeAnother = (buyer: string): boolean => [...payerName(buyer)].length < LEAST_FIRM;

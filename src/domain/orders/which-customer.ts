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
} as const;
const found = findings('S119', CUSTOMER_FINDINGS);

/** Whose order it is decides whether it may be entered (O19, S119), so it is asked where the name leaves it open. */
export const whichCustomer = (buyer: string, which: readonly Text[]): Finding => found('which', { buyer, which });

/** Two people may be called the same, two firms in one branch are one: of a shorter name it is believed that it is another. */
const LEAST_FIRM = 4;
export const mayBeAnother = (buyer: string): boolean => [...payerName(buyer)].length < LEAST_FIRM;

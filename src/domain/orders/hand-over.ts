import type { Text } from '../../kernel/text.ts';
import { findings } from '../findings.ts';

export const HAND_OVER_FINDINGS = {
  unpaid: {
    what: { zh: '{parts}还没收到，不能交付', en: '{parts} still open: the car is not handed over' },
    accept: {
      zh: '请先收款，或按合同约定交车后付',
      en: 'Have it paid first, or agreed in the contract for after the hand-over',
    },
  },
  in_book: {
    what: {
      zh: '这单的款项由应收账记，登记不算数',
      en: 'The payments of this order are kept in the book: noting them here counts for nothing',
    },
    accept: {
      zh: '到账由银行流水认领，订单上自己变；没变的请财务看“待认领的款”',
      en: 'What the bank tells is matched and shows here by itself; where it does not, finance looks at what waits to be matched',
    },
  },
  no_balance: {
    what: { zh: '尾款还没收到，不能交付', en: 'The balance is still open: the car is not handed over' },
    accept: { zh: '请先登记尾款', en: 'Enter the balance first' },
  },
} as const;
const found = findings('S45', HAND_OVER_FINDINGS);

/** These payments are due and open. */
export const notPaid = (parts: readonly Text[]) => found('unpaid', { parts });
/** Somebody notes money of an order whose payments the book keeps. */
export const keptInBook = () => found('in_book');
/** Where payments are not kept one by one: nobody noted the last of them. */
export const noBalance = () => found('no_balance');

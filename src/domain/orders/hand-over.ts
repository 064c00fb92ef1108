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
  no_balance: {
    what: { zh: '尾款还没收到，不能交付', en: 'The balance is still open: the car is not handed over' },
    accept: { zh: '请先登记尾款', en: 'Enter the balance first' },
  },
} as const;
const found = findings('S45', HAND_OVER_FINDINGS);

/** These payments are due and open. */
export const notPaid = (parts: readonly Text[]) => found('unpaid', { parts });
/** Where payments are not kept one by one: nobody noted the last of them. */
export const noBalance = () => found('no_balance');

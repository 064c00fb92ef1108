import { w } from '../../fields/kinds.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { advanceLedger, type OpenAdvance, offsetAgainst } from '../../ledgers/advance.ts';
import type { Assessment } from '../define.ts';

/** The advances of a person that were paid and are not settled; what this claim set aside of them counts as owed. */
export type AdvancesOf = (person: PersonId, self: RequestId | null) => Promise<readonly OpenAdvance[]>;

/** A claim with what it settles of advances (O13): set aside when it is sent, settled when it is approved; only the rest is paid out. */
export function withAdvances<A extends Pick<Assessment, 'summary' | 'booking'>>(claim: A, advances: readonly OpenAdvance[]): A {
  const total = claim.booking?.payable?.amount ?? cents(0);
  const { offsets, pay } = offsetAgainst(total, advances);
  if (offsets.length === 0) return claim;
  return {
    ...claim,
    summary: [
      ...claim.summary,
      ...offsets.map(({ number, amount }) => ({
        label: say(WORDS.offset),
        value: say(WORDS.from, { number: plain(number), amount: { cents: amount } }),
        wide: true,
      })),
      { label: say(WORDS.pay), value: say(WORDS.amount, { amount: { cents: pay } }) },
    ],
    booking: {
      ...claim.booking,
      payable: { amount: pay },
      accounts: [
        ...(claim.booking?.accounts ?? []),
        ...offsets.map(({ requestId, amount }) => ({
          ledger: advanceLedger.id,
          account: requestId,
          amount,
          limit: 'stop' as const,
        })),
      ],
    },
  };
}

const WORDS = {
  offset: w('冲抵借款', 'Against an advance'),
  from: w('{number} {amount}', '{number} {amount}'),
  pay: w('实付', 'To be paid'),
  amount: w('{amount}', '{amount}'),
};

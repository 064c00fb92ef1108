import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/kinds/contract.ts';
import type { Kind, Move, Values } from '../../src/records/define.ts';
import { EDIT } from '../../src/records/register-words.ts';
import { anyPresses, walk } from './walk.ts';

const CONTRACT = contract as unknown as Kind;
/** What its reviewers read. */
const TERMS = ['customer', 'goods', 'amount', 'in_words', 'instalments', 'deliver_on', 'delivery', 'penalty', 'dispute'];
const termsOf = (form: Values): readonly unknown[] => TERMS.map((id) => form[id]);

/** Whatever anybody presses: what is signed is what was approved, word for word. @throws where it is not; gives how often anything was signed */
function provesSigning(kind: Kind): number {
  let signed = 0;
  fc.assert(
    fc.property(fc.nat(1000), anyPresses, (seed, presses) => {
      let approved: readonly unknown[] | null = null;
      for (const { result, move } of walk(kind, seed, presses)) {
        if (!result.ok) continue;
        const { form, state } = result.value.record;
        if (move === 'review') approved = termsOf(form);
        if (state === 'draft') approved = null;
        if (state !== 'signed') continue;
        signed++;
        expect(termsOf(form)).toEqual(approved);
      }
    }),
    { numRuns: 400, seed: 1, endOnFailure: true, includeErrorInReport: true },
  );
  return signed;
}

const withMove = (id: string, over: Partial<Move>): Kind => ({
  ...CONTRACT,
  moves: { ...CONTRACT.moves, [id]: { ...(CONTRACT.moves[id] as Move), ...over } },
});

describe('没审核通过的合同签不了 (S40)', () => {
  it('S40 随便谁随便按：签下的就是审核通过的那一份，一个字不差', { timeout: 120_000 }, () => {
    expect(provesSigning(CONTRACT)).toBeGreaterThan(10);
  });

  it.each([
    ['起草就能签', withMove('sign', { from: ['draft', 'approved'] })],
    ['审核通过后还能改', withMove(EDIT, { from: ['draft', 'approved'] })],
  ])('S40 这样的错定义逃不过：%s', (_, wrong) => expect(() => provesSigning(wrong)).toThrow());
});

import { say } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { knownCard } from './known-card.ts';

/** For the gallery. */
export const knowledgeSamples = (): Samples => {
  const known = (helped: boolean) =>
    knownCard({
      record: 'rec_2',
      name: say({ zh: '求助', en: 'Help' }),
      clause: 'S21',
      known: [{ question: '客户要退定金怎么办', answer: '七天内可退，先填退款申请' }],
      helped,
    });
  return { 知识库: { 有人问过: known(false), 就是答复: known(true) } };
};

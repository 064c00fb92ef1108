import { expect, it } from 'vitest';
import { listCard } from '../../src/cards/approval/lists-card.ts';
import { calledState } from '../../src/domain/approval/close-by-system.ts';
import type { RequestId } from '../../src/kernel/id.ts';
import { plain } from '../../src/kernel/text.ts';
import { instant } from '../../src/kernel/time.ts';

it.each([
  ['withdrawn', 'per_1', 'withdrawn'],
  ['withdrawn', null, 'closed'],
  ['revoked', null, 'annulled'],
  ['pending', null, 'pending'],
] as const)('S7 清单里 %s（关掉它的是 %s）叫 %s，和卡片上一样', (state, closedById, called) => {
  const line = {
    request: 'req_1' as RequestId,
    number: 'QJ1',
    name: plain('请假'),
    title: plain('事假'),
    state: calledState({ state, closedById: closedById as never }),
    who: null,
    since: instant(0),
  };
  const card = listCard({ list: 'my_requests', lines: [line], next: null, first: true, after: null });
  expect(JSON.stringify(card)).toContain(`"key":"state.${called}"`);
});

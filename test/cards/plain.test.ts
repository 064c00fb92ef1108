import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPlain } from '../../src/cards/render/plain.ts';
import { plain } from '../../src/kernel/text.ts';
import * as arbitrary from './arbitrary.ts';
import { cardOf, localeOf, names } from './drawing.ts';

describe('a card as plain text', () => {
  it('reads like a short letter', () => {
    const card = {
      ...cardOf(
        { kind: 'facts', rows: [{ label: plain('天数'), value: plain('3 天') }] },
        { kind: 'callout', tone: 'warn', text: plain('跨元旦'), clause: 'S12' },
        { kind: 'trail', steps: [{ name: plain('直属上级'), state: 'open', people: [plain('张三')], note: plain('任一人') }] },
        {
          kind: 'form',
          name: 'f',
          fields: [
            { kind: 'person', name: 'who', label: plain('代班人'), required: true, among: ['per_2'], value: 'per_2' },
            {
              kind: 'line',
              name: 'why',
              label: plain('事由'),
              required: false,
              maxLength: 9,
              hint: plain('可不填'),
              fault: plain('太短'),
            },
          ],
          submit: { text: plain('提交'), action: { do: 'ask', what: 'help' } },
        },
      ),
    };
    expect(renderPlain(card, localeOf('zh-CN'), names).split('\n')).toEqual([
      '【标题】',
      '天数：3 天',
      '⚠ 跨元旦（依据 S12）',
      '● 直属上级：张三（任一人）',
      '代班人*：员工2',
      '事由：____（可不填）',
      '  ✗ 太短',
      '[提交]',
    ]);
  });

  it('can be made of any card', () => {
    fc.assert(
      fc.property(arbitrary.card, (card) => {
        expect(typeof renderPlain(card, localeOf('en'), names)).toBe('string');
      }),
      { numRuns: 50 },
    );
  });
});

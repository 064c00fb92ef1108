import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { submitLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona, SeenCard } from '../../persona.ts';

const STATES = ['审批中', '已退回', '已同意', '已拒绝', '已撤回', '已关闭', '已撤销', '已因离职取消'];
const WORDS = new RegExp(STATES.join('|'), 'u');
const NUMBER = /QJ\d{6}-\w+/gu;

/** What the list says of each request: its title and state, by number. */
function listed({ text }: SeenCard): ReadonlyMap<string, { readonly title: string; readonly state: string | undefined }> {
  const lines = text.split('\n');
  return new Map(
    lines.flatMap((line, at) => {
      const [number] = line.match(NUMBER) ?? [];
      const title = lines.slice(0, at).findLast((one) => /\d月\d/.test(one) && !NUMBER.test(one)) ?? '';
      return number
        ? [
            [
              number,
              {
                title: title.replace(WORDS, '').trim(),
                state: WORDS.exec(lines.slice(Math.max(0, at - 2), at + 1).join('\n'))?.[0],
              },
            ],
          ]
        : [];
    }),
  );
}

/** The newest card of a request, by its number below the title. */
const cardOf = (who: Persona, number: string): SeenCard | undefined =>
  who.cards().findLast(({ text }) => new RegExp(`^.*\\n?.*${number} · `, 'u').test(text));

/** Workdays of December: none is asked for twice. */
const DAYS = [7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31].map(
  (day) => `2026-12-${String(day).padStart(2, '0')}`,
);
type Act = 'asks' | 'approves' | 'rejects' | 'returns' | 'withdraws' | 'undoes' | 'sends again';
const acts = fc.array(
  fc.constantFrom<Act>('asks', 'asks', 'approves', 'rejects', 'returns', 'withdraws', 'undoes', 'sends again'),
  { minLength: 6, maxLength: 14 },
);

describe('同一件事，清单、待办、搜索和卡片说的一样 (O24)', () => {
  it('O24 随便怎么走：我的申请里的状态和标题，就是那张卡片上的', { timeout: 300_000 }, async ({ li, wang }) => {
    const can = (who: Persona, button: string): boolean => who.cards().some(({ buttons }) => buttons.includes(button));
    let day = 0;
    const doing: Readonly<Record<Act, () => Promise<unknown>>> = {
      asks: async () => {
        const from = DAYS[day++ % DAYS.length] ?? '';
        return submitLeave(li, {
          from,
          to: from,
          from_part: 'pm',
          handover: '',
          type: day > DAYS.length ? 'annual' : 'personal',
        });
      },
      approves: async () => can(wang, '同意') && wang.presses('同意'),
      rejects: async () => can(wang, '拒绝') && wang.presses('拒绝', { form: { comment: '人手不够' } }),
      returns: async () => {
        if (!can(wang, '更多')) return;
        await wang.presses('更多');
        await wang.presses('确定', { form: { verb: 'return', words: '换一天' } });
      },
      withdraws: async () => can(li, '撤回申请') && li.presses('撤回申请'),
      undoes: async () => {
        if (!can(li, '申请撤销')) return;
        await li.presses('申请撤销');
        await li.presses('申请撤销', { form: { revoke_reason: '不去了' } });
      },
      'sends again': async () => {
        const card = li.cards().findLast(({ text, buttons }) => text.startsWith('我的') && buttons.includes('修改后重新提交'));
        if (!card) return;
        await li.presses('修改后重新提交', { card });
        await li.presses('下一步');
        if (can(li, '确认提交')) await li.presses('确认提交');
      },
    };
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        for (const act of history) await doing[act]();
        await li.says('我的申请');
        const lines = listed(li.card('我的申请'));
        for (const [number, { title, state }] of lines) {
          const card = cardOf(li, number);
          if (!card) continue;
          expect(
            card.text.split('\n').find((one) => WORDS.test(one)),
            `${number} ${title}`,
          ).toBe(state);
        }
        await wang.says('待我审批');
        const waiting = listed(wang.card('待我审批'));
        await wang.says('我的待办');
        const owed = wang.card().text;
        for (const { title } of waiting.values()) expect(owed).toContain(title);
        // What waits for her is in approval on the other side, and called the same.
        for (const [number, { title }] of waiting) {
          const own = lines.get(number);
          if (own) expect([own.state, title]).toEqual(['审批中', expect.stringContaining(own.title)]);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

import { describe, expect } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import type { Persona, Values } from '../../persona.ts';

const CALLS = [
  ['发送', /^POST .*\/im\/v1\/messages/],
  ['修改', /^PATCH .*\/im\/v1\/messages/],
] as const;
const FAULTS: readonly (readonly [string, CallFault])[] = [
  ['没送到', { kind: 'server_error' }],
  ['送到了，回话丢了', { kind: 'answer_lost' }],
  ['限流', { kind: 'rate_limited', seconds: 2 }],
];

/** The platform is asked again until all of it is shown. */
async function recovers(office: OfficeFixtures['office']): Promise<void> {
  for (let n = 0; n < 6; n++) {
    office.emulator.clock.advance(30_000);
    await office.settled();
  }
}

describe('求助从提出到重新打开、移交，平台每一次发送、每一次修改各错一次 (S21)', () => {
  for (const [name, fault] of FAULTS)
    for (const [what, calls] of CALLS)
      for (const after of [0, 2, 4, 6])
        it(`S21 第${after + 1}次${what}${name}：每一步都做成一次，双方看到的一样，只有一张能办的卡片`, async ({
          li,
          wang,
          office,
        }) => {
          office.controls.fail(calls, fault, { after, calls: 1 });
          const does = async (who: Persona, button: string, form?: Values): Promise<void> => {
            await who.presses(button, { holding: '客户要退定金', ...(form ? { form } : {}) });
            await recovers(office);
          };
          await li.says('求助：客户要退定金怎么办');
          await recovers(office);
          await does(li, '提交');
          await does(wang, '办完了');
          await does(wang, '办完了', { answer: '按合同第三条退' });
          await does(li, '确认办结');
          for (const who of [li, wang]) expect(who.card('客户要退定金').text).toContain('已办结');
          await does(li, '重新打开');
          await does(li, '重新打开', { why: '客户又不同意' });
          for (const who of [li, wang]) expect(who.card('客户要退定金').text).toContain('处理中');
          await does(wang, '转交');
          await does(wang, '转交', { to_sought: '李敏' });
          const min = wang.colleague('李敏');
          await does(min, '我来办');
          expect(li.card('客户要退定金').text).toContain('李敏');
          expect(min.cards().filter(({ buttons }) => buttons.includes('办完了'))).toHaveLength(1);
          expect(wang.cards().filter(({ buttons }) => buttons.includes('办完了'))).toHaveLength(0);
        });
});

describe('隔了很久才按，助手重启过 (S21)', () => {
  it('S21 隔了一天的卡片照样能办', async ({ li, wang, later }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    const card = wang.card('客户要退定金');
    await later(25);
    await wang.presses('答复', { card });
    await wang.presses('答复', { form: { words: '按合同第三条' } });
    expect(li.card('按合同第三条')).toBeDefined();
  });

  it('S21 催办的间隔重启以后还算数', async ({ li, office, later }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    const urges = async (): Promise<string | undefined> => (await li.presses('催办')).toast?.content;
    const first = await urges();
    await office.restart();
    expect(await urges()).not.toBe(first);
    await later(24);
    expect(await urges()).toBe(first);
  });
});

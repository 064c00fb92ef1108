import { describe, expect } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { askForLeave } from '../../leave-form.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const AFTERNOON = { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' };
const SEND = /^POST .*\/im\/v1\/messages/;
const EDIT = /^PATCH .*\/im\/v1\/messages/;

const FAULTS: readonly (readonly [string, CallFault])[] = [
  ['没送到', { kind: 'server_error' }],
  ['送到了，回话丢了', { kind: 'answer_lost' }],
  ['送到了，回话断在半路', { kind: 'reset' }],
  ['限流', { kind: 'rate_limited', seconds: 2 }],
  ['送到了，回话来得晚', { kind: 'answer_delayed', ms: 300 }],
];

/** The platform is asked again until all of it is shown. */
async function recovers(office: OfficeFixtures['office']): Promise<void> {
  for (let n = 0; n < 6; n++) {
    office.emulator.clock.advance(30_000);
    await office.settled();
  }
}

const live = (who: Persona, button: string) => who.cards().filter(({ buttons }) => buttons.includes(button));

describe('平台出错，一件事还是只有一张能办的卡片（每一次发送、每一次修改各错一次）', () => {
  for (const [name, fault] of FAULTS)
    for (const [what, calls] of [
      ['发送', SEND],
      ['修改', EDIT],
    ] as const)
      for (const after of [0, 1, 2])
        it(`O24 申请：第${after + 1}次${what}${name}`, async ({ li, wang, office }) => {
          await askForLeave(li, AFTERNOON);
          office.controls.fail(calls, fault, { after, calls: 1 });
          await wang.says('待我审批');
          await recovers(office);
          await wang.presses('查看', { holding: '待我审批' });
          await recovers(office);
          await wang.says('李强的假批了吗');
          await recovers(office);
          expect(live(wang, '同意')).toHaveLength(1);
          await wang.presses('查看最新');
          await recovers(office);
          expect(live(wang, '同意')).toHaveLength(1);
          await wang.presses('同意');
          await recovers(office);
          expect(live(wang, '同意')).toHaveLength(0);
          expect(li.card('王芳同意了您的').text).toContain('12月7日');
        });

  for (const [name, fault] of FAULTS)
    it(`O24 第一张${name}，没等到就“查看”了新的一张：第一张后来收掉，或在下面接着能办`, async ({ li, wang, office }) => {
      office.controls.fail(SEND, fault, { after: 0, calls: 2 });
      await li.says('求助：客户要退定金怎么办');
      await recovers(office);
      office.controls.fail(SEND, fault, { after: 0, calls: 1 });
      await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
      await wang.says('我的待办');
      await recovers(office);
      await wang.presses('查看', { holding: '我的待办' });
      await recovers(office);
      expect(live(wang, '答复')).toHaveLength(1);
      await office.restart();
      await recovers(office);
      expect(live(wang, '答复')).toHaveLength(1);
    });
});

describe('提醒：新的送到了，旧的才收', () => {
  it('O25 新的一张平台一直不收：旧的照样能看、能办；下一张送到，之前的都成一行', async ({ li, zhang, wang, office, at }) => {
    await askForLeave(li, AFTERNOON);
    await at('2026-11-23', '15:31');
    const first = wang.card('件事等您处理');
    expect(first.buttons).toContain('稍后');
    await askForLeave(zhang, { ...AFTERNOON, from: '2026-12-08', to: '2026-12-08' });
    office.controls.fail(SEND, { kind: 'server_error' }, { forMs: 6 * 3_600_000 });
    await at('2026-11-24', '09:05');
    const now = wang.cards().find(({ id }) => id === first.id);
    expect(now?.text).toContain('件事等您处理');
    expect(now?.buttons).toContain('查看');
    await at('2026-11-24', '17:00');
    await recovers(office);
    await at('2026-11-25', '10:00');
    await recovers(office);
    expect(wang.cards().filter(({ text }) => /件事等您处理/.test(text))).toHaveLength(1);
    await wang.presses('查看最新', { holding: '提醒已更新' });
    const digests = wang.cards().filter(({ text }) => /件事等您处理/.test(text));
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).toBe(wang.cards().at(-1)?.text);
    // 收上来的那一张照样按得动，不另算一次提醒。
    await wang.presses('稍后');
    expect(wang.cards().at(-1)?.text).toContain('再提醒');
  });
});

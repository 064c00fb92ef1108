import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const SEND = /^POST .*\/im\/v1\/messages/;
const HOUR = 3_600_000;
const day = (date: string) => ({ from: date, from_part: 'pm', to: date, handover: '' });

const digests = (who: Persona) => who.cards().filter(({ text }) => text.includes('件事等您处理'));
const live = (who: Persona) => digests(who).filter(({ buttons }) => buttons.includes('查看'));

/** Five minutes after five minutes, for so long. */
async function passes(office: OfficeFixtures['office'], ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 300_000) {
    office.emulator.clock.advance(300_000);
    await office.app.tick();
    await office.settled();
  }
}

describe('提醒发不出去 (O24、O25)', () => {
  it('O24、O25 平台坏了两小时：旧的还在、能办；好了以后新的到，只剩一张', async ({ li, zhang, wang, office, at }) => {
    await askForLeave(li, day('2026-12-07'));
    await at('2026-11-23', '15:31');
    const first = wang.card('件事等您处理');
    await askForLeave(zhang, day('2026-12-08'));
    await at('2026-11-24', '08:00');
    office.controls.fail(SEND, { kind: 'server_error' }, { forMs: 2 * HOUR });
    await at('2026-11-24', '09:55');
    expect(live(wang).map(({ id }) => id)).toEqual([first.id]);
    await passes(office, 4 * HOUR);
    expect(live(wang)).toHaveLength(1);
    expect(live(wang)[0]?.id).not.toBe(first.id);
    for (const who of ['李强', '张伟']) expect(live(wang)[0]?.text).toContain(who);
  });

  for (const [what, cutOff] of [
    ['停用了机器人', (office: OfficeFixtures['office'], yes: boolean) => office.controls.blockBot('王芳', yes)],
    [
      '不在可用范围里',
      (office: OfficeFixtures['office'], yes: boolean) => office.controls.setAvailability(yes ? ['李强', '张伟'] : null),
    ],
  ] as const) {
    it(`O24、O25 第一张到时她${what}，一小时后恢复：她一来就收到，一张`, async ({ li, wang, office, at }) => {
      await askForLeave(li, day('2026-12-07'));
      cutOff(office, true);
      await at('2026-11-23', '15:31');
      expect(digests(wang)).toEqual([]);
      await at('2026-11-23', '16:31');
      cutOff(office, false);
      await wang.says('你好');
      await passes(office, HOUR / 2);
      expect(live(wang)).toHaveLength(1);
      expect(live(wang)[0]?.text).toContain('李强');
    });

    it(`O24、O25 旧的一张在，新的到时她${what}：旧的不收；恢复后新的来了才收`, async ({ li, zhang, wang, office, at }) => {
      await askForLeave(li, day('2026-12-07'));
      await at('2026-11-23', '15:31');
      const first = wang.card('件事等您处理');
      await askForLeave(zhang, day('2026-12-08'));
      cutOff(office, true);
      await at('2026-11-24', '14:05');
      expect(live(wang).map(({ id }) => id)).toEqual([first.id]);
      await at('2026-11-24', '15:05');
      cutOff(office, false);
      await wang.says('你好');
      await passes(office, HOUR / 2);
      expect(live(wang)).toHaveLength(1);
      for (const who of ['李强', '张伟']) expect(live(wang)[0]?.text).toContain(who);
      await wang.presses('查看', { card: live(wang)[0] as ReturnType<typeof wang.card> });
      expect(wang.cards().filter(({ buttons, text }) => buttons.includes('同意') && text.includes('李强'))).toHaveLength(1);
    });
  }

  it('O25 搁置的一张里的事，她从“待我审批”办完了：恢复后不再冒出来要她办', async ({ li, wang, office, at }) => {
    await askForLeave(li, day('2026-12-07'));
    office.controls.fail(SEND, { kind: 'server_error' }, { forMs: HOUR });
    await at('2026-11-23', '15:31');
    await li.presses('撤回申请');
    await passes(office, 2 * HOUR);
    expect(live(wang)).toEqual([]);
  });
});

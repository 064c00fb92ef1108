import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

let office: TestOffice;
afterEach(() => office.close());

/** Nothing that is said gets on before this is released. */
function holdUp(): () => void {
  const { reads } = office.store;
  const org = reads.org.bind(reads);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.spyOn(reads, 'org').mockImplementation(() => held.then(org));
  return release;
}

describe('一个聊天里挤了太多话', () => {
  it('O24 排不下的答503请平台过会儿再送，一句都不丢，别人的聊天照常', { timeout: 40_000 }, async () => {
    office = await openOffice({ mode: 'webhook', feishu: { deadlineMs: 2500 } });
    const release = holdUp();
    for (let n = 0; n < 24; n++) office.controls.say('李强', 'bot', `依据 S${n + 1}`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    release();
    await office.settled();
    const refusals = office.controls.deliveries().flatMap(({ attempts }) => attempts.filter(({ ack }) => !ack.ok));
    expect(refusals.map(({ ack }) => (ack.ok ? '' : ack.detail))).toEqual(Array.from({ length: 4 }, () => 'HTTP 503'));
    office.emulator.clock.advance(15_000);
    await office.settled();
    expect(
      new Set(
        persona(office, '李强')
          .cards()
          .map((card) => /S\d+/.exec(card.text)?.[0]),
      ).size,
    ).toBe(24);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHouse, type TestHouse } from '../../house.ts';
import { askForLeave } from '../../leave-form.ts';
import { persona } from '../../persona.ts';

let house: TestHouse;
afterEach(() => house.close());

/** The database is slow to say which card this message is. */
function slowPress(messageId: string, ms: number): void {
  const { reads } = house.store;
  const bound = reads.bound.bind(reads);
  vi.spyOn(reads, 'bound').mockImplementation(async (id) => {
    if (id === messageId) await new Promise((resolve) => setTimeout(resolve, ms));
    return bound(id);
  });
}

const pending = (): boolean => house.store.outbox.nextDueAt() !== null;

describe.each(['ws', 'webhook'] as const)('按钮的回答（%s）', (mode) => {
  it('O24 三秒里答了：卡片已经变了，不再另外改一次', async () => {
    house = await openHouse({ mode });
    await askForLeave(persona(house, '李强'));
    const wang = persona(house, '王芳');
    const patches = () => house.street.traffic().filter(({ what }) => what.startsWith('PATCH')).length;
    const outcome = await wang.presses('同意');
    expect(outcome.ok).toBe(true);
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    const before = patches();
    house.emulator.clock.advance(5000);
    await house.settled();
    expect(patches()).toBe(before);
    expect(pending()).toBe(false);
  });

  it('O24 过了三秒才答，平台不理：这张卡片不算看过，随后由我们去改', async () => {
    house = await openHouse({ mode, feishu: { deadlineMs: 6000 } });
    await askForLeave(persona(house, '李强'));
    const wang = persona(house, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 3300);
    const outcome = await house.street.press('王芳', card.id, '同意', { form: { comment: '' } });
    expect(outcome.error?.code).toBe(200341);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain('审批中');
    expect(pending()).toBe(true);
    house.emulator.clock.advance(5000);
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(pending()).toBe(false);
  });

  it.each([true, false])('O24 先答应着、随后才办完：平台收下迟到的卡片（%s）才算看过，不收就由我们去改', async (takes) => {
    house = await openHouse({ mode, feishu: { deadlineMs: 200 } });
    await askForLeave(persona(house, '李强'));
    const wang = persona(house, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 600);
    const late = house.street.fail(
      'POST /interactive/v1/card/update',
      takes ? { kind: 'slow', ms: 1 } : { kind: 'server_error' },
    );
    await house.street.press('王芳', card.id, '同意', { form: { comment: '' } });
    await late.met();
    await house.street.waitFor(() => pending() === !takes && persona(house, '李强').card('我的请假申请').text.includes('已同意'));
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain(takes ? '已同意' : '审批中');
    house.emulator.clock.advance(5000);
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(pending()).toBe(false);
  });
});

describe('回答在路上丢了', () => {
  it('O24 办的时候长连接断了：回答没人收，卡片随后由我们去改', async () => {
    house = await openHouse();
    await askForLeave(persona(house, '李强'));
    const wang = persona(house, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 500);
    const pressing = house.street.press('王芳', card.id, '同意', { form: { comment: '' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    house.street.dropConnections();
    expect((await pressing).error?.code).toBe(200341);
    await house.street.waitFor(() => house.street.botOnline(), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain('审批中');
    expect(pending()).toBe(true);
    house.emulator.clock.advance(5000);
    await house.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
  });
});

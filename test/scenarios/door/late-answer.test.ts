import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

let office: TestOffice;
afterEach(() => office.close());

/** The database is slow to say which card this message is. */
function slowPress(messageId: string, ms: number): void {
  const { reads } = office.store;
  const bound = reads.bound.bind(reads);
  vi.spyOn(reads, 'bound').mockImplementation(async (id) => {
    if (id === messageId) await new Promise((resolve) => setTimeout(resolve, ms));
    return bound(id);
  });
}

const pending = async (): Promise<boolean> => (await office.store.outbox.nextDueAt()) !== null;

describe.each(['ws', 'webhook'] as const)('按钮的回答（%s）', (mode) => {
  it('O24 三秒里答了：卡片已经变了，不再另外改一次', async () => {
    office = await openOffice({ mode });
    await askForLeave(persona(office, '李强'));
    const wang = persona(office, '王芳');
    const patches = () => office.controls.traffic().filter(({ what }) => what.startsWith('PATCH')).length;
    const outcome = await wang.presses('同意');
    expect(outcome.ok).toBe(true);
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    const before = patches();
    office.emulator.clock.advance(5000);
    await office.settled();
    expect(patches()).toBe(before);
    expect(await pending()).toBe(false);
  });

  it('O24 过了三秒才答，平台不理：这张卡片不算看过，随后由我们去改', async () => {
    office = await openOffice({ mode, feishu: { deadlineMs: 6000 } });
    await askForLeave(persona(office, '李强'));
    const wang = persona(office, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 3300);
    const outcome = await office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    expect(outcome.error?.code).toBe(200341);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain('审批中');
    expect(await pending()).toBe(true);
    office.emulator.clock.advance(5000);
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(await pending()).toBe(false);
  });

  it.each([true, false])('O24 先答应着、随后才办完：平台收下迟到的卡片（%s）才算看过，不收就由我们去改', async (takes) => {
    office = await openOffice({ mode, feishu: { deadlineMs: 200 } });
    await askForLeave(persona(office, '李强'));
    const wang = persona(office, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 600);
    const late = office.controls.fail(
      'POST /interactive/v1/card/update',
      takes ? { kind: 'slow', ms: 1 } : { kind: 'server_error' },
    );
    await office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    await late.met();
    await expect.poll(pending).toBe(!takes);
    await office.controls.waitFor(() => persona(office, '李强').card('我的请假申请').text.includes('已同意'));
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain(takes ? '已同意' : '审批中');
    office.emulator.clock.advance(5000);
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(await pending()).toBe(false);
  });
});

describe('回答在路上丢了', () => {
  it('O24 办的时候长连接断了：回答没人收，卡片随后由我们去改', async () => {
    office = await openOffice({ mode: 'ws' });
    await askForLeave(persona(office, '李强'));
    const wang = persona(office, '王芳');
    const card = wang.card('李强的请假申请');
    slowPress(card.id, 500);
    const pressing = office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    office.controls.dropConnections();
    expect((await pressing).error?.code).toBe(200341);
    await office.controls.waitFor(() => office.controls.botOnline(), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain('审批中');
    expect(await pending()).toBe(true);
    office.emulator.clock.advance(5000);
    await office.settled();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
  });
});

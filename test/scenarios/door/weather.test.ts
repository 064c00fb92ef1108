import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFaults } from '../../../emulator/page-api.ts';
import { createPace, FEISHU_LIMITS } from '../../../src/bot/feishu/pace.ts';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;
let min: Persona;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  await open();
});
afterEach(() => office.close());

async function open(feishu: NonNullable<Parameters<typeof openOffice>[0]>['feishu'] = {}): Promise<void> {
  office = await openOffice({ mode: 'ws', feishu });
  li = persona(office, '李强');
  wang = persona(office, '王芳');
  min = persona(office, '李敏');
}

async function reopen(feishu: Parameters<typeof open>[0]): Promise<void> {
  await office.close();
  await open(feishu);
}

/** Waits between calls twenty times as fast as the platform wants them; its clock is moved, and nobody wants to sit through a quarter of an hour. */
const hasty = () =>
  createPace(FEISHU_LIMITS, { now: () => performance.now() * 20, after: (ms, run) => void setTimeout(run, ms / 20) });

/** Lets so much time pass on the office's clock, stopping wherever something is due. */
async function passes(ms: number): Promise<void> {
  const { clock } = office.emulator;
  const end = clock.now() + ms;
  for (;;) {
    await office.settled();
    const next = await office.store.outbox.nextDueAt();
    if (next === null || next > end) break;
    clock.advance(Math.max(next - clock.now(), 1));
    await office.app.tick();
  }
  if (clock.now() < end) clock.advance(end - clock.now());
  await office.app.tick();
  await office.settled();
}

/**
 * The weather clears, and every try that waits is let through. The platform counts its messages a second in real time, so a moved clock must not
 * bring one try right upon the other.
 */
async function clears(): Promise<void> {
  office.controls.clearFaults();
  const { clock } = office.emulator;
  for (let tries = 0; tries < 20; tries++) {
    await office.settled();
    const next = await office.store.outbox.nextDueAt();
    if (next === null) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
    clock.advance(Math.max(next - clock.now(), 1));
    await office.app.tick();
  }
}

const parked = () => office.store.outbox.parkedRows(10);
const requestCards = (who: Persona) => who.cards().filter((card) => /^[^\n]*请假申请\n/.test(card.text));

/** 李强's leave was approved by 王芳 after 李敏 had accepted to stand in: each sees exactly what there is to see, once. */
async function expectOneApprovedLeave(): Promise<void> {
  expect(requestCards(li)).toHaveLength(1);
  expect(li.card('我的请假申请').text).toContain('已同意');
  expect(li.cards().filter((card) => card.text.includes('王芳同意了'))).toHaveLength(1);
  expect(li.cards()).toHaveLength(2);
  expect(wang.cards()).toHaveLength(1);
  expect(wang.card('李强的请假申请').text).toContain('已同意');
  expect(wang.card().buttons).not.toContain('同意');
  expect(min.cards()).toHaveLength(2);
  expect(min.card('李强的交接请求').text).toContain('已批准，到时由您做交接人');
  expect(min.card('到时请您做交接人：李强').buttons).toEqual(['查看']);
  expect(await parked()).toEqual([]);
  expect(await office.store.outbox.nextDueAt()).toBeNull();
}

describe('平台出毛病的时候', () => {
  const weathers: readonly [string, Partial<PageFaults>][] = [
    ['限流（429，一秒后再来）', { rateLimited: 1 }],
    ['一直答500', { serverError: 1 }],
    ['事办了但回答丢了', { lostAnswer: 1 }],
    ['一声不吭', { hang: 1 }],
    ['答得比我们肯等的还慢', { slowMs: 250 }],
  ];

  it.each(weathers)('O24 平台%s：好了以后每个人恰好看到一张对的卡片', { timeout: 40_000 }, async (_what, faults) => {
    await reopen({ callTimeoutMs: 120, pace: hasty() });
    office.controls.faults(faults);
    await li.says('请假');
    await passes(5000);
    await clears();
    expect(li.cards()).toHaveLength(1);

    office.controls.faults(faults);
    await li.presses('下一步', { form: leaveForm() });
    await li.presses('确认提交');
    await passes(5000);
    await clears();
    expect(min.cards()).toHaveLength(1);

    office.controls.faults(faults);
    await min.presses('接受');
    await passes(5000);
    await clears();
    expect(requestCards(wang)).toHaveLength(1);

    office.controls.faults(faults);
    await wang.presses('同意');
    await passes(5000);
    await clears();
    await expectOneApprovedLeave();
  });

  it('O24 限流、500、丢回答、重复、乱序一起来：故事的结尾和晴天一样', { timeout: 60_000 }, async () => {
    await reopen({ callTimeoutMs: 250 });
    office.controls.faults({
      rateLimited: 0.15,
      serverError: 0.15,
      lostAnswer: 0.2,
      slowMs: 15,
      duplicateEvents: 3,
      outOfOrder: true,
    });
    await li.says('请假');
    await passes(10 * MINUTE);
    await li.presses('下一步', { form: leaveForm() });
    await li.presses('确认提交');
    await passes(10 * MINUTE);
    await min.presses('接受');
    await passes(10 * MINUTE);
    await wang.presses('同意');
    await passes(10 * MINUTE);
    office.controls.clearFaults();
    await passes(10 * MINUTE);
    await expectOneApprovedLeave();
  });

  it('O24 平台停了两小时：恢复后什么都补上，没有一张被搁置', { timeout: 40_000 }, async () => {
    await askForLeave(li);
    office.controls.faults({ serverError: 1 });
    await wang.presses('同意');
    await passes(2 * HOUR);
    expect(await parked()).toEqual([]);
    office.controls.clearFaults();
    await passes(HOUR);
    await expectOneApprovedLeave();
  });

  it('O24 限流了一刻钟：照样补上，不算永久失败', { timeout: 40_000 }, async () => {
    await reopen({ pace: hasty() });
    await askForLeave(li);
    office.controls.faults({ rateLimited: 1 });
    await wang.presses('同意');
    await passes(15 * MINUTE);
    expect(await parked()).toEqual([]);
    office.controls.clearFaults();
    await passes(HOUR);
    await expectOneApprovedLeave();
  });

  it('O24 平台坏了二十个小时：搁置并报出来，修好后放行就补上', { timeout: 60_000 }, async () => {
    office.controls.faults({ serverError: 1 });
    await li.says('请假');
    // After a day the form itself would be over.
    await passes(20 * HOUR);
    expect((await parked()).map(({ view }) => view)).toContain('draft');
    expect((await office.store.outbox.lag(office.now())).parked).toBe((await parked()).length);
    office.controls.clearFaults();
    for (const { key } of await parked()) await office.store.outbox.unpark(key, office.now());
    await passes(MINUTE);
    expect(requestCards(li)).toHaveLength(1);
    expect(await parked()).toEqual([]);
  });

  it('令牌忽然失效：换一个接着发，谁也不用等', async () => {
    office.controls.invalidateToken();
    await askForLeave(li);
    office.controls.invalidateToken();
    await wang.presses('同意');
    await expectOneApprovedLeave();
  });
});

describe('事件送来好几次、乱了次序、没送到', () => {
  it('O24 每个事件多送三次而且乱序：一件事只办一次', async () => {
    office.controls.faults({ duplicateEvents: 3, outOfOrder: true });
    for (const said of ['请假', '帮助', '我的假期', '依据 S55']) office.controls.say('李强', 'bot', said);
    await office.settled();
    expect(li.cards()).toHaveLength(4);
    expect(office.controls.deliveries().length).toBeGreaterThan(3);
  });

  it('O24 长连接在干活时断了：重连后平台再送，只有一张申请单', async () => {
    office.controls.say('李强', 'bot', '请假');
    office.controls.dropConnections();
    await office.settled();
    expect(office.controls.deliveries().at(-1)?.attempts[0]?.ack.ok).toBe(false);
    await office.controls.waitFor(() => office.controls.botOnline(), 10_000);
    for (const after of [15_000, 5 * MINUTE, HOUR, 6 * HOUR]) await passes(after);
    expect(requestCards(li)).toHaveLength(1);
    expect(office.controls.deliveries().at(-1)?.attempts.at(-1)?.ack.ok).toBe(true);
  });

  it('O24 每次送到时连接都断，直到六小时后最后一次：还是只有一张', { timeout: 40_000 }, async () => {
    office.controls.say('李强', 'bot', '请假');
    for (const after of [15_000, 5 * MINUTE, HOUR, 6 * HOUR]) {
      office.controls.dropConnections();
      await office.controls.quiet();
      await office.controls.waitFor(() => office.controls.botOnline(), 10_000);
      office.emulator.clock.advance(after);
    }
    await office.settled();
    expect(
      office.controls
        .deliveries()
        .at(-1)
        ?.attempts.map(({ ack }) => ack.ok),
    ).toEqual([false, false, false, false, true]);
    expect(requestCards(li)).toHaveLength(1);
  });

  it('O24 按下同意时连接断了：人看到出错，再按一次是安全的', async () => {
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const pressing = office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    office.controls.dropConnections();
    expect((await pressing).error?.code).toBe(200341);
    await office.controls.waitFor(() => office.controls.botOnline(), 10_000);
    await office.settled();
    // 卡片可能已经自己变了；没变就再按一次
    if (wang.card('李强的请假申请').buttons.includes('同意')) await wang.presses('同意');
    await passes(MINUTE);
    await expectOneApprovedLeave();
  });

  it('O24 按钮事件走旧的 card 帧：照样有回答', async () => {
    office.controls.faults({ legacyCardFrames: true });
    await askForLeave(li);
    await wang.presses('同意');
    await expectOneApprovedLeave();
  });
});

describe('卡片正被按着、太慢、撤回了', () => {
  it('O24 王芳按着的时候李强撤回（11310 卡片锁住）：两边都看到已撤回', async () => {
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const release = holdPress(card.id);
    const pressing = office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    const withdrawn = await office.controls.press('李强', li.card('我的请假申请').id, '撤回申请');
    expect(withdrawn.ok).toBe(true);
    await office.app.settled();
    expect(refusals()).toContain('230099');
    release();
    expect((await pressing).ok).toBe(true);
    await passes(MINUTE);
    expect(wang.card('李强的请假申请').text).toContain('已撤回');
    expect(wang.card('李强的请假申请').buttons).not.toContain('同意');
    expect(requestCards(wang)).toHaveLength(1);
    expect(li.card('我的请假申请').text).toContain('已撤回');
    expect(await parked()).toEqual([]);
  });

  it('O24 办得慢，三秒内先答应着，办完卡片自己变', async () => {
    await reopen({ deadlineMs: 200 });
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const release = holdPress(card.id);
    const outcome = await office.controls.press('王芳', card.id, '同意', { form: { comment: '' } });
    expect(outcome.ok).toBe(true);
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    release();
    await passes(MINUTE);
    await expectOneApprovedLeave();
  });

  it('O24 审批卡片被撤回（230011）：发一张新的，说的是现在的事', async () => {
    await askForLeave(li);
    await recallByApp(wang.card('李强的请假申请').id);
    expect(wang.cards()).toHaveLength(0);
    await li.presses('撤回申请');
    await passes(MINUTE);
    expect(requestCards(wang)).toHaveLength(1);
    expect(wang.card('李强的请假申请').text).toContain('已撤回');
    expect(await parked()).toEqual([]);
  });

  it('O24 群里的话刚说完就撤回（回复得到230011）：那句答复单独发一次，不反复重试', async () => {
    const { messageId } = office.controls.say('李强', '苏州分店群', '@二网助手 请假', { mention: ['bot'] });
    office.controls.recall('李强', messageId);
    await office.settled();
    await passes(MINUTE);
    expect(refusals()).toEqual(['230011']);
    const answers = office.controls.messages('张伟', '苏州分店群').filter((message) => message.from.kind === 'bot');
    expect(answers).toHaveLength(1);
    expect(li.card().text).toContain('请假申请');
    expect(await parked()).toEqual([]);
  });
});

describe('有人收不到', () => {
  it('O24 说完就把机器人移出群（230002）：私聊照办，群里那句搁置', async () => {
    office.controls.say('李强', '苏州分店群', '@二网助手 请假', { mention: ['bot'] });
    office.controls.removeBotFromChat('苏州分店群');
    await office.settled();
    await passes(MINUTE);
    expect(li.card().text).toContain('请假申请');
    expect((await parked()).map(({ place }) => place.split(':')[0])).toEqual(['chat']);
    expect(await office.store.outbox.nextDueAt()).toBeNull();
  });

  it.each([
    [
      '不在应用的可用范围里（230013）',
      '230013',
      (yes: boolean) => office.controls.setAvailability(yes ? ['李强', '李敏'] : null),
    ],
    ['停用了机器人（230053）', '230053', (yes: boolean) => office.controls.blockBot('王芳', yes)],
  ])('O24 审批人%s：申请人的卡片照常，给他的搁置；恢复后放行就收到现在的样子', async (_what, code, cutOff) => {
    cutOff(true);
    await askForLeave(li);
    await passes(HOUR);
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect((await parked()).map(({ lastError }) => lastError)).toEqual([expect.stringContaining(code)]);
    expect((await parked())[0]?.attempts).toBe(1);
    cutOff(false);
    await office.store.outbox.unpark((await parked())[0]?.key ?? '', office.now());
    await passes(MINUTE);
    await wang.presses('同意');
    await expectOneApprovedLeave();
  });

  it('S7 审批人被停用期间申请撤回了：恢复以后不会再冒出要他批的卡片', async () => {
    office.controls.blockBot('王芳');
    await askForLeave(li);
    await li.presses('撤回申请');
    await passes(HOUR);
    office.controls.blockBot('王芳', false);
    for (const { key } of await parked()) await office.store.outbox.unpark(key, office.now());
    await passes(MINUTE);
    expect(wang.cards().flatMap((card) => card.buttons)).not.toContain('同意');
    expect(await parked()).toEqual([]);
  });
});

/** The database is slow to say which card this message is, until released. */
function holdPress(messageId: string): () => void {
  const { reads } = office.store;
  const bound = reads.bound.bind(reads);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.spyOn(reads, 'bound').mockImplementation(async (id) => {
    if (id === messageId) await held;
    return bound(id);
  });
  return release;
}

/** Codes with which the platform refused calls so far. */
const refusals = (): string[] =>
  office.controls.traffic().flatMap(({ status }) => {
    const code = /code (\d+)/.exec(status)?.[1] ?? '0';
    return code === '0' ? [] : [code];
  });

/** An administrator's tool takes a card back behind our back, in the name of the app. */
async function recallByApp(messageId: string): Promise<void> {
  const { url, appId, appSecret } = office.emulator;
  const ask = await fetch(`${url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
  });
  const { tenant_access_token } = (await ask.json()) as { tenant_access_token: string };
  const gone = await fetch(`${url}/open-apis/im/v1/messages/${messageId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${tenant_access_token}` },
  });
  expect(gone.status).toBe(200);
}

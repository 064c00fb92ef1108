import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { emptyPlan } from '../../../src/handlers/plan.ts';
import { instant } from '../../../src/kernel/time.ts';
import { askForLeave, type leaveForm, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type SeenCard } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { pressRaw, toastOf } from '../../press-raw.ts';
import { runClock } from '../../running-clock.ts';

const SEND = 'POST /im/v1/messages';
const PATCH = 'PATCH /im/v1/messages/:message_id';
const STRAY = '转发或过期';

let office: TestOffice;
let li: Persona;
let wang: Persona;
let stopClock = (): void => {};
afterEach(async () => {
  stopClock();
  await office.close();
});

/** All waits are so many times shorter, ours and the platform's alike: what comes first and what last stays as it is. */
const HASTE = 3;
/** How long a press may take with us (`src/bot/feishu/feishu.ts`). */
const DEADLINE_MS = 2500;

async function open(mode: 'ws' | 'webhook' = 'ws'): Promise<void> {
  office = await openOffice({ mode, haste: HASTE, feishu: { deadlineMs: DEADLINE_MS / HASTE } });
  li = persona(office, '李强');
  wang = persona(office, '王芳');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The card that has just appeared on somebody's screen, whatever our side knows of it. */
const appears = (who: Persona, ...words: string[]): Promise<SeenCard> =>
  office.controls.waitFor(() => who.cards().find((card) => words.every((word) => card.text.includes(word))), 10_000);

const press = (who: Persona, card: SeenCard, button: string, form?: Parameters<typeof leaveForm>[0]) =>
  office.controls.press(who.name, card.id, button, form ? { form: { ...form } } : {});

/** Everything is shown, also what is tried again later. */
async function calms(): Promise<void> {
  for (let i = 0; i < 300; i++) {
    await office.settled();
    if ((await office.store.outbox.nextDueAt()) === null) return;
    await pause(50);
  }
  throw new Error('it never calms down');
}

const rowOf = (card: SeenCard): number =>
  Number(
    /"row":(\d+)/.exec(
      JSON.stringify(
        ['李强', '王芳', '张伟', '李敏'].flatMap((name) => office.controls.cards(name, 'bot')).find((one) => one.id === card.id)
          ?.body,
      ),
    )?.[1],
  );
const requestOf = (): string =>
  /"request":"(req_[0-9a-f]+)"/.exec(JSON.stringify(office.controls.cards('王芳', 'bot').map((one) => one.body)))?.[1] ?? '';
const chatOf = (who: string): string => office.controls.messages(who, 'bot')[0]?.chatId ?? '';

const delayed: CallFault = { kind: 'answer_delayed', ms: 2500 };
const lost: CallFault = { kind: 'answer_lost' };

/** How the platform takes it, which of our sendings it meets, and how long after the card has appeared somebody presses (ms). */
const early: readonly (readonly ['ws' | 'webhook', string, CallFault, { calls?: number }, number])[] = [
  ['ws', '晚2.5秒才答', delayed, {}, 5],
  ['ws', '晚2.5秒才答', delayed, {}, 1000],
  ['ws', '晚2.5秒才答', delayed, {}, 6000],
  ['ws', '两次没有答', lost, { calls: 2 }, 5],
  ['ws', '两次没有答', lost, { calls: 2 }, 1000],
  ['ws', '一直没有答', lost, {}, 6000],
  ['ws', '答到一半断了', { kind: 'reset' }, { calls: 2 }, 5],
  ['webhook', '晚2.5秒才答', delayed, {}, 5],
  ['webhook', '两次没有答', lost, { calls: 2 }, 1000],
];

describe.each(early)('卡片已经在屏幕上，平台还没答我们：%s，%s', (mode, _what, fault, span, after) => {
  it(`O24 ${after}毫秒后按：自己的申请单照样往下走，只有一张`, { timeout: 40_000 }, async () => {
    await open(mode);
    stopClock = runClock(office, HASTE);
    const planned = office.controls.fail(SEND, fault, span);
    office.controls.say('李强', 'bot', '明天下午请假');
    const card = await appears(li, '请假');
    await pause(after / HASTE);
    const outcome = await press(li, card, '下一步', { type: 'personal' });
    expect(outcome.error).toBeUndefined();
    expect(outcome.toast?.content ?? '').not.toContain(STRAY);
    expect(li.card().text).toContain('尚未提交');
    planned.lift();
    await calms();
    expect(li.cards()).toHaveLength(1);
    expect(li.card().id).toBe(card.id);
    expect(li.card().text).toContain('尚未提交');
    await li.presses('确认提交');
    await calms();
    expect(li.cards()).toHaveLength(1);
    expect(li.card().text).toContain('我的请假申请');
  });

  it(`O24 ${after}毫秒后按：审批人的同意算数，每个人恰好一张对的卡片`, { timeout: 40_000 }, async () => {
    await open(mode);
    stopClock = runClock(office, HASTE);
    await submitLeave(li);
    const planned = office.controls.fail(SEND, fault, span);
    await persona(office, '李敏')
      .presses('接受')
      .catch(() => {});
    const card = await appears(wang, '李强的请假申请');
    await pause(after / HASTE);
    const outcome = await press(wang, card, '同意', { comment: '' });
    expect(outcome.error).toBeUndefined();
    expect(outcome.toast?.content ?? '').not.toContain(STRAY);
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    planned.lift();
    await calms();
    expect(wang.cards()).toHaveLength(1);
    expect(wang.card().text).toContain('已同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(await office.store.outbox.parkedRows(5)).toEqual([]);
  });

  it.runIf(after < 6000)(`O24 群里的卡片出来${after}毫秒后按依据：给原文，群里只有一张`, { timeout: 40_000 }, async () => {
    await open(mode);
    stopClock = runClock(office, HASTE);
    const planned = office.controls.fail(SEND, fault, span);
    void postToGroup();
    const card = await office.controls.waitFor(() => office.controls.cards('张伟', '苏州分店群').at(-1), 10_000);
    await pause(after / HASTE);
    const outcome = await office.controls.press('张伟', card.id, '依据 S55');
    expect(outcome.error).toBeUndefined();
    expect(outcome.toast?.content ?? '').not.toContain(STRAY);
    planned.lift();
    await calms();
    const seen = JSON.stringify([...office.controls.cards('张伟', '苏州分店群'), ...office.controls.cards('张伟', 'bot')]);
    expect(seen).toContain('S55');
    expect(office.controls.cards('张伟', '苏州分店群').filter((one) => JSON.stringify(one).includes('今日说明'))).toHaveLength(1);
  });

  it.runIf(after === 5)('O24 卡片正在改（改的回答没来）时按：算数，卡片最后是对的', { timeout: 40_000 }, async () => {
    await open(mode);
    stopClock = runClock(office, HASTE);
    await askForLeave(li);
    await calms();
    const planned = office.controls.fail(PATCH, fault, span);
    const card = wang.card('李强的请假申请');
    await office.store.commit({ plan: { ...emptyPlan, effects: [{ repaint: requestOf() }] }, inboxKeys: [], cause: 'test' });
    await planned.met();
    const outcome = await press(wang, card, '同意', { comment: '' });
    expect(outcome.error).toBeUndefined();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    planned.lift();
    await calms();
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });
});

async function postToGroup(): Promise<void> {
  const chat = await office.store.reads.chat('feishu', groupChatId());
  await office.store.commit({
    plan: {
      ...emptyPlan,
      effects: [
        {
          show: { view: 'notice', subject: 'notice:today' },
          place: `chat:${chat?.id}` as never,
          payload: { text: { plain: '今日说明' }, clause: 'S55' },
        },
      ],
    },
    inboxKeys: [],
    cause: 'test',
  });
}

const groupChatId = (): string => office.controls.chats('张伟').find((one) => one.name === '苏州分店群')?.id ?? '';

describe('重启与旧卡片', () => {
  it('O24 卡片发出去了，还没记下就停了机：重启后按它有效，不会再来一张', { timeout: 40_000 }, async () => {
    await open();
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const { file } = office.store;
    await office.restart(() => {
      // The process ended between the sending and its note.
      const db = new Database(file);
      db.exec(`DELETE FROM "Binding" WHERE "messageId" = '${card.id}'`);
      db.exec(`UPDATE "Outbox" SET state = 'pending', "shownVersion" = 0, "desiredVersion" = 1 WHERE number = ${rowOf(card)}`);
      db.close();
      office.controls.fail(SEND, { kind: 'answer_delayed', ms: 3000 });
      return office.config;
    });
    const outcome = await press(wang, card, '同意', { comment: '' });
    expect(outcome.toast?.content ?? '').not.toContain(STRAY);
    expect(wang.card('李强的请假申请').text).toContain('已同意');
  });

  it('O24 发了一个多小时才发成（中间那张其实到了）：两张都按得动，都说真话', { timeout: 60_000 }, async () => {
    await open();
    await submitLeave(li);
    const lost = office.controls.fail(SEND, { kind: 'answer_lost' }, { calls: 1 });
    await persona(office, '李敏').presses('接受');
    await lost.met();
    const first = await appears(wang, '李强的请假申请');
    const down = office.controls.fail(SEND, { kind: 'server_error' });
    for (let hour = 0; hour < 40; hour++) {
      office.emulator.clock.advance(5 * 60_000);
      await office.settled();
    }
    down.lift();
    office.emulator.clock.advance(40 * 60_000);
    await office.settled();
    await calmsByClock();
    const copies = wang.cards().filter((one) => one.text.includes('李强的请假申请'));
    expect(copies).toHaveLength(2);
    const outcome = await press(wang, first, '同意', { comment: '' });
    expect(outcome.toast?.content ?? '').not.toContain(STRAY);
    await calmsByClock();
    for (const one of wang.cards().filter((two) => two.text.includes('李强的请假申请'))) expect(one.text).toContain('已同意');
  });
});

/** Moves the clock to whatever is due next, until nothing is. */
async function calmsByClock(): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await office.settled();
    const next = await office.store.outbox.nextDueAt();
    if (next === null) return;
    office.emulator.clock.advance(Math.max(next - office.now(), 1));
    await office.app.tick();
  }
}

describe('真转发的、编出来的仍然不认', () => {
  /** 王芳's card is on her screen and our sending is not answered yet. */
  async function underWay(): Promise<SeenCard> {
    await open();
    await wang.says('帮助');
    await submitLeave(li);
    office.controls.fail(SEND, { kind: 'answer_delayed', ms: 4000 });
    office.controls.press('李敏', persona(office, '李敏').card().id, '接受').catch(() => {});
    return appears(wang, '李强的请假申请');
  }
  const approve = (card: SeenCard) => ({ do: 'request.approve', request: requestOf(), v: 1, row: rowOf(card) });

  it('O24 回答没来的时候：别人、别的群、别的聊天、别的卡片的号，都不认', { timeout: 30_000 }, async () => {
    const card = await underWay();
    const tries: readonly [string, string, object][] = [
      ['张伟', chatOf('张伟'), approve(card)],
      ['张伟', chatOf('王芳'), approve(card)],
      ['王芳', groupChatId(), approve(card)],
      ['王芳', 'oc_nobody_knows', approve(card)],
      ['王芳', chatOf('王芳'), { ...approve(card), row: rowOf(card) + 1000 }],
      ['王芳', chatOf('王芳'), { ...approve(card), row: 'x' }],
      ['王芳', chatOf('王芳'), { ...approve(card), row: rowOf(li.card()) }],
      ['王芳', chatOf('王芳'), { ...approve(card), row: rowOf(wang.cards()[0] as SeenCard) }],
    ];
    for (const [who, chat, value] of tries) {
      const said = toastOf(await pressRaw(office, who, { message: 'om_made_up', chat, value }));
      expect(said, `${who} ${chat}`).toContain(STRAY);
    }
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O24 知道是哪条消息以后，另一条说是它的消息不认', async () => {
    await open();
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const said = toastOf(await pressRaw(office, '王芳', { message: 'om_made_up', chat: chatOf('王芳'), value: approve(card) }));
    expect(said).toContain(STRAY);
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 还没到时候的卡片，编一个号按不到；到时候照样出来', async () => {
    await open();
    await wang.says('帮助');
    const place = `person:${(await office.store.reads.identity('feishu', office.controls.person('王芳').openId)) ?? ''}` as const;
    await office.store.commit({
      plan: {
        ...emptyPlan,
        effects: [
          {
            show: { view: 'notice', subject: 'notice:later' },
            place: place as never,
            key: 'later',
            notBefore: instant(office.now() + 60_000),
            payload: { text: { plain: '稍后的话' }, clause: 'S55' },
          },
        ],
      },
      inboxKeys: [],
      cause: 'test',
    });
    const row = look<{ number: number }>(office.database, `SELECT number FROM "Outbox" WHERE key = 'later'`)[0]?.number;
    const value = { do: 'clause', clause: 'S55', row };
    const said = toastOf(await pressRaw(office, '王芳', { message: 'om_made_up', chat: chatOf('王芳'), value }));
    expect(said).toContain(STRAY);
    office.emulator.clock.advance(61_000);
    await office.settled();
    expect(wang.card().text).toContain('稍后的话');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../src/bot/platform.ts';
import { instant } from '../../src/kernel/time.ts';
import type { DueRow } from '../../src/store/outbox-row.ts';
import { document } from '../../src/work/document.ts';
import { platformTask } from '../../src/work/task.ts';
import { type BotOnPlatform, startBot } from '../contract/feishu/bot-on-platform.ts';
import { faultyCalls } from '../one-call-faults.ts';

/** Both workers on the local platform, with a memory that a test may lose the end of. */
const START = Date.parse('2026-11-23T09:00:00+08:00');
const SUBJECT = 'rec_minutes';

let bot: BotOnPlatform;
let accounts: Map<string, string>;
beforeEach(async () => {
  bot = await startBot('webhook', { now: () => START }, 2500, 40);
  const of = (name: string) => bot.controls.person(name).openId;
  accounts = new Map([
    ['per_wang', of('王芳')],
    ['per_li', of('李强')],
  ]);
});
afterEach(() => bot.stop());

class Died extends Error {}

/** Tried again until it is done, as the outbox does. */
async function until(attempt: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  for (let n = 0; n < 6; n++) {
    const sent = await attempt().catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      return null;
    });
    if (sent?.ok) return;
  }
  throw new Error('never done');
}

describe('a document of the minutes', () => {
  const wish = {
    title: 'JY202611-0001 区域周会纪要',
    markdown: '# 决定\n- 每周盘点',
    edition: 'v1',
    readers: ['per_wang', 'per_li', 'per_gone'],
    groups: ['cht_suzhou'],
    owner: 'per_wang' as string | null,
  };
  type Kept = Awaited<ReturnType<Parameters<typeof document>[0]['kept']>>;
  let kept: Kept;
  let keeps: number;
  let diesAfter: number;
  let shownAnew: number;
  beforeEach(() => {
    kept = null;
    keeps = 0;
    diesAfter = Number.POSITIVE_INFINITY;
    shownAnew = 0;
  });
  const addressOf = async (place: string): Promise<Address | null> => {
    if (place === 'chat:cht_suzhou') return { kind: 'group', externalId: 'oc_suzhou' };
    const account = accounts.get(place.replace('person:', ''));
    return account ? { kind: 'person', externalId: account } : null;
  };
  const handle = (payload: object) =>
    document({
      platform: bot.platform,
      addressOf,
      kept: async () => kept,
      keep: async (_, now, isNew) => {
        kept = now;
        if (isNew) shownAnew++;
        if (++keeps === diesAfter) throw new Died();
      },
    })({ payload, subject: SUBJECT, key: `document:${SUBJECT}` } as unknown as DueRow);
  const [li, wang] = ['per_li', 'per_wang'].map((id) => () => accounts.get(id) ?? '') as [() => string, () => string];
  const asWished = () => ({
    text: '# 决定\n- 每周盘点',
    readers: [li(), 'oc_suzhou'],
    owner: wang(),
  });

  const CALLS = [
    'POST /docx/v1/documents',
    'POST /docx/v1/documents/blocks/convert',
    'POST /docx/v1/documents/:document_id/blocks/:block_id/descendant',
    'POST /drive/v1/permissions/:token/members/batch_create',
    'POST /drive/v1/permissions/:token/members/transfer_owner',
    'POST /drive/v1/metas/batch_query',
  ] as const;
  it.each(faultyCalls(CALLS))('%s answered with %s: one document, each edition written once', async (call, _, fault) => {
    bot.controls.fail(call, fault, { calls: 1 });
    await until(() => handle(wish));
    expect(bot.controls.documents()).toMatchObject([asWished()]);
    expect(shownAnew).toBe(1);
    bot.controls.fail(call, fault, { calls: 1 });
    await until(() => handle({ ...wish, edition: 'v2', markdown: '## 修订 v2' }));
    expect(bot.controls.documents()).toMatchObject([{ text: '## 修订 v2\n# 决定\n- 每周盘点' }]);
  });

  it.each(faultyCalls(CALLS))(
    '%s answered with %s, and the process ends at the next thing that is kept',
    async (call, _, fault) => {
      bot.controls.fail(call, fault, { calls: 1 });
      await handle(wish).catch(() => undefined);
      diesAfter = keeps + 1;
      await until(() => handle(wish));
      expect(bot.controls.documents()).toMatchObject([asWished()]);
    },
  );

  it.each([1, 2, 3, 4])('the process ends at the %i. thing that is kept: the next one goes on', async (count) => {
    diesAfter = count;
    await until(() => handle(wish));
    expect(bot.controls.documents()).toMatchObject([asWished()]);
  });

  it('a second edition stands above the first in the same document; the same one again changes nothing', async () => {
    await until(() => handle(wish));
    await until(() => handle(wish));
    await until(() => handle({ ...wish, edition: 'v2', markdown: '## 修订 v2' }));
    expect(bot.controls.documents()).toMatchObject([{ text: '## 修订 v2\n# 决定\n- 每周盘点' }]);
  });

  it('somebody deletes it: there is a new one with what it says now', async () => {
    await until(() => handle(wish));
    bot.controls.deleteDocument(bot.controls.documents()[0]?.id ?? '');
    await until(() => handle({ ...wish, edition: 'v2', markdown: '## 修订 v2' }));
    expect(bot.controls.documents()).toMatchObject([{ text: '## 修订 v2' }]);
  });

  it('without the right to documents it is refused for good', async () => {
    bot.controls.setScopes({ without: ['docx:document'] });
    expect(await handle(wish)).toMatchObject({ ok: false, code: 'platform_refused' });
  });
});

describe('a task for an action', () => {
  const wish = { title: '盘点', text: '苏州店', due: '2026-12-01', owner: 'per_li', helpers: ['per_wang'], done: false };
  let result: string | null;
  /** What may be ticked off there. */
  let open: string | null;
  beforeEach(() => {
    result = null;
    open = null;
  });
  const handle = async (payload: object, dies = false) => {
    const sent = await platformTask({
      platform: bot.platform,
      accounts: async () => accounts,
      noted: async (_, taskId) => {
        open = taskId;
      },
      clock: { now: () => instant(START) },
    })({ payload, subject: SUBJECT, result } as unknown as DueRow);
    if (sent.ok && !dies) result = JSON.stringify(sent.value);
    return sent;
  };

  const CALLS = [
    'POST /task/v2/tasks',
    'GET /task/v2/tasks/:task_guid',
    'PATCH /task/v2/tasks/:task_guid',
    'POST /task/v2/tasks/:task_guid/add_members',
    'POST /task/v2/tasks/:task_guid/remove_members',
    'DELETE /task/v2/tasks/:task_guid',
  ] as const;
  it.each(faultyCalls(CALLS))('%s answered with %s: one task, as it was wished last', async (call, _, fault) => {
    const strike = () => bot.controls.fail(call, fault, { calls: 1 });
    strike();
    await until(() => handle(wish));
    expect(bot.controls.tasks()).toMatchObject([{ fields: { summary: '盘点' }, completedAt: 0 }]);
    strike();
    await until(() => handle({ ...wish, owner: 'per_wang', helpers: [], done: true }));
    expect(bot.controls.tasks()).toMatchObject([{ completedAt: START, members: [{ id: accounts.get('per_wang') }] }]);
    strike();
    await until(() => handle({ gone: true }));
    expect(bot.controls.tasks()).toEqual([]);
  });

  it('the process ends before the task was noted: the next one finds it, and one that is not wanted any more goes', async () => {
    await handle(wish, true);
    await handle(wish, true);
    expect(bot.controls.tasks()).toHaveLength(1);
    await handle({ gone: true });
    expect(bot.controls.tasks()).toEqual([]);
  });

  it('what somebody ticked off there stays so through a change; what we ticked off is opened again', async () => {
    await until(() => handle(wish));
    const id = bot.controls.tasks()[0]?.id ?? '';
    expect(open).toBe(id);
    bot.controls.tickTask(id);
    await until(() => handle({ ...wish, due: '2026-12-02' }));
    expect(bot.controls.tasks()[0]?.completedAt).toBeGreaterThan(0);
    await until(() => handle({ ...wish, done: true }));
    expect(open).toBeNull();
    await until(() => handle(wish));
    expect(bot.controls.tasks()).toMatchObject([{ completedAt: 0 }]);
    expect(open).toBe(id);
  });

  it('somebody deletes it there: it stays deleted', async () => {
    await until(() => handle(wish));
    bot.controls.deleteTask(bot.controls.tasks()[0]?.id ?? '');
    await until(() => handle(wish));
    await until(() => handle(wish));
    expect(bot.controls.tasks()).toEqual([]);
  });
});

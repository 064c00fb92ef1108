import { describe, expect } from 'vitest';
import { documentEffect, keptDocument, taskEffect } from '../../../src/handlers/office-wish.ts';
import { type Effect, emptyPlan } from '../../../src/handlers/plan.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';

const SUBJECT = 'rec_minutes';

/** The office wants this of the platform from now on. */
async function wants(office: TestOffice, effect: Effect): Promise<void> {
  await office.store.commit({ plan: { ...emptyPlan, effects: [effect] }, inboxKeys: [], cause: `test ${office.now()}` });
  await office.settled();
}

async function idOf(office: TestOffice, name: string) {
  const { people } = await office.store.reads.org();
  return people.find((one) => one.name === name)?.id ?? 'per_none';
}

describe('平台上的文档和任务', () => {
  it('纪要的文档只有一份，谁能看由这里说了算；回答丢了、程序重启也不会变成两份', async ({ office }) => {
    const [wang, li] = [await idOf(office, '王芳'), await idOf(office, '李强')];
    const wish = {
      title: 'JY202611-0001 区域周会纪要',
      markdown: '# 决定\n- 每周盘点',
      edition: 'v1',
      readers: [wang, li],
      groups: [],
      owner: wang,
    };
    office.controls.fail('POST /docx/v1/documents', { kind: 'answer_lost' }, { calls: 1 });
    await wants(office, documentEffect(SUBJECT, wish));
    await office.restart();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    expect(office.controls.documents()).toMatchObject([{ text: '# 决定\n- 每周盘点', owner: 'ou_e101', readers: ['ou_e102'] }]);
    const kept = await keptDocument(office.store.reads, SUBJECT);
    expect(kept?.url).toBe(office.controls.documents()[0]?.url);
    await wants(office, documentEffect(SUBJECT, { ...wish, edition: 'v2', markdown: '## 修订 v2' }));
    expect(office.controls.documents()).toMatchObject([{ text: '## 修订 v2\n# 决定\n- 每周盘点' }]);
  });

  it('行动项的任务跟着这里走：改了人、办完、不要了，飞书里只有这一条', async ({ office }) => {
    const wish = {
      title: '盘点',
      text: '苏州店',
      due: '2026-12-01' as LocalDate,
      owner: await idOf(office, '李强'),
      helpers: [],
      done: false,
    };
    await wants(office, taskEffect(SUBJECT, wish));
    expect(office.controls.tasks()).toMatchObject([{ extra: SUBJECT, members: [{ id: 'ou_e102' }], completedAt: 0 }]);
    await wants(office, taskEffect(SUBJECT, { ...wish, owner: await idOf(office, '李敏'), done: true }));
    expect(office.controls.tasks()).toMatchObject([{ members: [{ id: 'ou_e103' }], completedAt: office.now() }]);
    await wants(office, taskEffect(SUBJECT, { gone: true }));
    expect(office.controls.tasks()).toEqual([]);
  });
});
